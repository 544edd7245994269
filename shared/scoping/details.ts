import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import { yearGroups } from '../request-for-help/request.ts';

const words = (most: number) => z.string().max(most);
/** An address of the web, whole. */
export const webAddress = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[^\s]+$/i);

/**
 * What else may be said of a provision or gap, none of it needed: who delivers it and for whom, how often and from when,
 * what it costs, what it rests on. A field that says nothing is left out. Row E03; `targetedPlus`: row A02.
 */
export const detailsSchema = z
  .object({
    status: z.enum(['planned', 'running', 'paused', 'ended']),
    deliveredBy: words(120),
    audience: words(120),
    yearGroups: z.array(z.enum(yearGroups)).max(yearGroups.length),
    groupSize: words(40),
    frequency: words(80),
    startsOn: civilDateSchema,
    endsOn: civilDateSchema,
    cost: words(60),
    evidence: words(200),
    link: webAddress,
    targetedPlus: z.literal(true),
    /** The provision of the area's library that it was taken from, never typed. Row E04. */
    libraryId: z.string().regex(/^[\w-]{1,100}$/),
  })
  .partial();
export type Details = z.infer<typeof detailsSchema>;

/** Details as a form sends them: '' and false clear a field, and what is left out stays. */
export const detailsPatchSchema = detailsSchema.extend({
  status: detailsSchema.shape.status.or(z.literal('')),
  startsOn: detailsSchema.shape.startsOn.or(z.literal('')),
  endsOn: detailsSchema.shape.endsOn.or(z.literal('')),
  link: detailsSchema.shape.link.or(z.literal('')),
  targetedPlus: z.boolean().optional(),
});
export type DetailsPatch = z.infer<typeof detailsPatchSchema>;

/** The fields in which somebody writes freely. */
export const freeDetails = ['deliveredBy', 'audience', 'groupSize', 'frequency', 'cost', 'evidence'] as const;

const tidied = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value);
const says = (value: unknown): boolean =>
  value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);

/** Details with a patch over them, their fields in one order, so that equal details are equal as text. */
export function withDetails(details: Details, patch: DetailsPatch): Details {
  const both: Record<string, unknown> = { ...details, ...patch };
  const years = Array.isArray(both['yearGroups']) ? both['yearGroups'] : [];
  both['yearGroups'] = yearGroups.filter((each) => years.includes(each));
  const kept = Object.keys(detailsSchema.shape).map((name) => [name, tidied(both[name])] as const);
  return detailsSchema.parse(Object.fromEntries(kept.filter(([, value]) => says(value))));
}
