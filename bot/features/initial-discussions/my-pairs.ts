import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller, Participant } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { initialIdOf, pairOf } from '../../../shared/initial-discussions/open-initial.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { schoolsOf } from '../organisation/schools-of.ts';
import type { InitialPorts } from './ports.ts';

/** A pair the caller is one of, with its initial discussions when they were begun. */
export interface MyPair {
  readonly school: School;
  readonly other: Participant;
  readonly sheet: Sheet | undefined;
}

export type PairPorts = Pick<InitialPorts, 'schools' | 'services' | 'sheets'>;

async function myPairAt(ports: PairPorts, caller: Caller, school: School): Promise<MyPair | undefined> {
  const side = sideOf(caller, schoolScope(school));
  const pair = pairOf(school);
  const id = initialIdOf(school);
  const other = pair?.find(({ role }) => role !== side);
  const mine = pair?.some(({ role, personId }) => role === side && personId === caller.personId);
  if (!id || !other || !mine) return undefined;
  return { school, other, sheet: (await ports.sheets.load(school.id, id))?.value };
}

/** The caller's pairs, school by school; those whose link agreement is signed come last. */
export async function myPairs(ports: PairPorts, caller: Caller): Promise<MyPair[]> {
  const schools = await schoolsOf(ports, caller);
  const all = await Promise.all(schools.map((school) => myPairAt(ports, caller, school)));
  return all
    .filter((pair) => pair !== undefined)
    .toSorted((a, b) => Number(Boolean(a.sheet?.lockedAt)) - Number(Boolean(b.sheet?.lockedAt)));
}

/** What the welcome and 'hello' say to one of a new pair; undefined for people whose pairs are established. Row C01. */
export async function newPairHint(ports: PairPorts, caller: Caller): Promise<string | undefined> {
  const fresh = (await myPairs(ports, caller)).filter(({ sheet }) => !sheet?.lockedAt);
  return fresh.length
    ? initialText.newPair(fresh.map(({ other, school }) => [other.name, school.name] as const))
    : undefined;
}
