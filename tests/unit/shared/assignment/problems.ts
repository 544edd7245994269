import fc from 'fast-check';
import type { Problem, SchoolToServe, Served, Serving } from '../../../../shared/assignment/problem.ts';
import { usualSettings, type Settings } from '../../../../shared/assignment/settings.ts';

export const therapist = (key: string, minutes: number, area = ''): Serving => ({ key, name: key, minutes, area });
export const school = (key: string, minutes: number, more: Partial<SchoolToServe> = {}): SchoolToServe => ({
  ...{ key, name: key, minutes, area: '', cluster: '', now: null, notWith: [], pin: null },
  ...more,
});

const areas = ['Maidstone', 'Swale', 'Thanet', ''];
const settings: fc.Arbitrary<Settings> = fc.record({
  visitMinutes: fc.constantFrom(60, 180),
  travel: fc.constant(usualSettings.travel),
  perKilometre: fc.constant(2),
  beside: fc.constant([['Maidstone', 'Swale'] as [string, string]]),
  prices: fc.record({
    continuity: fc.constantFrom(0, 600),
    cluster: fc.constantFrom(0, 240),
    balance: fc.constantFrom(0, 1, 3),
    overload: fc.constantFrom(1, 10),
    unserved: fc.constantFrom(0, 20),
  }),
  bearablePercent: fc.constantFrom(0, 5),
  mostSchools: fc.constantFrom(null, 1, 2),
});

/** Small enough to try every way: at most five schools and three therapists. */
export const smallProblem: fc.Arbitrary<Problem> = fc
  .record({
    people: fc.array(fc.record({ minutes: fc.nat(900), area: fc.constantFrom(...areas) }), { maxLength: 3 }),
    settings,
  })
  .chain(({ people, settings }) => {
    const therapists = people.map((each, at) => therapist(`t${at}`, each.minutes, each.area));
    const someone = fc.constantFrom(null, 'gone', ...therapists.map(({ key }) => key));
    const schools = fc.array(
      fc.record({
        minutes: fc.nat(500),
        area: fc.constantFrom(...areas),
        cluster: fc.constantFrom('', 'Trust', 'Federation'),
        now: someone,
        notWith: fc.subarray(therapists.map(({ key }) => key)),
        pin: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: someone }),
      }),
      { maxLength: 5 },
    );
    return schools.map((those) => ({
      settings,
      therapists,
      schools: those.map(({ minutes, ...rest }, at) => school(`s${at}`, minutes, rest)),
    }));
  });

/** Every way there is to serve the schools: each by one of the therapists or by nobody. */
export function everyWay({ schools, therapists }: Problem): Served[] {
  const choices = [null, ...therapists.map(({ key }) => key)];
  return schools
    .reduce<[string, string | null][][]>(
      (ways, { key }) => ways.flatMap((way) => choices.map((who) => [...way, [key, who] as [string, string | null]])),
      [[]],
    )
    .map((way) => new Map(way));
}
