import { bandSchema } from '../../../shared/allocation/bands.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import type { PlannedSchool } from '../../../shared/resource-allocation/plan.ts';
import { rulesSchema, usualRules } from '../../../shared/resource-allocation/rules.ts';
import { sharePlan, type PlanShares } from '../../../shared/resource-allocation/share-plan.ts';
import { sumOf, type ByStream } from '../../../shared/resource-allocation/streams.ts';
import { usualPost, type Post } from '../../../shared/resource-allocation/workforce.ts';
import { shareText as t } from './text.ts';
import type { Draft } from './typed-hours.ts';

export const draftOf = ({ workforce, plan }: Pick<PlanAnswer, 'workforce' | 'plan'>): Draft => ({
  posts: workforce?.posts ?? [],
  rules: plan?.rules ?? usualRules,
  schools: plan?.schools ?? [],
  ratePence: plan?.ratePence ?? null,
  costPence: plan?.costPence ?? null,
});

/** A line of the table: what a school would get, and what that changes. */
export interface Row {
  readonly school: Pick<PlannedSchool, 'urn' | 'name' | 'band' | 'roll' | 'schoolId'>;
  readonly minutes: ByStream;
  readonly total: number;
  /** What it has now: by its ledger, or by the published version; null where neither says. */
  readonly before: number | null;
  /** Against what it has now; null where that is not known. */
  readonly change: number | null;
  readonly lastYear: number | null;
  readonly notes: readonly string[];
}

type Published = Pick<PlanAnswer, 'latest' | 'yearBefore' | 'standing'>;

function beforeOf({ latest, standing }: Published, urn: string): number | null {
  const before = latest?.schools.find((each) => each.urn === urn);
  return standing[urn] ?? (before ? sumOf(before.minutes) : latest && 0);
}

/** Schools of the app first, then by name. */
const inOrder = (rows: Row[]): Row[] =>
  rows.toSorted(
    ({ school: one }, { school: other }) =>
      Number(one.schoolId === null) - Number(other.schoolId === null) ||
      one.name.localeCompare(other.name, 'en-GB', { numeric: true }),
  );

/** The plan as it would be, school by school. */
export function rowsOf(shares: PlanShares, published: Published): Row[] {
  const rows = shares.schools.map(({ school, minutes, total, atFloor, lacksRoll }): Row => {
    const before = beforeOf(published, school.urn);
    return {
      ...{ school, minutes, total, before, change: before === null ? null : total - before },
      lastYear: published.yearBefore[school.urn] ?? null,
      notes: [
        ...(school.schoolId ? [] : [t.schools.notInApp]),
        ...(atFloor ? [t.schools.atFloor] : []),
        ...(lacksRoll ? [t.schools.noRoll] : []),
      ],
    };
  });
  return inOrder(rows);
}

/** What was published, for those who do not plan. */
export const publishedRows = ({ latest, yearBefore }: Published): Row[] =>
  inOrder(
    (latest?.schools ?? []).map((school) => ({
      ...{ school, minutes: school.minutes, total: sumOf(school.minutes), before: null, change: null },
      lastYear: yearBefore[school.urn] ?? null,
      notes: school.schoolId ? [] : [t.schools.notInApp],
    })),
  );

/** A school with a ledger that would have fewer hours in it than it has now. */
export interface Cut {
  readonly name: string;
  readonly before: number;
  readonly then: number;
}

/** Whose ledgers publishing would cut, those that leave the plan with them; the largest cut first. Row L05. */
export function cutsOf(rows: readonly Row[], { latest }: Pick<PlanAnswer, 'latest'>): Cut[] {
  const still = new Set(rows.map(({ school }) => school.schoolId));
  const gone = (latest?.schools ?? []).filter(({ schoolId }) => !still.has(schoolId));
  const cuts = [
    ...rows
      .filter(({ school }) => school.schoolId !== null)
      .map(({ school, before, total }) => ({ name: school.name, before: before ?? 0, then: total })),
    ...gone
      .filter(({ schoolId }) => schoolId !== null)
      .map(({ name, minutes }) => ({ name, before: sumOf(minutes), then: 0 })),
  ];
  return cuts
    .filter(({ before, then }) => then < before)
    .toSorted((one, other) => other.before - other.then - (one.before - one.then));
}

