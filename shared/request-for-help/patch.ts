import { z } from 'zod';
import { mostAround, peopleAfter, personPatchSchema } from '../around-the-child/person.ts';
import { aroundText } from '../around-the-child/text.ts';
import { over } from '../kernel/over.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { Caller } from '../organisation/roles.ts';
import {
  consentSchema,
  mostTried,
  paperNames,
  paperSchema,
  requestSchema,
  triedSchema,
  type Consent,
  type Request,
} from './request.ts';
import { requestText } from './text.ts';
import type { RequestView } from './view.ts';

/**
 * Who the child is, as the school writes it down. What is not named stays as it is, so that a form which was never
 * shown a name cannot wipe it out; null takes it out.
 */
const identityPatchSchema = z
  .strictObject({
    ...requestSchema.shape.child.shape,
    consentBy: consentSchema.shape.by,
  })
  .partial();
export type IdentityPatch = z.infer<typeof identityPatchSchema>;

/** What somebody changes in a request: a field of the tab's form, or one step of the card's. */
export const requestPatchSchema = z
  .strictObject({
    ...requestSchema.pick({ yearGroup: true, question: true, hopedFor: true, namedAdult: true }).shape,
    papers: z.partialRecord(z.enum(paperNames), paperSchema.strict().partial()),
    /** One entry, new or changed. */
    tried: triedSchema,
    /** The id of an entry to take out. */
    untried: z.string().max(100),
    consent: consentSchema.omit({ by: true }).strict().partial(),
    identity: identityPatchSchema,
    /** Fields of one person around the child, known or new. */
    person: personPatchSchema,
    /** The id of a person to take out. */
    personOut: z.string().max(100),
  })
  .partial();
export type RequestPatch = z.infer<typeof requestPatchSchema>;

/** A change as it is kept: with the plan in whose school year a year group was said. */
export type KeptPatch = RequestPatch & { readonly yearGroupOf?: string };

/** The same day so many years before, as text to compare dates with. */
export const yearsBefore = (day: CivilDate, years: number): string =>
  `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

const oldest = 20;

/** Why a patch cannot be taken, as a problem; decided on what its author may see. */
export function checked(view: RequestView, patch: RequestPatch, today: CivilDate): Result<RequestPatch> {
  const wrong = (sentence: string) => fail(problem('not-understood', sentence));
  const { question, papers, tried, consent, identity, person } = patch;
  if (question !== undefined && !question.trim()) return wrong(requestText.questionNeeded);
  for (const paper of Object.values(papers ?? {}))
    if (paper.on && paper.on > today) return wrong(requestText.futurePaper);
  if (papers?.parentalQuestionnaire?.state === 'not-needed') return wrong(requestText.questionnaireNeeded);
  if (tried && !view.tried.some(({ id }) => id === tried.id) && view.tried.length >= mostTried)
    return fail(problem('too-many', requestText.tooManyTried));
  if (consent?.on && consent.on > today) return wrong(requestText.futureConsent);
  if (marksGiven(view.consent, patch) && view.around.isInterpreterUnsaid) return wrong(aroundText.interpreterFirst);
  if (person && !view.people.some(({ id }) => id === person.id) && view.people.length >= mostAround)
    return fail(problem('too-many', aroundText.most));
  if (identity?.bornOn && !isBirthday(identity.bornOn, today)) return wrong(requestText.noBirthday);
  return ok(patch);
}

/** Whether a patch says anew that consent was given, on which day or how: what a form sent along untouched says nothing. */
function marksGiven(before: Consent, { consent }: RequestPatch): boolean {
  const next = over(before, consent);
  return next.state === 'given' && (['state', 'on', 'how'] as const).some((name) => next[name] !== before[name]);
}

export const isBirthday = (day: CivilDate, today: CivilDate): boolean =>
  day <= today && day >= yearsBefore(today, oldest);

/**
 * Consent after a patch. With a new answer the days of the old one count no more, also when a form sent them along
 * untouched: 'given' then waits for its day, 'refused' and 'withdrawn' are of today.
 */
function consentAfter(before: Consent, { consent, identity }: RequestPatch, today: CivilDate): Consent {
  const next = over(before, { ...consent, by: identity?.consentBy });
  if (next.state === before.state) return next;
  const said = <D>(day: D, old: D): D | null => (day === old ? null : day);
  const since = next.state === 'refused' || next.state === 'withdrawn' ? today : null;
  return { ...next, on: said(next.on, before.on) ?? since, until: said(next.until, before.until) };
}

/**
 * The request after a patch, identifying fields included: run inside the store alone, which holds the whole document.
 * A field that the patch does not name stays as it is.
 */
export function patched(
  request: Request,
  patch: KeptPatch,
  act: { readonly by: Caller; readonly at: Instant; readonly today: CivilDate; readonly activityId: string },
): Request {
  const { papers, tried, untried, identity, yearGroup, yearGroupOf, question, hopedFor, namedAdult } = patch;
  const { name, bornOn, className, upn } = identity ?? {};
  const list = request.tried.filter(({ id }) => id !== untried);
  const known = list.some(({ id }) => id === tried?.id);
  return {
    ...over(request, { yearGroup, yearGroupOf, question, hopedFor, namedAdult }),
    child: over(request.child, { name, bornOn, className, upn }),
    people: peopleAfter(request.people, patch),
    papers: Object.fromEntries(
      paperNames.map((paper) => [paper, over(request.papers[paper], papers?.[paper])]),
    ) as Request['papers'],
    tried: !tried ? list : known ? list.map((each) => (each.id === tried.id ? tried : each)) : [...list, tried],
    consent: consentAfter(request.consent, patch, act.today),
    changed: { at: act.at, by: act.by.name, personId: act.by.personId },
    answered: [...request.answered, act.activityId].slice(-20),
    rev: request.rev + 1,
  };
}
