import { z } from 'zod';
import { personIdSchema, schoolIdSchema } from '../kernel/ids.ts';
import { civilDateSchema } from '../kernel/time.ts';
import { sideSchema } from '../organisation/roles.ts';
import { yearGroups } from '../request-for-help/request.ts';
import { partIdSchema, rev, stamp } from './stamp.ts';

export const moveKinds = ['year', 'phase', 'school', 'therapist'] as const;
export type MoveKind = (typeof moveKinds)[number];
export const phases = ['nursery', 'primary', 'secondary', 'post-16'] as const;
export type Phase = (typeof phases)[number];

export const mostMoves = 30;
export const mostLines = 400;
export const mostSchoolName = 160;
export const mostMoveWords = 600;
export const mostMoveWho = 160;

/** A school of this service by its id, or one elsewhere by its name alone. */
export const toSchoolSchema = z.object({
  schoolId: schoolIdSchema.nullable(),
  name: z.string().min(1).max(mostSchoolName),
});
export type ToSchool = z.infer<typeof toSchoolSchema>;

/** Where to. A phase within an all-through school names none. */
export const whereToSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), yearGroup: z.enum(yearGroups) }),
  z.object({ kind: z.literal('phase'), phase: z.enum(phases), school: toSchoolSchema.nullable() }),
  z.object({ kind: z.literal('school'), school: toSchoolSchema }),
  z.object({ kind: z.literal('therapist'), personId: personIdSchema, name: z.string().min(1).max(200) }),
]);
export type WhereTo = z.infer<typeof whereToSchema>;

/** What is open when a child moves: which part of the record, and its id there. */
export const lineKeySchema = z.string().min(1).max(240);

/** What whoever prepares says about one open thing; `what` is how it was called then. */
export const moveAnswerSchema = z.object({
  key: lineKeySchema,
  what: z.string().max(700),
  goes: z.enum(['on', 'ends']),
  /** Why it ends; of what goes on, anything more, such as the answer to a question. */
  because: z.string().max(mostMoveWords),
  ...stamp,
  rev,
});
export type MoveAnswer = z.infer<typeof moveAnswerSchema>;

/** That the receiver has read a line: taken on with who does it, or a question back. `seen` is the answer that was read. */
export const moveReadSchema = z.object({
  key: lineKeySchema,
  seen: rev,
  does: z.enum(['takes', 'asks']),
  words: z.string().max(mostMoveWords),
  ...stamp,
});
export type MoveRead = z.infer<typeof moveReadSchema>;

export const handedWays = ['family', 'sent'] as const;

/**
 * A child moves: to the next year, a phase, a school or a therapist. Whatever is open then is listed, and every line is
 * answered by whoever prepares and read by whoever receives; nothing is dropped. Row I15, hazard H-08.
 */
export const moveSchema = z.object({
  id: partIdSchema,
  to: whereToSchema,
  on: civilDateSchema,
  /** Whose side prepares it. */
  side: sideSchema,
  begunOn: civilDateSchema,
  answers: z.array(moveAnswerSchema).max(mostLines),
  reads: z.array(moveReadSchema).max(mostLines),
  ready: z.object(stamp).nullable(),
  /** For a school elsewhere: given to the family or sent, on which day and how. */
  handed: z.object({ ...stamp, on: civilDateSchema, way: z.enum(handedWays), words: z.string() }).nullable(),
  done: z.object({ ...stamp, on: civilDateSchema }).nullable(),
  /** It does not take place after all. */
  off: z.object({ ...stamp, why: z.string() }).nullable(),
  ...stamp,
  rev,
});
export type Move = z.infer<typeof moveSchema>;

/** The other school a child goes to; undefined where it stays at its own. */
export const otherSchool = ({ to }: Pick<Move, 'to'>): ToSchool | undefined =>
  to.kind === 'school' ? to.school : to.kind === 'phase' ? (to.school ?? undefined) : undefined;

/** Whether anything is still to be done about a move. */
export const isAhead = ({ done, off }: Pick<Move, 'done' | 'off'>): boolean => !done && !off;

/** The year group a child is in on a day: that of the last year move whose day has come. */
export function yearGroupOn<Group extends string>(
  { yearGroup, moves }: { readonly yearGroup: Group; readonly moves: readonly Move[] },
  today: string,
): Group {
  const last = moves
    .filter(({ to, on, off }) => to.kind === 'year' && !off && on <= today)
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .at(-1);
  return last?.to.kind === 'year' ? (last.to.yearGroup as string as Group) : yearGroup;
}
