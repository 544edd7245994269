import { z } from 'zod';
import { requestIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema, instantSchema, type CivilDate } from '../kernel/time.ts';
import { yearGroups } from '../request-for-help/request.ts';
import { fieldNames } from './questions.ts';
import { mostLetters } from './told.ts';

/** For how many days the questionnaire may be filled in. */
export const pageDays = [7, 14, 28, 56] as const;
export const usualDays = 28;
/** How long the page tells how things stand once it was sent. */
export const daysAfterSent = 365;
/** After so many wrong birthdays the link locks. */
export const mostWrong = 3;
/** Pages of one child that are open at a time: one a person around it. */
export const mostPages = 8;

const byWhom = z.object({ at: instantSchema, by: z.string() });

/** An answer that is typed and not sent: which form wrote it, and in which revision of the page. */
const typedSchema = z.object({
  text: z.string().max(mostLetters),
  rev: z.number().int().positive(),
  form: z.string().max(60),
});

/**
 * A page about one child for one person around it, who has no account: the questionnaire until it is sent, then how
 * things stand. It says nothing of the child but what was typed and not sent; the answers go into the school's request
 * and out of here. Rows G07, G20, Q04.
 */
export const familyPageSchema = z.object({
  id: z.string().min(1).max(120),
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  requestId: requestIdSchema,
  number: z.number().int().positive(),
  yearGroup: z.enum(yearGroups),
  /** The entry among the people around the child whose page it is. */
  personId: z.string().min(1).max(100),
  /** It is the young person's own. */
  isOwn: z.boolean(),
  /** The child's first name may stand on it. */
  showsFirstName: z.boolean(),
  /** Whom to ring, as the school wrote it. */
  ring: z.string().max(120),
  made: byWhom,
  /** The last day on which it opens. */
  until: civilDateSchema,
  closed: byWhom.nullable(),
  /** Wrong birthdays since the last right one. */
  wrong: z.number().int().nonnegative(),
  lockedAt: instantSchema.nullable(),
  openedOn: civilDateSchema.nullable(),
  typed: marked('child', z.partialRecord(z.enum(fieldNames), typedSchema)),
  /** Since when something was sent that must be read now; null once somebody at the school has said that they read it. */
  readNowAt: instantSchema.nullable().default(null),
  /** How often the school was told that nobody has said so. */
  toldUnread: z.number().int().nonnegative().default(0),
  sent: z.object({ at: instantSchema, how: z.enum(['link', 'spoken']) }).nullable(),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type FamilyPage = z.infer<typeof familyPageSchema>;

/** The id of a page, from the id of the press that made it, so that one sent twice makes one. */
export const pageIdOf = (editId: string): string => `family-page|${editId}`;

/** Whether somebody has typed an answer at the link that is not sent. */
export const hasTyped = ({ typed }: Pick<FamilyPage, 'typed'>): boolean =>
  Object.values(typed).some(({ text }) => text !== '');

/** Why a page does not open, or that it does. 'ran-out' and 'closed' are one sentence to whoever has the link. */
export type PageState = 'open' | 'sent' | 'locked' | 'ran-out' | 'closed';

/** How a page stands on a day. */
export function pageState(page: FamilyPage, today: CivilDate): PageState {
  if (page.closed) return 'closed';
  if (today > page.until) return 'ran-out';
  if (page.lockedAt) return 'locked';
  return page.sent ? 'sent' : 'open';
}
