import type { RequestId, SchoolId } from '../../../shared/kernel/ids.ts';
import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import { decisionIdOf } from '../../../shared/decision/decision.ts';
import { bundlesOf, type Bundle, type Disposal } from '../../../shared/rights/bundle.ts';
import { yearsOf } from '../../../shared/rights/periods.ts';
import { onPages } from '../../../shared/rights/report.ts';
import { sheetKindSchema } from '../../../shared/sheet/sheet.ts';
import { supportIdOf } from '../../../shared/support/support.ts';
import type { DecisionStore } from '../decision/store.ts';
import type { CopyStanding, CopyStores } from '../own-copy/store.ts';
import type { SheetStore } from '../sheet/store.ts';
import type { SupportStore } from '../support/store.ts';
import type { BundleStore, RetentionStore } from './store.ts';

export interface StandingPorts {
  readonly copies: CopyStores;
  readonly sheets: Pick<SheetStore, 'list'>;
  readonly decisions: Pick<DecisionStore, 'load'>;
  readonly supports: Pick<SupportStore, 'load'>;
  readonly bundles: BundleStore;
  readonly retention: RetentionStore;
}

/** All that is kept at a school, and how long. */
export interface Kept {
  readonly own: readonly CopyStanding[];
  readonly bundles: readonly Bundle[];
  readonly disposals: readonly Disposal[];
}

/** The requests somebody talked about: on a page, also one that has gone since, or in what both sides wrote together. */
async function talkedAbout(
  ports: StandingPorts,
  scope: SchoolScope,
  drafts: readonly RequestId[],
  disposals: readonly Disposal[],
): Promise<Set<RequestId>> {
  const kinds = drafts.length ? sheetKindSchema.options : [];
  const pages = (await Promise.all(kinds.map((kind) => ports.sheets.list(scope.schoolId, kind)))).flat();
  const together = drafts.map(async (id) => {
    const decision = (await ports.decisions.load(scope.schoolId, decisionIdOf(scope, id)))?.value;
    const support = decision?.decisions.length
      ? true
      : await ports.supports.load(scope.schoolId, supportIdOf(scope, id));
    return support ? [id] : [];
  });
  return new Set([
    ...onPages(pages, drafts),
    ...disposals.flatMap(({ spoken }) => spoken),
    ...(await Promise.all(together)).flat(),
  ]);
}

const ofService =
  ({ serviceId }: SchoolScope) =>
  (each: CopyStanding): boolean =>
    each.serviceId === serviceId;

/** How long each record of a school has to be kept: of both sides, and what they wrote together. */
export async function standingsOf(ports: StandingPorts, scope: SchoolScope): Promise<Kept> {
  const { copies, bundles, retention } = ports;
  const schoolId: SchoolId = scope.schoolId;
  const [periods, disposals, documents] = await Promise.all([
    retention.periods(scope),
    bundles.disposals(scope),
    bundles.documents(scope),
  ]);
  const years = yearsOf({ school: periods.school?.value, service: periods.service?.value });
  const asIf = await copies.school.standings(schoolId, new Set(), years);
  // Pages are read only where something unfinished could be on one.
  const drafts = asIf.filter(({ standing }) => standing.class === 'draft').map(({ requestId }) => requestId);
  const spoken = await talkedAbout(ports, scope, drafts, disposals);
  const school = drafts.some((id) => spoken.has(id)) ? await copies.school.standings(schoolId, spoken, years) : asIf;
  const own = [...school, ...(await copies.service.standings(schoolId, new Set(), years))].filter(ofService(scope));
  return { own, bundles: bundlesOf(documents, own, years), disposals };
}
