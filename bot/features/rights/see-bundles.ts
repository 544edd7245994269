import type { RequestId } from '../../../shared/kernel/ids.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import { roleNames, type Caller, type SchoolScope } from '../../../shared/organisation/roles.ts';
import { openCopy } from '../../../shared/own-copy/copy-state.ts';
import { mayDecide, sideOfActor, type CopySide } from '../../../shared/own-copy/decide.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { decidedBy, disposalIdOf, openAgain, type BundleClass } from '../../../shared/rights/bundle.ts';
import { bundleCertificatesOf } from '../../../shared/rights/certificates.ts';
import type { DueAnswer, DueBundle } from '../../../shared/rights/contract.ts';
import type { BundleLine, RetentionReport } from '../../../shared/rights/report.ts';
import { rightsText as t } from '../../../shared/rights/text.ts';
import { actorOf } from '../own-copy/see-copies.ts';
import { certificateAbout } from './certificate-file.ts';
import { mayHold } from './may.ts';
import type { DuePorts } from './ports.ts';

/** As whom somebody acts on a bundle: of either side, or of the school alone. */
export function bundleActor(caller: Caller, scope: SchoolScope, kind: BundleClass) {
  const sides: readonly CopySide[] = decidedBy[kind] === 'joint' ? ['school', 'service'] : ['school'];
  return sides.flatMap((side) => actorOf(caller, scope, side) ?? [])[0];
}

const labelOf = ({ child, key }: BundleLine): string => (child ? childLabel(child) : t.schoolYear(key));

/** What is due as a whole, for those who decide on it, with what was disposed of. */
export async function bundlesFor(
  ports: DuePorts,
  caller: Caller,
  scope: SchoolScope,
  report: RetentionReport | undefined,
  sides: readonly CopySide[],
): Promise<Pick<DueAnswer, 'bundles' | 'bundleCertificates'>> {
  const disposals = await ports.bundles.disposals(scope);
  const known = new Map(disposals.map((each) => [each.id, each]));
  const concerns = (kind: BundleClass): boolean => decidedBy[kind] === 'joint' || sides.includes('school');
  const due = (report?.bundles ?? []).filter(({ class: kind }) => concerns(kind));
  const bundles = due.map(async (line): Promise<DueBundle[]> => {
    const disposal = known.get(disposalIdOf(scope, line.class, line.key));
    const copy = disposal ? openAgain(disposal) : openCopy;
    const actor = bundleActor(caller, scope, line.class);
    if (copy.state === 'erased' || !actor) return [];
    const { hold = null, asked } = copy;
    const side = sideOfActor(actor);
    const proof = line.class === 'consent' ? await ports.proofs.load(caller, scope, line.key as RequestId) : undefined;
    return [
      {
        ...line,
        label: labelOf(line),
        name: proof?.child.name ?? null,
        hold: hold && {
          ...{ reason: hold.reason, note: hold.note, on: londonDate(hold.at) },
          by: `${hold.by.name}, ${roleNames[hold.by.role]}`,
        },
        mayHold: mayHold[side](caller, scope) && (!hold || sideOfActor(hold.by) === side),
        askedBy: asked?.by.name ?? null,
        mayAsk: !asked && !hold,
        mayDecide: !hold && mayDecide(decidedBy[line.class], asked, actor),
      },
    ];
  });
  const certificates = bundleCertificatesOf(disposals).filter((each) => concerns(each.class));
  return {
    bundles: (await Promise.all(bundles)).flat(),
    bundleCertificates: certificates.map((each) => ({
      ...each,
      file: ports.links.certificate(certificateAbout(scope.schoolId, each), caller.accountId),
    })),
  };
}
