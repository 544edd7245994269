import { z } from 'zod';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { familyPageSchema } from './page.ts';

const id = z.string().min(1).max(250);
/** Minted where the press is made, so that one sent twice counts once. */
const editId = z.string().regex(/^[\w~-]{1,100}$/);

const lineSchema = familyPageSchema
  .pick({
    id: true,
    personId: true,
    isOwn: true,
    showsFirstName: true,
    ring: true,
    until: true,
    openedOn: true,
    readNowAt: true,
    sent: true,
  })
  .extend({
    state: z.enum(['open', 'sent', 'locked', 'ran-out', 'closed']),
    made: z.object({ at: instantSchema, by: z.string() }),
    /** How many questions are answered so far; never what. */
    answered: z.number().int().nonnegative(),
    /** The address, for whoever it is for; null when it does not open. */
    url: z.string().nullable(),
    /** Papers with what the school knows of the person, and, once it is sent, with the answers. */
    files: z.object({ word: z.string(), pdf: z.string() }),
  });
export type FamilyLine = z.infer<typeof lineSchema>;

/** `GET /api/schools/:schoolId/requests/:requestId/family`, and the answer to each change. */
export const familyAnswer = z.object({
  /** Newest first; one that is closed or has run out is left out when the same person has a newer one. */
  pages: z.array(lineSchema),
  /** Without the birthday a page cannot ask for it. */
  hasBirthday: z.boolean(),
  blank: z.object({ word: z.string(), pdf: z.string() }),
  on: civilDateSchema,
});
export type FamilyAnswer = z.infer<typeof familyAnswer>;

export const familyInput = z.object({ schoolId: id, requestId: id });
export const makeFamilyInput = familyInput.extend({
  editId,
  personId: z.string().min(1).max(100),
  days: z.union([z.literal(7), z.literal(14), z.literal(28), z.literal(56)]),
  showsFirstName: z.boolean(),
  ring: z.string().max(120),
});
export const changeFamilyInput = familyInput.extend({
  editId,
  pageId: id,
  what: z.enum(['close', 'unlock', 'have-read']),
});
export const spokenInput = familyInput.extend({
  editId,
  pageId: id,
  /** The revision of the request on the screen. */
  seen: z.number().int().nonnegative(),
  /** They were asked: what they typed at their link and did not send may go. */
  overTyped: z.boolean().default(false),
});
