import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import { closingSchema, enquirySchema, outcomeWordsSchema, soWhats, spellSchema, voiceSchema } from './support.ts';
import { passportOpSchema } from './passport-ops.ts';
import { moveOpSchema } from './move-ops.ts';
import { partIdSchema } from './stamp.ts';

/** A little more than a field holds, so that a longer text is refused in words and stays on the screen. */
const text = z.string().max(5_000);
const id = partIdSchema;
/** The revision of the record that was on the screen. */
const seen = z.number().int().nonnegative();
const on = civilDateSchema;

const { level, entryId, strand, place, from, until } = spellSchema.shape;
/** Spells of support; `alone` says why a specialist one has no universal or targeted one beside it. Row I04. */
export const spellOpSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('begin'), id, level, what: text, entryId, strand, place, from, alone: text }),
  z.object({ do: z.literal('end'), id, seen, until, alone: text }),
  z.object({ do: z.literal('mistake'), id, seen, alone: text }),
  z.object({ do: z.literal('restore'), id, seen, alone: text }),
]);

/** No tag, or no word, is refused in words by `decideOutcome`. */
const said = outcomeWordsSchema.extend({ words: text, withWhom: text, soWhat: z.array(z.enum(soWhats)).max(9) });
/** Outcomes of child and family. Rows I05, I23; hazard H-09. */
export const outcomeOpSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('set'), id, said }),
  z.object({ do: z.literal('change'), id, seen, said }),
  z.object({
    do: z.literal('close'),
    ...{ id, seen, on, evidence: text, reason: text },
    state: z.enum(['achieved', 'partly', 'let-go']),
  }),
  z.object({ do: z.literal('again'), id, seen }),
]);

const plan = enquirySchema.extend({ question: text, how: text, who: text, activity: text });
/** Assessment from its question to what was found. Rows G14, G15. */
export const assessmentOpSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('ask'), id, plan }),
  z.object({ do: z.literal('change'), id, seen, plan }),
  z.object({ do: z.literal('begin'), id, seen }),
  z.object({ do: z.literal('find'), id, seen, on, words: text, scores: text }),
  z.object({ do: z.literal('mistake'), id, seen }),
  z.object({ do: z.literal('restore'), id, seen }),
]);

const { who, about, how } = voiceSchema.shape;
/** What a child, a parent or a colleague says. Rows I17-I19. */
export const voiceOpSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('say'), id, who, about, how, words: text, on }),
  z.object({ do: z.literal('mistake'), id }),
  z.object({ do: z.literal('restore'), id }),
]);

/** A review that was held, or another day for the next; `next` null asks for the usual day. Row I14. */
export const reviewOpSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('hold'), id, on, words: text, next: civilDateSchema.nullable() }),
  z.object({ do: z.literal('move'), was: civilDateSchema, next: civilDateSchema }),
]);

/** The end of support, and its coming back. Row I16. */
export const closeOpSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('close'), seen, on, reason: closingSchema.shape.reason, words: text, back: text }),
  z.object({ do: z.literal('again'), seen, why: text }),
]);

/** The parts of the record, and what can be done to each. */
export const opSchemas = {
  spells: spellOpSchema,
  outcomes: outcomeOpSchema,
  assessments: assessmentOpSchema,
  voices: voiceOpSchema,
  reviews: reviewOpSchema,
  closing: closeOpSchema,
  passport: passportOpSchema,
  moves: moveOpSchema,
} as const;
export type SupportPart = keyof typeof opSchemas;
export type OpOf<Part extends SupportPart> = z.infer<(typeof opSchemas)[Part]>;

/** One change of the record: in which part, and what. */
export type SupportOp = {
  readonly [Part in SupportPart]: { readonly part: Part; readonly op: OpOf<Part> };
}[SupportPart];
