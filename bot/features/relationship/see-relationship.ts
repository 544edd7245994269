import { initialIdOf, pairOf } from '../../../shared/initial-discussions/open-initial.ts';
import type { Participant } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { RelationshipAnswer } from '../../../shared/relationship/contract.ts';
import { relationshipOf, signsIn, type Sign } from '../../../shared/relationship/relationship.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { CycleStore } from '../planning/store.ts';
import type { ReflectionStore } from '../reflection/store.ts';
import type { GridStore } from '../scoping/store.ts';
import type { SheetStore } from '../sheet/store.ts';

export interface RelationshipPorts {
  readonly schools: SchoolStore;
  readonly cycles: Pick<CycleStore, 'load'>;
  readonly sheets: SheetStore;
  readonly grid: Pick<GridStore, 'load' | 'changes'>;
  readonly reflections: ReflectionStore;
  readonly clock: Clock;
}

/** Terms that count: two years of three, so that a bad term is left behind in the end. */
const mostTerms = 6;
/** Changes of the grid that are looked at for the last word of each side. */
const mostChanges = 60;

const isOf = (pair: readonly Participant[], people: readonly Participant[]): boolean =>
  pair.every(({ personId }) => people.some((each) => each.personId === personId));

/** How the present pair of a school works together, as far as the records say; null while a post is vacant. Row B19. */
export async function seeRelationship(ports: RelationshipPorts, school: School): Promise<RelationshipAnswer> {
  const pair = pairOf(school);
  const initialId = initialIdOf(school);
  if (!pair || !initialId) return { relationship: null };
  const [plans, initial, grid, changes, reflections] = await Promise.all([
    ports.sheets.list(school.id, 'plan', mostTerms),
    ports.sheets.load(school.id, initialId),
    ports.grid.load(school.id),
    ports.grid.changes(school.id, mostChanges),
    ports.reflections.list(schoolScope(school)),
  ]);
  const theirs = plans.filter(({ participants }) => isOf(pair, participants));
  const cycles = await Promise.all(
    theirs.flatMap(({ cycleId }) => (cycleId ? [ports.cycles.load(school.id, cycleId)] : [])),
  );
  const names = new Set(pair.map(({ name }) => name));
  const signs: Sign[] = [
    ...signsIn([...theirs, ...(initial ? [initial.value] : [])]),
    ...changes.filter(({ by }) => names.has(by)).map(({ side, at }) => ({ side, at })),
    ...reflections.flatMap(({ items }) => items.map(({ added }) => added)).filter(({ by }) => names.has(by)),
  ];
  const records = {
    cycles: cycles.flatMap((each) => each?.value ?? []),
    signs,
    grid: grid?.value.serviceId === school.serviceId ? grid.value : undefined,
    initial: initial?.value,
  };
  const [therapist, sendco] = pair;
  const { parts, ...known } = relationshipOf(records, ports.clock.today());
  return {
    relationship: {
      ...known,
      parts: [...parts],
      people: { 'link-therapist': therapist.name, sendco: sendco.name },
    },
  };
}
