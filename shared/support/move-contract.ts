import { z } from 'zod';
import { moveAnswerSchema, moveReadSchema, moveSchema } from './moves.ts';

const { id, to, on, side, handed, done, off, by, rev } = moveSchema.shape;

/** One thing that was open: what was said about it, and whether the receiver has read that. */
export const moveLineSeen = z.object({
  key: z.string(),
  what: z.string(),
  answer: moveAnswerSchema.omit({ key: true, what: true }).nullable(),
  read: moveReadSchema.omit({ key: true, seen: true }).nullable(),
  isOver: z.boolean(),
});
export type MoveLineSeen = z.infer<typeof moveLineSeen>;

/** A move without its pack. Row I15. */
export const moveShown = z.object({
  ...{ id, to, on, side, handed, done, off, by, rev },
  state: z.enum(['preparing', 'reopened', 'ready', 'asked', 'done', 'off']),
  lines: z.array(moveLineSeen),
  /** Whether the reader takes it on, and whether they hand it over. */
  may: z.object({ take: z.boolean(), hand: z.boolean() }),
});
export type MoveShown = z.infer<typeof moveShown>;

/** The pack with the child's name, or without; and the files it can be taken away as. */
export type MoveForm = 'named' | 'anonymous';
export const moveFileKinds = ['move-pdf', 'move-word', 'move-html'] as const;
export type MoveFileKind = (typeof moveFileKinds)[number];
export const isMoveFile = (kind: string): kind is MoveFileKind => moveFileKinds.some((each) => each === kind);
export const moveFiles = z.object({ 'move-pdf': z.string(), 'move-word': z.string(), 'move-html': z.string() });

/** A move as a page has it; `why` says why no pack names the child now. */
export const moveSeen = moveShown.extend({
  pack: z.object({ why: z.string().nullable(), named: moveFiles.nullable(), anonymous: moveFiles }).nullable(),
});
export type MoveSeen = z.infer<typeof moveSeen>;

/** `GET …/moves/where-to`: the schools and therapists of the service to pick from. */
export const whereToAnswer = z.object({
  schools: z.array(z.object({ id: z.string(), name: z.string() })),
  therapists: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type WhereToAnswer = z.infer<typeof whereToAnswer>;
