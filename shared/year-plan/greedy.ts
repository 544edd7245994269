import { dayOfSlot, isOtherDay, type Draft, type Ready, type ReadySchool, type Seat, type Series } from './prepare.ts';
import { weights } from './weights.ts';

/** The visits chosen so far, by day. */
class Diary {
  private readonly byDay = new Map<string, Seat[]>();
  private readonly ready: Ready;
  constructor(ready: Ready) {
    this.ready = ready;
  }

  /** Whether nothing else is in the way of a visit there. */
  isFree(seat: Seat): boolean {
    return (this.byDay.get(seat.on) ?? []).every(
      (other) =>
        other.half !== seat.half && other.half !== 'day' && seat.half !== 'day' && this.ready.fitTogether(seat, other),
    );
  }

  take(seat: Seat): void {
    this.byDay.set(seat.on, [...(this.byDay.get(seat.on) ?? []), seat]);
  }

  all(): Seat[] {
    return [...this.byDay.values()].flat();
  }
}

/**
 * A plan made school by school, those with most visits first: what was planned stays, then the rhythm that fits best,
 * then whatever is free in the stretches that have no visit, then whatever is free. It takes milliseconds, and is the
 * start, the comparison, and what is used when the time does not suffice for the best plan.
 */
export function greedyPlan(ready: Ready): Draft {
  const diary = new Diary(ready);
  const open = ready.schools.map((each) => new Opening(each, diary));
  for (const each of open) each.keep();
  const areas = new Set<string>();
  const visits = ({ needs }: ReadySchool): number => needs.reduce((sum, need) => sum + need.visits, 0);
  for (const each of open.toSorted((a, b) => visits(b.school) - visits(a.school))) {
    each.takeRhythm(areas);
    each.fill((seat) => each.isDue(seat));
    each.fill(() => true);
  }
  return { seats: diary.all(), slots: open.map(({ slots }) => slots) };
}

/** What one school still has to get. */
class Opening {
  private readonly left: number[];
  private readonly due: number[];
  private readonly own = new Set<string>();
  readonly school: ReadySchool;
  readonly slots: string[] = [];
  private readonly diary: Diary;
  constructor(school: ReadySchool, diary: Diary) {
    this.school = school;
    this.diary = diary;
    this.left = school.needs.map(({ visits }) => visits);
    this.due = school.windows.map(({ open }) => open);
  }

  isDue(seat: Seat): boolean {
    return (this.due[seat.window] ?? 0) > 0;
  }

  private needFor(seat: Seat): number {
    return this.school.needs.findIndex(({ terms }, at) => terms.includes(seat.term) && (this.left[at] ?? 0) > 0);
  }

  private take(seat: Seat): void {
    const need = this.needFor(seat);
    if (need < 0 || !this.diary.isFree(seat)) return;
    this.left[need] = (this.left[need] ?? 0) - 1;
    this.due[seat.window] = (this.due[seat.window] ?? 0) - 1;
    this.diary.take(seat);
    this.own.add(seat.key);
  }

  private seatsOf(keys: readonly (string | undefined)[]): Seat[] {
    return keys.flatMap((key) => (key === undefined ? [] : (this.school.seats.get(key) ?? [])));
  }

  keep(): void {
    const kept = this.seatsOf(this.school.before.map(({ seat }) => seat));
    for (const seat of kept.filter((each) => this.isDue(each))) this.take(seat);
    for (const seat of kept) if (!this.diary.all().includes(seat)) this.take(seat);
  }

  /** What a rhythm brings: visits that are there already or need not be squeezed in elsewhere, less what they cost. */
  private worth(series: Series): number {
    const isGood = (seat: Seat): boolean => this.own.has(seat.key) || (this.isDue(seat) && this.diary.isFree(seat));
    return this.seatsOf(series.seats)
      .filter(isGood)
      .reduce((sum, seat) => sum + weights.irregular + weights.crowded - seat.cost, 0);
  }

  takeRhythm(areas: Set<string>): void {
    for (let time = 0; time < this.school.perWeek; time += 1) {
      const best = new Map<string, Map<string, { series: Series; worth: number }>>();
      for (const series of this.school.series) {
        const terms = best.get(series.slot) ?? new Map<string, { series: Series; worth: number }>();
        const worth = this.worth(series);
        if (worth > (terms.get(series.term)?.worth ?? 0)) terms.set(series.term, { series, worth });
        best.set(series.slot, terms);
      }
      const area = (slot: string): string => `${dayOfSlot(slot)} ${this.school.school.area}`;
      const fits = (slot: string): number =>
        (areas.has(area(slot)) ? weights.area : 0) - (isOtherDay(this.school, slot) ? weights.otherDay : 0);
      const sum = ([slot, terms]: readonly [string, ReadonlyMap<string, { worth: number }>]): number =>
        [...terms.values()].reduce((all, { worth }) => all + worth, fits(slot));
      const [chosen] = [...best].filter(([slot]) => !this.slots.includes(slot)).sort((a, b) => sum(b) - sum(a));
      if (!chosen) return;
      this.slots.push(chosen[0]);
      areas.add(area(chosen[0]));
      for (const { series } of chosen[1].values())
        for (const seat of this.seatsOf(series.seats)) if (this.isDue(seat)) this.take(seat);
    }
  }

  /** One visit after the other where it is cheapest and evenly spread, among the seats that are asked for. */
  fill(isMeant: (seat: Seat) => boolean): void {
    for (;;) {
      const free = [...this.school.seats.values()].filter(
        (seat) => isMeant(seat) && this.needFor(seat) >= 0 && this.diary.isFree(seat),
      );
      const worst = (seat: Seat): number => seat.cost - (this.due[seat.window] ?? 0) * weights.crowded;
      const [first] = free.toSorted((a, b) => worst(a) - worst(b) || a.key.localeCompare(b.key));
      if (!first) return;
      this.take(first);
    }
  }
}
