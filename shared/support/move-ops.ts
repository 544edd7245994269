import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import { handedWays, lineKeySchema, mostLines, otherSchool, whereToSchema } from './moves.ts';
import { movesText as t } from './moves-text.ts';
import { partIdSchema } from './stamp.ts';

/** A little more than a field holds, so that a longer text is refused in words and stays on the screen. */
const text = z.string().max(5_000);
const id = partIdSchema;
const seen = z.number().int().nonnegative();
const on = civilDateSchema;
const common = { to: whereToSchema, on };

/** What the receiver sends: that lines are taken on, or a question back. */
export const receiveOps = [
  z.object({
    do: z.literal('take'),
    id,
    lines: z.array(z.object({ key: lineKeySchema, seen })).max(mostLines),
    who: text,
  }),
  z.object({ do: z.literal('ask'), id, key: lineKeySchema, seen, words: text }),
] as const;

/** A move from its first word to being taken on. Row I15. */
export const moveOpSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('begin'), id, ...common }),
  z.object({ do: z.literal('change'), id, seen, ...common }),
  z.object({
    do: z.literal('answer'),
    ...{ id, key: lineKeySchema, seen, goes: z.enum(['on', 'ends']), because: text },
  }),
  z.object({ do: z.literal('ready'), id }),
  ...receiveOps,
  z.object({ do: z.literal('hand'), id, on, way: z.enum(handedWays), words: text }),
  z.object({ do: z.literal('off'), id, why: text }),
]);
export type MoveOp = z.infer<typeof moveOpSchema>;

/** The free texts of a change, each with its label. */
export function moveTyped(op: MoveOp): Readonly<Record<string, readonly [label: string, text: string | undefined]>> {
  switch (op.do) {
    case 'begin':
    case 'change': {
      const school = otherSchool(op);
      // A school of the service is called as the service calls it.
      return school && school.schoolId === null ? { school: [t.schoolName, school.name] } : {};
    }
    case 'answer':
      return { because: [t.because, op.because] };
    case 'take':
      return { who: [t.who, op.who] };
    case 'ask':
      return { words: [t.question, op.words] };
    case 'hand':
      return { words: [t.handedHow, op.words] };
    case 'off':
      return { why: [t.offWhy, op.why] };
    case 'ready':
      return {};
  }
}
