import { addMinutes, type CivilDate, type CivilTime } from '../../../shared/kernel/time.ts';
import { dayEnds, dayStarts } from '../../../shared/planning/decide.ts';

/** What a calendar calls time that is not free, the strongest first: of two at once the first of these is shown. */
export const kinds = ['away', 'busy', 'tentative'] as const;
export type Kind = (typeof kinds)[number];

/** A time that is not free, from and until a minute of London's clock, 'YYYY-MM-DDTHH:MM'. Never what it is for. */
export interface Busy {
  readonly from: string;
  readonly until: string;
  readonly kind: Kind;
}

/** A part of one day. */
export interface Stretch {
  readonly from: CivilTime;
  readonly until: CivilTime;
  readonly kind: Kind;
}

/** The part of a slot that matters here. */
export interface When {
  readonly on: CivilDate;
  readonly at: CivilTime;
  readonly minutes: number;
}

/**
 * What is not free on a day from `from` until `until`, in order, without overlaps: neighbours of one kind are one
 * stretch. All times are London's wall clock, so that a meeting at 09:00 stays at 09:00 on both sides of a clock change.
 */
export function stretchesOf(
  busy: readonly Busy[],
  day: CivilDate,
  from: CivilTime = dayStarts,
  until: CivilTime = dayEnds,
): Stretch[] {
  const [first, last] = [`${day}T${from}`, `${day}T${until}`];
  const here = busy.filter((each) => each.from < last && each.until > first);
  const inside = here.flatMap((each) => [each.from, each.until]).filter((edge) => edge > first && edge < last);
  const edges = [...new Set([first, ...inside, last])].sort();
  const found: Stretch[] = [];
  for (const [n, begins] of edges.slice(0, -1).entries()) {
    const ends = edges[n + 1] ?? last;
    const kind = kinds.find((each) => here.some((one) => one.kind === each && one.from < ends && one.until > begins));
    if (!kind) continue;
    const part = { from: begins.slice(11) as CivilTime, until: ends.slice(11) as CivilTime, kind };
    const before = found.at(-1);
    if (before?.kind === kind && before.until === part.from) found[found.length - 1] = { ...before, until: part.until };
    else found.push(part);
  }
  return found;
}

/** What stands against a slot in somebody's own calendar; empty when they are free. */
export const against = (busy: readonly Busy[], { on, at, minutes }: When): Stretch[] =>
  stretchesOf(busy, on, at, addMinutes(at, minutes));

/** The strongest of some stretches; 'free' without any. */
export const standingOf = (stretches: readonly Stretch[]): Kind | 'free' =>
  kinds.find((kind) => stretches.some((each) => each.kind === kind)) ?? 'free';
