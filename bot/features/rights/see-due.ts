import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { mayDecide, type CopySide } from '../../../shared/own-copy/decide.ts';
import type { CopyView } from '../../../shared/own-copy/view.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { certificatesOf } from '../../../shared/rights/certificates.ts';
import type { DueAnswer, DueSide } from '../../../shared/rights/contract.ts';
import type { DueLine, RetentionReport } from '../../../shared/rights/report.ts';
import type { RetentionClass } from '../../../shared/rights/retention.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { actorOf, isRetention } from '../own-copy/see-copies.ts';
import { certificateAbout } from './certificate-file.ts';
import { periodLines } from './periods.ts';
import type { DuePorts } from './ports.ts';
import { bundlesFor } from './see-bundles.ts';

/** What the records are called for whoever may see who they are about; each look at one is noted by its store. */
async function namesOf(
  ports: DuePorts,
  caller: Caller,
  schoolId: SchoolId,
  lines: readonly DueLine[],
): Promise<ReadonlyMap<string, string | null>> {
  const names = lines.map(async ({ side, requestId }): Promise<[string, string | null]> => {
    const view =
      side === 'school'
        ? await ports.requests.load(caller, schoolId, requestId)
        : await ports.journeys.load(caller, schoolId, requestId);
    return [requestId, view?.child.name ?? null];
  });
  return new Map(await Promise.all(names));
}

async function sideOf(
  ports: DuePorts,
  caller: Caller,
  report: RetentionReport | undefined,
  side: CopySide,
  views: readonly CopyView[],
): Promise<DueSide> {
  const known = new Map(views.map((view) => [view.requestId, view]));
  const lines = (report?.lines ?? []).filter(
    (line) => line.side === side && known.get(line.requestId)?.copy.state !== 'erased',
  );
  const [first] = views;
  const names = first ? await namesOf(ports, caller, first.schoolId, lines) : new Map<string, string | null>();
  return {
    side,
    unknown: report?.unknown[side] ?? 0,
    lines: lines.map((line) => {
      const view = known.get(line.requestId);
      const asked = view && isRetention(view.copy.asked) ? view.copy.asked : null;
      const actor = view && actorOf(caller, view, side);
      return {
        ...line,
        label: childLabel(line),
        name: names.get(line.requestId) ?? null,
        held: Boolean(view?.copy.hold),
        askedBy: asked?.by.name ?? null,
        mayDecide: actor !== undefined && mayDecide(side, asked, actor),
      };
    }),
    certificates: certificatesOf(views).map((each) => ({
      ...each,
      file: ports.links.certificate(certificateAbout(first?.schoolId ?? '', each), caller.accountId),
    })),
  };
}

const nothingDue: Omit<DueAnswer, 'lookedOn'> = {
  ...{ sides: [], bundles: [], bundleCertificates: [], unknownJoint: 0, ahead: [], trailUntil: null, periods: [] },
};
const schoolClasses: readonly RetentionClass[] = ['sen-record', 'draft', 'consent'];
const seesClass = (kind: RetentionClass, sides: readonly CopySide[]): boolean =>
  schoolClasses.includes(kind) ? sides.includes('school') : kind !== 'nhs-record' || sides.includes('service');

/** What the nightly look found of the caller's own side, how far it is decided, and the certificates. Row C-24. */
export async function seeDue(
  ports: DuePorts,
  caller: Caller,
  { schoolId }: { readonly schoolId: string },
): Promise<Result<DueAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'rights.see');
  if (!school.ok) return school;
  const scope = schoolScope(school.value);
  const sides = (['school', 'service'] as const).filter((side) => actorOf(caller, scope, side));
  const [report, { day: lookedOn }, periods] = await Promise.all([
    ports.retention.report(scope),
    ports.retention.looked(),
    ports.retention.periods(scope),
  ]);
  const all = sides.map(async (side) =>
    sideOf(ports, caller, report?.value, side, await ports.copies[side].list(caller, scope.schoolId)),
  );
  if (sides.length === 0) return ok({ ...nothingDue, lookedOn });
  const { ahead = [], trailUntil = null, unknown } = report?.value ?? {};
  return ok({
    lookedOn,
    sides: await Promise.all(all),
    ...(await bundlesFor(ports, caller, scope, report?.value, sides)),
    unknownJoint: unknown?.joint ?? 0,
    // Each side learns of its own classes and of what is both sides'.
    ahead: ahead.filter(({ class: kind }) => seesClass(kind, sides)),
    trailUntil,
    periods: periodLines(caller, scope, periods, sides),
  });
}
