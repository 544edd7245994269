import { z } from 'zod';
import { recordIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema } from '../kernel/time.ts';
import { sideSchema, type SchoolScope } from '../organisation/roles.ts';
import { byWhomSchema } from '../scoping/by-whom.ts';
import { placesText } from './text.ts';

/** Where children learn, play and spend their time: in school, at home and at leisure. Row WF17. */
export const placeKindSchema = z.enum([
  ...(['classroom', 'hall', 'playground', 'dining', 'library', 'corridor'] as const),
  ...(['club', 'home', 'leisure', 'other'] as const),
]);
export type PlaceKind = z.infer<typeof placeKindSchema>;

/** How easy it is there to understand and to talk: 1 hard, 2 some things help, 3 mostly easy, 4 easy for everyone. */
export const friendlinessSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Friendliness = z.infer<typeof friendlinessSchema>;
export const friendlinesses: readonly Friendliness[] = [1, 2, 3, 4];
/** Up to here a place can become a gap. */
export const lowUpTo = 2;

export const mostName = 80;
export const mostWords = 300;
/** Places to begin with and 30 own ones; what was taken out stays for a while. */
export const mostPlaces = 40;
export const mostAdaptations = 60;
/** Ratings of a place that are kept, the newest last: years of them. */
export const mostRatings = 40;

export const placeIdSchema = z.string().regex(/^[\w-]{1,60}$/);
const rev = z.number().int().nonnegative();

/** One rating as one side gave it; null took an earlier one back. */
const ratedSchema = byWhomSchema.extend({ rating: friendlinessSchema.nullable(), rev });

export const placeSchema = z.object({
  id: placeIdSchema,
  kind: placeKindSchema,
  name: z.string().min(1).max(mostName),
  helps: z.string().max(mostWords),
  hinders: z.string().max(mostWords),
  /** Each side's present rating; none is 'not looked at yet'. */
  ratings: z.partialRecord(sideSchema, ratedSchema),
  /** Every rating that was ever given, the newest last. */
  rated: z.array(ratedSchema).max(mostRatings),
  /** Who last wrote its words; null for one that nobody has touched. */
  changed: byWhomSchema.nullable(),
  gone: byWhomSchema.nullable(),
  /** The register's revision in which its words last changed. */
  rev,
});
export type Place = z.infer<typeof placeSchema>;

export const adaptationKindSchema = z.enum(['visual-timetable', 'other']);

/**
 * Something that was adapted in a place or for a class, never for one child by name: what, since when, who looks after it,
 * and when somebody last said that it is still in use. Row WF08; cells EE2 and EE3.
 */
export const adaptationSchema = z.object({
  id: placeIdSchema,
  kind: adaptationKindSchema,
  placeId: placeIdSchema,
  forClass: z.string().max(mostName),
  what: z.string().min(1).max(mostWords),
  owner: z.string().max(mostName),
  since: civilDateSchema.nullable(),
  cell: z.enum(['EE2', 'EE3']),
  confirmedOn: civilDateSchema,
  ended: byWhomSchema.nullable(),
  changed: byWhomSchema,
  rev,
});
export type Adaptation = z.infer<typeof adaptationSchema>;

/** The places of a school, one document. Rows WF08, WF17. */
export const placesSchema = z.object({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  places: z.array(placeSchema).max(mostPlaces),
  adaptations: z.array(adaptationSchema).max(mostAdaptations),
  changed: byWhomSchema.nullable(),
  answered: z.array(z.string()).max(20),
  rev,
});
export type Places = z.infer<typeof placesSchema>;

export const placesIdOf = ({ serviceId, schoolId }: SchoolScope): string => `places|${serviceId}|${schoolId}`;

const firstKinds: readonly PlaceKind[] = [
  ...(['classroom', 'hall', 'playground', 'dining', 'library', 'club', 'home', 'leisure'] as const),
];

/** A register to begin with: the places every school has. It is stored by the first change. */
export const blankPlaces = (scope: SchoolScope): Places => ({
  id: placesIdOf(scope),
  schoolId: scope.schoolId,
  serviceId: scope.serviceId,
  places: firstKinds.map((kind) => ({
    ...{ id: kind, kind, name: placesText.first[kind] ?? placesText.kinds[kind], helps: '', hinders: '' },
    ...{ ratings: {}, rated: [], changed: null, gone: null, rev: 0 },
  })),
  adaptations: [],
  changed: null,
  answered: [],
  rev: 0,
});
