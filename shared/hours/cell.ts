import type { z } from 'zod';
import { levelSchema, strandSchema, type Level, type Strand } from '../balanced-system/framework.ts';
import { termSchema, type Term } from '../calendar/calendar.ts';
import { activitySchema, type HoursActivity } from './activity.ts';
import { postingKindSchema, streamSchema, type Posting, type PostingKind, type Stream } from './posting.ts';

/** One combination that minutes are summed for; null where a posting does not say. */
export interface HoursCell {
  readonly kind: PostingKind;
  readonly term: Term | null;
  readonly stream: Stream;
  readonly activity: HoursActivity | null;
  readonly strand: Strand | null;
  readonly level: Level | null;
}

/** A cell with its sum in minutes, never zero. */
export interface SummedCell extends HoursCell {
  readonly minutes: number;
}

/** 'used|autumn|core|group|WW|2'; '-' stands for what is not said. */
export const cellKeyOf = ({ kind, term, stream, activity, strand, level }: HoursCell | Posting): string =>
  [kind, term ?? '-', stream, activity ?? '-', strand ?? '-', level ?? '-'].join('|');

const orNull = <T>(schema: z.ZodType<T>, part: unknown): T | null => schema.safeParse(part).data ?? null;

/** Reads a key; undefined for text that is none. */
export function cellOfKey(key: string): HoursCell | undefined {
  const [kind, term, stream, activity, strand, level] = key.split('|');
  const known = { kind: postingKindSchema.safeParse(kind).data, stream: streamSchema.safeParse(stream).data };
  if (!known.kind || !known.stream) return undefined;
  return {
    kind: known.kind,
    stream: known.stream,
    term: orNull(termSchema, term),
    activity: orNull(activitySchema, activity),
    strand: orNull(strandSchema, strand),
    level: orNull(levelSchema, Number(level)),
  };
}
