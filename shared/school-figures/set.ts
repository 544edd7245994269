import { z } from 'zod';
import { serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import {
  figuredSchoolSchema,
  type FiguredSchool,
  figureSchema,
  figureSourceSchema,
  figureValueSchema,
} from './figures.ts';
import { findingCodeSchema, findingSchema } from './finding.ts';

/** A set is named by whoever brings it in, so that the same press twice makes one. */
export const setIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,40}$/);

/** Findings of one kind in one file: how many, the first of them, and the lines of those that follow. */
export const findingGroupSchema = z.object({
  code: findingCodeSchema,
  figure: figureSchema.nullable(),
  /** The id of the file's source; null for what is about several. */
  source: z.string().nullable(),
  count: z.number().int(),
  first: z.array(findingSchema.extend({ source: z.string().nullable() })),
  lines: z.array(z.number().int()),
});
export type FindingGroup = z.infer<typeof findingGroupSchema>;

/** A set of figures, as its head names it. */
export const figuresSetSchema = z.object({
  setId: setIdSchema,
  sources: z.array(figureSourceSchema),
  authorities: z.array(z.object({ name: z.string(), schools: z.number().int() })),
  /** The phases and types of these schools, as the files write them; an empty one where a file does not say. */
  phases: z.array(z.string()),
  types: z.array(z.string()),
  schools: z.number().int(),
  findings: z.array(findingGroupSchema),
  by: z.string(),
  at: instantSchema,
});
export type FiguresSet = z.infer<typeof figuresSetSchema>;

/** One figure that would be another, or a school that comes or goes. */
export const figureChangeSchema = z.object({
  urn: z.string(),
  name: z.string(),
  what: z.enum(['added', 'gone', 'changed']),
  figure: figureSchema.nullable(),
  from: figureValueSchema.nullable(),
  to: figureValueSchema.nullable(),
});
export const figureChangesSchema = z.object({
  added: z.number().int(),
  gone: z.number().int(),
  /** Schools of which at least one figure changes. */
  changed: z.number().int(),
  same: z.number().int(),
  first: z.array(figureChangeSchema),
});
export type FigureChange = z.infer<typeof figureChangeSchema>;
export type FigureChanges = z.infer<typeof figureChangesSchema>;

/** What was read and not yet taken; `base` is the set that its changes are held against. */
export const figuresDraftSchema = z.object({
  set: figuresSetSchema,
  base: setIdSchema.nullable(),
  changes: figureChangesSchema,
});

/** One a service: which set counts, the one before it, and what waits to be looked at. */
export const figuresHeadSchema = z.object({
  serviceId: serviceIdSchema,
  rev: z.number().int().nonnegative(),
  current: figuresSetSchema.nullable(),
  former: figuresSetSchema.nullable(),
  draft: figuresDraftSchema.nullable(),
  /** Sets whose schools are being written, or are to be swept: what a crash left behind is found here. */
  leftovers: z.array(z.object({ setId: setIdSchema, at: instantSchema })),
});
export type FiguresHead = z.infer<typeof figuresHeadSchema>;

/** A school of a set, as it is stored; every document has a `type` of its own, so the school's stands beside it. */
export const storedSchoolSchema = figuredSchoolSchema
  .omit({ type: true })
  .extend({ establishment: figuredSchoolSchema.shape.type, serviceId: serviceIdSchema, setId: setIdSchema });
type StoredSchool = z.infer<typeof storedSchoolSchema>;

export const storedSchool = ({ type, ...school }: FiguredSchool, of: Pick<StoredSchool, 'serviceId' | 'setId'>) => ({
  ...{ ...school, ...of, establishment: type },
});
/** The school as it was read, and nothing of where it lies: that is no part of the hash of a run. */
export const schoolOfStored = ({ establishment, serviceId: _, setId: __, ...school }: StoredSchool): FiguredSchool => ({
  ...{ ...school, type: establishment },
});

/** How far the last import of a service is; `total` is 0 until it is known. */
export const figuresProgressSchema = z.object({
  serviceId: serviceIdSchema,
  setId: setIdSchema,
  phase: z.enum(['reading', 'writing', 'done']),
  done: z.number().int(),
  total: z.number().int(),
});
export type FiguresProgress = z.infer<typeof figuresProgressSchema>;
