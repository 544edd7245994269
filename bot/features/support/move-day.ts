import { decisionIdOf } from '../../../shared/decision/decision.ts';
import { londonInstant, time } from '../../../shared/kernel/time.ts';
import type { DueOf } from '../../../shared/planning/due.ts';
import { yearGroupOn } from '../../../shared/support/moves.ts';
import { supportIdOf, type Support } from '../../../shared/support/support.ts';
import type { Put, Records, Stored } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import { LoggableError } from '../../ports/log.ts';
import type { DecisionStore } from '../decision/store.ts';
import type { DueStore } from '../planning/store.ts';
import { auditOf, theJob } from '../records.ts';
import type { SupportStore } from './store.ts';

export interface MoveDayPorts {
  readonly supports: Pick<SupportStore, 'load'>;
  readonly decisions: Pick<DecisionStore, 'load'>;
  readonly records: Records;
  readonly clock: Clock;
}

/** Files the days on which a label follows a year move; filing one again changes nothing. Row I15. */
export async function fileMoveDays(
  { due, clock }: { readonly due: Pick<DueStore, 'add'>; readonly clock: Clock },
  { id, moves, schoolId, serviceId, requestId }: Support,
): Promise<void> {
  for (const { to, off, on, id: moveId } of moves) {
    if (to.kind !== 'year' || off) continue;
    const day = on < clock.today() ? clock.today() : on;
    const what = { id: `move-day|${id}|${moveId}|${on}`, kind: 'move-day', schoolId, serviceId, requestId } as const;
    await due.add({ ...what, on: day, at: londonInstant(day, time('00:05')) });
  }
}

const mostTries = 8;

/**
 * The day of a year move has come: the year group is followed wherever the joint records copy it, support and decision, in
 * one batch. A plan follows the school year by itself, and the school's request is the school's to change. Row I15.
 */
export async function followMove(ports: MoveDayPorts, due: DueOf<'move-day'>): Promise<void> {
  const { schoolId, requestId } = due;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [support, decision] = await Promise.all([
      ports.supports.load(schoolId, supportIdOf(due, requestId)),
      ports.decisions.load(schoolId, decisionIdOf(due, requestId)),
    ]);
    if (!support) return;
    const yearGroup = yearGroupOn(support.value, ports.clock.today());
    const follows = <T extends Support | NonNullable<typeof decision>['value']>(stored: Stored<T>): T | undefined =>
      stored.value.yearGroup === yearGroup ? undefined : { ...stored.value, yearGroup, rev: stored.value.rev + 1 };
    const [label, queued] = [follows(support), decision && follows(decision)];
    const puts: Put[] = [
      ...(label ? [{ type: 'support' as const, value: label, before: support }] : []),
      ...(queued ? [{ type: 'decision' as const, value: queued, before: decision }] : []),
    ];
    if (puts.length === 0) return;
    const audit = [auditOf(ports, theJob, support.value, 'support.year-followed', requestId)];
    if ((await ports.records.commit({ schoolId, puts, audit, outbox: [] })) === 'saved') return;
  }
  throw new LoggableError('the records were too busy for a label to follow');
}
