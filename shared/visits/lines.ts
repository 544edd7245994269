import type { CancelledBy, Effect } from '../hours/cancellation.ts';
import { effectOf, noticeHoursOf } from '../hours/cancellation.ts';
import { chargedMinutes } from '../hours/charge.ts';
import { cancellationOf, chargeOf, type Tariff } from '../hours/tariff.ts';
import type { Instant } from '../kernel/time.ts';
import type { Wanted } from './settle.ts';
import { beginsAt, type Visit, type VisitPart } from './visit.ts';

type Charged = Pick<Visit, 'term' | 'stream' | 'travelMinutes'> & { readonly parts: readonly VisitPart[] };

/** What parts and the way there take from the hours, each piece charged once by the rule of its activity. Test 9. */
function charged(visit: Charged, kind: 'planned' | 'used', tariff: Tariff | undefined): Wanted[] {
  const { term, stream, travelMinutes, parts } = visit;
  const pieces = [
    ...parts.map(({ activity, strand, level, minutes }) => ({ activity, strand, level, minutes })),
    { activity: 'travel' as const, strand: null, level: null, minutes: travelMinutes },
  ];
  return pieces.flatMap(({ minutes: worked, ...cell }) => {
    const minutes = chargedMinutes(chargeOf(tariff, cell.activity), worked);
    if (minutes === 0) return [];
    return [{ kind, minutes, workedMinutes: minutes === worked ? null : worked, term, stream, ...cell }];
  });
}

/** The lines of a visit that is planned: what is set aside for it. */
export const plannedLines = (visit: Charged, tariff: Tariff | undefined): Wanted[] => charged(visit, 'planned', tariff);

const gone = (line: Wanted, minutes: number, effect: Effect): Wanted[] => {
  if (minutes === 0 || effect === 'not-charged') return [];
  const lost: Wanted = { ...line, kind: 'lost', minutes, workedMinutes: null };
  return effect === 'lost' ? [lost] : [lost, { ...lost, kind: 'made-good' }];
};

/** The lines of a visit that did not take place: all that was set aside for it goes as the rule says. Test 8. */
export const cancelledLines = (planned: readonly Wanted[], effect: Effect): Wanted[] =>
  planned.flatMap((line) => gone(line, line.minutes, effect));

/** Minutes of one kind among lines. */
export const minutesOfKind = (lines: readonly Pick<Wanted, 'kind' | 'minutes'>[], kind: Wanted['kind']): number =>
  lines.reduce((sum, line) => (line.kind === kind ? sum + line.minutes : sum), 0);

/**
 * The lines of a visit that was held: what its parts charge is used. Where it was cut short, what is left of the plan
 * goes as the rule says, taken from the parts that were planned, the last of them first.
 */
export function doneLines(
  visit: Charged,
  planned: readonly Wanted[],
  tariff: Tariff | undefined,
  effect: Effect | undefined,
): Wanted[] {
  const used = charged(visit, 'used', tariff);
  if (effect === undefined) return used;
  let rest = Math.max(0, minutesOfKind(planned, 'planned') - minutesOfKind(used, 'used'));
  const lost = planned.toReversed().flatMap((line) => {
    const taken = Math.min(rest, line.minutes);
    rest -= taken;
    return gone(line, taken, effect);
  });
  return [...used, ...lost];
}

/** What becomes of a visit's hours if this one calls it off at that moment. */
export function ruleAt(
  visit: Pick<Visit, 'on' | 'startsAt'>,
  by: CancelledBy,
  at: Instant,
  tariff: Tariff | undefined,
): { readonly effect: Effect; readonly noticeHours: number; readonly limit: number } {
  const rule = cancellationOf(tariff, by);
  const noticeHours = noticeHoursOf(at, beginsAt(visit));
  return { effect: effectOf(rule, noticeHours), noticeHours, limit: rule.noticeHours };
}
