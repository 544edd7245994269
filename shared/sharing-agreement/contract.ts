import { z } from 'zod';
import { agreementSchema, agreementStandingSchema, agreementTermsSchema } from './agreement.ts';
import { registerLineSchema } from './register.ts';

/** `GET /api/schools/:schoolId/agreement`: how it stands; what was agreed for those who answer for it. */
export const agreementAnswer = z.object({
  standing: agreementStandingSchema,
  /** Null for who may not read it, and where there is none. */
  agreement: agreementSchema.omit({ id: true, answered: true }).nullable(),
  maySee: z.boolean(),
  mayWrite: z.boolean(),
});
export type AgreementAnswer = z.infer<typeof agreementAnswer>;

const id = z.string().min(1).max(250);

export const agreementInput = z.object({ schoolId: id });

/** `POST …/agreement`: written down whole, as both have signed it. */
export const agreementWriteInput = z.object({
  schoolId: id,
  editId: z.string().min(1).max(100),
  /** The revision on the screen; 0 where there was none. */
  seen: z.number().int().nonnegative(),
  terms: agreementTermsSchema,
});

/** `GET /api/agreements`: a service's register; `file` is the same as a table to keep. */
export const registerAnswer = z.object({ lines: z.array(registerLineSchema), file: z.string().nullable() });
export type RegisterAnswer = z.infer<typeof registerAnswer>;
