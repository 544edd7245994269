import { yearsAround, type SchoolLayers } from '../../../shared/calendar/compose.ts';
import {
  chosen,
  lastChange,
  neverChanged,
  withChange,
  type Planning,
  type Rhythm,
} from '../../../shared/calendar/rhythm.ts';
import type { RhythmAnswer } from '../../../shared/calendar/rhythm-contract.ts';
import { whatFollows } from '../../../shared/calendar/rhythm-follows.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { layersFor, layersOf } from './import/school-layers.ts';
import type { ImportPorts } from './import/ports.ts';

type SeePorts = Pick<ImportPorts, 'calendars' | 'services' | 'schools' | 'clock'>;

/** Once a term where nobody ever chose anything. Decisions 5. */
const everyOf = (planning: Planning | undefined): Rhythm => chosen(planning ?? neverChanged) ?? 'term';

/** A choice with the layers of a school as they would be with it. */
interface Choice {
  readonly every: Rhythm | null;
  with(layers: SchoolLayers, planning: (before: Planning | undefined) => Planning): SchoolLayers;
}

/** What a choice would come to at these schools; those at which the same follows are told together. */
function followsAt(
  ports: SeePorts,
  schools: readonly (SchoolLayers & { readonly name: string })[],
  choice: Choice,
): RhythmAnswer['choices'][number] {
  const now = ports.clock.now();
  const today = ports.clock.today();
  const change = { at: now, by: '?', every: choice.every };
  const alike = new Map<string, { schools: string[]; says: string[] }>();
  for (const { name, ...layers } of schools) {
    const after = choice.with(layers, (before = neverChanged) => withChange(before, change));
    const says = whatFollows(yearsAround(layers, today), yearsAround(after, today), now);
    const key = says.join(' ');
    const known = alike.get(key) ?? { schools: [], says };
    alike.set(key, { says, schools: [...known.schools, name] });
  }
  return { every: choice.every, follows: [...alike.values()] };
}

const partOf = (planning: Planning | undefined): Pick<RhythmAnswer, 'changed' | 'rev'> => ({
  changed: lastChange(planning ?? neverChanged) ?? null,
  rev: planning?.rev ?? 0,
});

/**
 * How often the schools of a service plan, which of them do otherwise, and what another choice would come to. One read a
 * school, as the page of its calendars has; opened a few times a year. Domain 5.4 rule 3.
 */
export async function seeServiceRhythm(ports: SeePorts, serviceId: ServiceId): Promise<RhythmAnswer> {
  const [service, patterns, stored, summaries] = await Promise.all([
    ports.services.service(serviceId),
    ports.calendars.patterns(serviceId),
    ports.calendars.bankHolidays(serviceId),
    ports.services.summaries(serviceId),
  ]);
  const loaded = await Promise.all(summaries.map(({ schoolId }) => ports.schools.load(schoolId)));
  const schools = loaded.flatMap((school) => school ?? []);
  const own = (school: School): Rhythm | null => chosen(school.planning ?? neverChanged);
  const following = schools
    .filter((school) => own(school) === null)
    .map((school) => ({ name: school.name, ...layersFor(school, patterns, { rows: stored?.value, service }) }));
  const every = everyOf(service?.planning);
  const choice: Choice = {
    every: every === 'term' ? 'half-term' : 'term',
    with: (layers, planning) => ({ ...layers, service: { planning: planning(layers.service?.planning) } }),
  };
  return {
    ...{ every, chosen: every, service: every, mayChange: true },
    ...partOf(service?.planning),
    others: schools.flatMap((school) => {
      const other = own(school);
      return other ? [{ name: school.name, every: other }] : [];
    }),
    choices: [followsAt(ports, following, choice)],
  };
}

/** How often one school plans, and what another choice would come to there. */
export async function seeSchoolRhythm(ports: SeePorts, school: School, mayChange: boolean): Promise<RhythmAnswer> {
  const layers = await layersOf(ports, school);
  const service = everyOf(layers.service?.planning);
  const own = chosen(school.planning ?? neverChanged);
  const choices = ([null, 'term', 'half-term'] as const)
    .filter((every) => every !== own)
    .map((every) =>
      followsAt(ports, [{ name: school.name, ...layers }], {
        every,
        with: (all, planning) => ({ ...all, school: { ...all.school, planning: planning(school.planning) } }),
      }),
    );
  return {
    ...{ every: own ?? service, chosen: own, service, mayChange, others: [] },
    ...partOf(school.planning),
    choices: mayChange ? choices : [],
  };
}
