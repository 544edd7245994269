import { z } from 'zod';
import { academicYearOf, academicYearSchema } from '../calendar/academic-year.ts';
import { termSchema, type Term } from '../calendar/calendar.ts';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import type { SchoolScope } from '../organisation/roles.ts';

/** The groups a school counts its children in, youngest first. domain.md 1.8. */
const groups = ['N', 'R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'] as const;
export const yearGroupSchema = z.enum(groups);
export type YearGroup = z.infer<typeof yearGroupSchema>;
/** Not the options of the schema: those put what looks like a number first. */
export const yearGroups: readonly YearGroup[] = groups;

/** Groups that are held back together: early years, then two or three years of school at a time. */
const stages: readonly (readonly YearGroup[])[] = [
  ['N', 'R'],
  ['1', '2'],
  ['3', '4'],
  ['5', '6'],
  ['7', '8', '9'],
  ['10', '11'],
  ['12', '13'],
];
export const stageOf = (group: YearGroup): number => stages.findIndex((stage) => stage.includes(group));

/** What is counted of each year group; every number is of children of that group. Row M01. */
export const needSchema = z.enum([
  'roll',
  'free-meals',
  'eal',
  'sen-support',
  'ehc-plans',
  'slcn',
  'known-to-slt',
  'screened',
  'of-concern',
]);
export type Need = z.infer<typeof needSchema>;
export const needs: readonly Need[] = needSchema.options;

/** Larger than any year group of any school. */
export const mostChildren = 2_000;
const count = z.number().int().min(0).max(mostChildren).nullable();

/** A year group of the school; a count nobody gave is null and never taken for none. */
export const profileRowSchema = z.object({ group: yearGroupSchema, counts: z.record(needSchema, count) });
export type ProfileRow = Readonly<z.infer<typeof profileRowSchema>>;

/** A table as people outside the school may read it: null is a count that is held back, or one that nobody gave. */
export const toldTableSchema = z.object({
  rows: z.array(profileRowSchema),
  all: z.record(needSchema, count.or(z.number().int())),
  /** The groups whose count was given and is held back, by need. */
  held: z.partialRecord(needSchema, z.array(yearGroupSchema)),
  /** Needs whose sum is not told any more in this school year. */
  silent: z.array(needSchema),
});
export type ToldTable = Readonly<z.infer<typeof toldTableSchema>>;

/** Who shared a table, or the corrected one in its place, and when. */
export const sharedTableSchema = toldTableSchema.extend({ by: z.string(), on: civilDateSchema });
export type SharedTable = Readonly<z.infer<typeof sharedTableSchema>>;

/** A shared table can be corrected this often in its term. */
export const mostCorrections = 5;

/** The needs of a school in one term, in numbers that name nobody, and the table it has shared. Rows M01, M06. */
export const needsProfileSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  academicYear: academicYearSchema,
  term: termSchema,
  rows: z.array(profileRowSchema).max(yearGroups.length),
  changed: z.object({ by: z.string(), on: civilDateSchema }).nullable(),
  shared: sharedTableSchema.nullable(),
  /** What the shared one has taken the place of, oldest first. */
  replaced: z.array(sharedTableSchema).max(mostCorrections),
  rev: z.number().int().positive(),
});
export type NeedsProfile = Readonly<z.infer<typeof needsProfileSchema>>;

export interface ProfileTerm {
  readonly academicYear: string;
  readonly term: Term;
}

/** The third of the school year that a day lies in: autumn from September, spring from January, summer from April. */
export function profileTermOn(day: CivilDate): ProfileTerm {
  const month = Number(day.slice(5, 7));
  return { academicYear: academicYearOf(day), term: month >= 9 ? 'autumn' : month <= 3 ? 'spring' : 'summer' };
}

export const profileIdOf = ({ serviceId, schoolId }: SchoolScope, { academicYear, term }: ProfileTerm): string =>
  ['needs-profile', serviceId, schoolId, academicYear, term].join('|');

export const blankProfile = (scope: SchoolScope, at: ProfileTerm): NeedsProfile => ({
  id: profileIdOf(scope, at),
  ...{ schoolId: scope.schoolId, serviceId: scope.serviceId, academicYear: at.academicYear, term: at.term },
  ...{ rows: [], changed: null, shared: null, replaced: [], rev: 1 },
});

/** Sorts by time: '2026-27|1' is a spring. */
export const orderOf = ({ academicYear, term }: ProfileTerm): string =>
  `${academicYear}|${termSchema.options.indexOf(term)}`;

/** In the order of the terms. */
export const inOrder = <T extends ProfileTerm>(terms: readonly T[]): T[] =>
  terms.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)));

export const noCounts: ProfileRow['counts'] = Object.fromEntries(needs.map((need) => [need, null])) as Record<
  Need,
  null
>;
