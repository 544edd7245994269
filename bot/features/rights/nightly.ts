import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { onPages, reportOf, saysSame } from '../../../shared/rights/report.ts';
import { sheetKindSchema } from '../../../shared/sheet/sheet.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Records } from '../../ports/change.ts';
import type { AuditTrail } from '../audit/store.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { CopyStanding, CopyStores } from '../own-copy/store.ts';
import type { SheetStore } from '../sheet/store.ts';
import type { RetentionStore } from './store.ts';

export interface StandingPorts {
  readonly copies: CopyStores;
  readonly sheets: Pick<SheetStore, 'list'>;
}
export interface NightlyPorts extends StandingPorts {
  readonly retention: RetentionStore;
  readonly trail: Pick<AuditTrail, 'heads'>;
  readonly schools: Pick<SchoolStore, 'load'>;
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
}

/** How long each record of a school has to be kept, of both sides. */
export async function standingsOf({ copies, sheets }: StandingPorts, schoolId: SchoolId): Promise<CopyStanding[]> {
  const asIf = await copies.school.standings(schoolId, new Set());
  // Pages are read only where something unfinished could be on one.
  const drafts = asIf.filter(({ standing }) => standing.class === 'draft').map(({ requestId }) => requestId);
  const kinds = drafts.length ? sheetKindSchema.options : [];
  const pages = (await Promise.all(kinds.map((kind) => sheets.list(schoolId, kind)))).flat();
  const spoken = onPages(pages, drafts);
  const school = spoken.size ? await copies.school.standings(schoolId, spoken) : asIf;
  return [...school, ...(await copies.service.standings(schoolId, new Set()))];
}

/** Writes down what falls due at one school, when it is not what was written down before. */
async function look(ports: NightlyPorts, schoolId: SchoolId): Promise<void> {
  const school = await ports.schools.load(schoolId);
  if (!school) return;
  const scope = schoolScope(school);
  const before = await ports.retention.report(scope);
  const report = reportOf(scope, await standingsOf(ports, schoolId), ports.clock.today());
  const isNews = before ? !saysSame(before.value, report) : report.lines.length > 0;
  if (!isNews) return;
  const saved = await ports.records.commit({
    schoolId,
    puts: [{ type: 'retention-report', value: report, before }],
    audit: [],
    outbox: [],
  });
  // Another process was there first, with the same in hand.
  if (saved !== 'saved') ports.log.info('retention.looked-already', { schoolId });
}

/**
 * Once a day, from London's midnight on, looks at how long every school's records have to be kept and writes down what
 * falls due. It deletes nothing. A school that fails holds up no other, and the day counts once all were looked at.
 * Answers how many schools it looked at. Row C-24.
 */
export function nightlyRetention(ports: NightlyPorts): () => Promise<number> {
  let done: string | undefined;
  return async () => {
    const today = ports.clock.today();
    if (done === today) return 0;
    const isDone = (await ports.retention.lookedOn()) === today;
    const schools = isDone ? [] : await ports.trail.heads();
    let failed = 0;
    for (const { schoolId } of schools)
      await look(ports, schoolId).catch((error: unknown) => {
        failed += 1;
        ports.log.error('retention.failed', { schoolId }, error);
      });
    if (failed === 0) {
      if (!isDone) await ports.retention.setLookedOn(today);
      done = today;
    }
    return schools.length;
  };
}
