import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import { passportSaidSchema, passportTakings, passportWays, passportWords, staffRoles } from './passport.ts';
import { passportText as t } from './passport-text.ts';
import { partIdSchema } from './stamp.ts';

/** A little more than a field holds, so that a longer text is refused in words and stays on the screen. */
const text = z.string().max(5_000);
const id = partIdSchema;
const on = civilDateSchema;
/** The revision of the record that was on the screen. */
const seen = z.number().int().nonnegative();
const sign = { id, see: text, means: text, todo: text };
/** The safeguarding lead knows of what may be a sign of risk in it. */
const isKnown = z.boolean().optional();

/** Only what was changed is sent, so that two who write in different fields do not meet. */
const saidPatchSchema = passportSaidSchema
  .extend({
    ways: z.array(z.object({ way: z.enum(passportWays), looksLike: text })).max(2 * passportWays.length),
    words: z.partialRecord(z.enum(passportWords), text),
    part: z.array(z.enum(passportTakings)).max(2 * passportTakings.length),
  })
  .partial();

/** The communication passport. No role at all is refused in words. Row I22. */
export const passportOpSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('write'), seen, said: saidPatchSchema, isKnown }),
  z.object({ do: z.literal('add-sign'), ...sign, isKnown }),
  z.object({ do: z.literal('change-sign'), seen, ...sign, isKnown }),
  z.object({ do: z.literal('remove-sign'), id, seen }),
  z.object({ do: z.literal('look'), id, on }),
  z.object({
    ...{ do: z.literal('share'), id, on, roles: z.array(z.enum(staffRoles)).max(2 * staffRoles.length) },
    /** The version on the screen: never one that its sender has not seen. */
    version: z.number().int().positive(),
  }),
  z.object({ do: z.literal('back'), id, role: z.enum(staffRoles) }),
]);
export type PassportOp = z.infer<typeof passportOpSchema>;

/** Whether its author says that the safeguarding lead knows of it. */
export const isKnownIn = (op: PassportOp): boolean => 'isKnown' in op && op.isKnown === true;

/** What was typed, by the names its boxes have on the page. */
export function passportTyped(op: PassportOp): Readonly<Record<string, readonly [label: string, text: string]>> {
  if (op.do === 'add-sign' || op.do === 'change-sign')
    return { see: [t.signs.see, op.see], means: [t.signs.means, op.means], todo: [t.signs.todo, op.todo] };
  if (op.do !== 'write') return {};
  return Object.fromEntries([
    ...(op.said.ways ?? []).map(({ way, looksLike }) => [`look-${way}`, [t.looks[way], looksLike]] as const),
    ...passportWords.flatMap((name) => {
      const typed = op.said.words?.[name];
      return typed === undefined ? [] : [[name, [t.labels[name], typed]] as const];
    }),
  ]);
}