export const sharesOf = ({ posts, schools, rules }: Draft): PlanShares => sharePlan(posts, schools, rules);

/** Those whose name or URN holds the words. */
export const found = (rows: readonly Row[], words: string): Row[] => {
  const said = words.trim().toLocaleLowerCase('en-GB');
  return rows.filter(({ school }) => `${school.urn} ${school.name}`.toLocaleLowerCase('en-GB').includes(said));
};

/** How many schools get more, less and the same as is published. */
export const weighed = (rows: readonly Row[]) => ({
  more: rows.filter(({ change }) => (change ?? 0) > 0).length,
  less: rows.filter(({ change }) => (change ?? 0) < 0).length,
  same: rows.filter(({ change }) => (change ?? 0) === 0).length,
});

/** What may be typed: how much at most, and how many places behind the point. */
export interface Limits {
  readonly most: number;
  readonly places: number;
}

/** A number as it is typed, with point or comma; undefined for what is none, is too large or too fine. */
export function numberTyped(typed: string, { most, places }: Limits): number | undefined {
  const [, whole, part = ''] = /^(\d+)(?:[.,](\d*))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined || part.replace(/0+$/, '').length > places) return undefined;
  const number = Number(`${whole}.${part || '0'}`);
  return number <= most ? number : undefined;
}

/** What a band is offered, as it is typed with commas between; undefined for more than fits. */
export function offersTyped(typed: string): string[] | undefined {
  const offers = typed
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  return rulesSchema.shape.offers.valueType.safeParse(offers).success ? offers : undefined;
}

const nothing = { core: 0, authority: 0, 'bought-in': 0 };
const lineOf = /^\s*"?(\d{6})"?\s*[,;\t]\s*(.+?)\s*[,;\t]\s*(VVH|VH|H|M|L|VL|VVL)\s*(?:[,;\t]\s*(\d*)\s*)?$/i;

/**
 * Schools from a pasted list, put into those that are there: a URN that is known takes its new name, band and roll, and
 * keeps what was agreed. The first line that cannot be read is said with its number, and nothing is taken in.
 */
export function schoolsTyped(
  typed: string,
  known: readonly PlannedSchool[],
): PlannedSchool[] | { readonly wrong: string } {
  const schools = new Map(known.map((each) => [each.urn, each]));
  for (const [at, line] of typed.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, urn, name, letters, roll] = lineOf.exec(line) ?? [];
    const band = bandSchema.safeParse(letters?.toUpperCase());
    if (!urn || !name || !band.success) return { wrong: t.schools.pasteWrong(at + 1, line.trim().slice(0, 60)) };
    const before = schools.get(urn);
    schools.set(urn, {
      ...{ schoolId: null, ward: '', slcn: null, freeMeals: null, agreed: nothing, ...before },
      ...{ urn, name: name.replace(/^"|"$/g, ''), band: band.data, roll: roll ? Number(roll) : (before?.roll ?? null) },
    });
  }
  return [...schools.values()];
}

/** A new line of the workforce. */
export const newPost = (id: string): Post => ({
  ...{ id, name: t.workforce.newName, accountId: null, isVacant: false, stream: 'core', ...usualPost },
  deductions: [{ kind: 'training', words: '', minutes: 0 }],
});

/** The list with one of its members changed. */
export const changed = <T>(list: readonly T[], at: number, change: Partial<T>): T[] =>
  list.map((each, n) => (n === at ? { ...each, ...change } : each));

export const csvLink = (csv: string): string => `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;
