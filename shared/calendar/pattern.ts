import { z } from 'zod';
import { serviceIdSchema } from '../kernel/ids.ts';
import { instant } from '../kernel/time.ts';
import { calendarSchema } from './calendar.ts';
import {
  calendarIdOf,
  layerIdOf,
  layerKindSchema,
  layerSchema,
  patternOf,
  patternSchema,
  type Layer,
} from './layer.ts';
import { calendarText } from './text.ts';

/** Two decades of one pattern. */
export const mostLayers = 20;

/** All years of one authority's or trust's pattern: one document, so that a school's calendar is one request. */
const keptPatternSchema = z.object({
  id: z.string().min(1),
  serviceId: serviceIdSchema,
  kind: layerKindSchema,
  pattern: patternSchema,
  name: z.string().min(1).max(120),
  layers: z.array(layerSchema).max(mostLayers),
  /** What the last change took the place of, until it is taken back: null in `layer` when that year was new. */
  former: z.object({ academicYear: z.string(), layer: layerSchema.nullable() }).nullable(),
  rev: z.number().int().positive(),
});
export type Pattern = z.infer<typeof keptPatternSchema>;

/** One year as it was stored before there were layers; the bank holidays it named follow the rule of domain 5.3 now. */
const ofBefore = calendarSchema.extend({ serviceId: serviceIdSchema }).transform((calendar): Pattern => {
  const pattern = patternOf(calendar.id);
  const { serviceId, academicYear, blocks, name } = calendar;
  const layer: Layer = {
    ...{ id: layerIdOf(pattern, academicYear), serviceId, kind: 'authority', pattern, name, academicYear, blocks },
    insetDays: [],
    source: { how: 'hand', name: null, at: instant(0), by: calendarText.before },
    rev: 1,
  };
  return { id: calendar.id, serviceId, kind: 'authority', pattern, name, layers: [layer], former: null, rev: 1 };
});

/** A pattern, whether it was stored in today's shape or as a single calendar of before. */
export const patternDocumentSchema = z.union([keptPatternSchema, ofBefore]);

/** The pattern that begins with this year. */
export function newPattern(layer: Layer): Pattern {
  const { serviceId, kind, pattern, name } = layer;
  return { id: calendarIdOf(pattern), serviceId, kind, pattern, name, layers: [layer], former: null, rev: 1 };
}
