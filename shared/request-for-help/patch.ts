import { z } from 'zod';
import { mostAround, peopleAfter, personPatchSchema } from '../around-the-child/person.ts';
import { aroundText } from '../around-the-child/text.ts';
import { notAnswers, readSaid } from '../family-page/answers.ts';
import { spokenAfter, spokenPatchSchema, type SpokenPatch } from '../family-page/spoken.ts';
import { filesAfter, papersAfter, type FileChange } from '../files/after.ts';
import { filePatchSchema } from '../files/file.ts';
import { filesText } from '../files/text.ts';
import { checkedConsent } from '../consent/check.ts';
import { lawfulBasisSchema } from '../consent/lawful-basis.ts';
import { consentPatchSchema, consentsAfter } from '../consent/say.ts';
import { over } from '../kernel/over.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { Caller } from '../organisation/roles.ts';
import { backgroundAfter, checkedBackground, backgroundPatches, stageWithPaper } from './background-patch.ts';
import { mostTried, paperNames, paperSchema, requestFields, triedSchema, type Request } from './request.ts';
import { requestText } from './text.ts';
import type { RequestView } from './view.ts';

/**
 * Who the child is, as the school writes it down. What is not named stays as it is, so that a form which was never
 * shown a name cannot wipe it out; null takes it out.
 */
const identityPatchSchema = z.strictObject(requestFields.shape.child.shape).partial();
export type IdentityPatch = z.infer<typeof identityPatchSchema>;

/** What somebody changes in a request: a field of the tab's form, or one step of the card's. */
export const requestPatchSchema = z
  .strictObject({
    ...requestFields.pick({ yearGroup: true, question: true, hopedFor: true, namedAdult: true }).shape,
    papers: z.partialRecord(z.enum(paperNames), paperSchema.strict().partial()),
    /** One entry, new or changed. */
    tried: triedSchema.strict(),
    /** The id of an entry to take out. */
    untried: z.string().max(100),
    ...backgroundPatches,
    /** One giver's answer, for one purpose or several. */
    consent: consentPatchSchema,
    lawfulBasis: lawfulBasisSchema,
    identity: identityPatchSchema,
    /** What is said of one file that is there: its day, its author, what it is. */
    file: filePatchSchema,
    /** Fields of one person around the child, known or new. */
    person: personPatchSchema,
    /** The id of a person to take out. */
    personOut: z.string().max(100),
    /** What is read out to one of them, field by field, and the entry whose words are thrown away. */
    spoken: spokenPatchSchema,
    spokenOut: z.string().max(100),
  })
  .partial();
export type RequestPatch = z.infer<typeof requestPatchSchema>;

/** A change as it is kept: with the plan in whose school year a year group was said, and files that came or went. */
export type KeptPatch = RequestPatch & { readonly yearGroupOf?: string } & Pick<FileChange, 'fileIn' | 'fileOut'>;

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
  const said = consent && checkedConsent(view, consent, today);
  if (said && !said.ok) return said;
  if (patch.file?.datedOn && patch.file.datedOn > today) return wrong(filesText.futureDate);
  if (patch.file && !view.files.some(({ id }) => id === patch.file?.id))
    return fail(problem('not-found', filesText.gone));
  if (person && !view.people.some(({ id }) => id === person.id) && view.people.length >= mostAround)
    return fail(problem('too-many', aroundText.most));
  const spoken = patch.spoken && checkedSpoken(view, patch.spoken);
  if (spoken && !spoken.ok) return spoken;
  const around = checkedBackground(view, patch, today);
  if (!around.ok) return around;
  if (identity?.bornOn && !isBirthday(identity.bornOn, today)) return wrong(requestText.noBirthday);
  return ok(spoken ? { ...patch, spoken: spoken.value } : patch);
}

/** What is read out is for somebody on the list, and says nothing that the form cannot say. */
function checkedSpoken({ people }: Pick<Request, 'people'>, { answers, ...spoken }: SpokenPatch): Result<SpokenPatch> {
  if (!people.some(({ id }) => id === spoken.id)) return fail(problem('not-found', aroundText.notOnList));
  const read = readSaid(answers ?? {});
  return typeof read === 'string' ? fail(notAnswers(read)) : ok({ ...spoken, answers: read });
}

export const isBirthday = (day: CivilDate, today: CivilDate): boolean =>
  day <= today && day >= yearsBefore(today, oldest);

/** What somebody on the list is called where their entry may go one day; null while nobody wrote a name down. */
const calledIn = (people: Request['people'], personId: string): string | null => {
  const person = people.find(({ id }) => id === personId);
  return person?.name ? aroundText.who(person) : null;
};

/**
 * The request after a patch, identifying fields included: run inside the store alone, which holds the whole document.
 * A field that the patch does not name stays as it is.
 */
export function patched(
  request: Request,
  patch: KeptPatch,
  act: { readonly by: Caller; readonly at: Instant; readonly today: CivilDate; readonly activityId: string },
): Request {
  const { papers, tried, untried, yearGroup, yearGroupOf, question, hopedFor, namedAdult, lawfulBasis } = patch;
  const list = request.tried.filter(({ id }) => id !== untried);
  const known = list.some(({ id }) => id === tried?.id);
  const files = filesAfter(request.files, patch);
  const kept = papersAfter(
    Object.fromEntries(
      paperNames.map((paper) => [paper, over(request.papers[paper], papers?.[paper])]),
    ) as Request['papers'],
    files,
    patch,
  );
  const background = backgroundAfter(request, patch, { name: act.by.name, today: act.today });
  return {
    ...over(request, { yearGroup, yearGroupOf, question, hopedFor, namedAdult, lawfulBasis }),
    child: over(request.child, patch.identity),
    people: peopleAfter(request.people, patch),
    spoken: spokenAfter(request.spoken, patch),
    ...background,
    ...stageWithPaper({ education: background.education, papers: kept }, patch),
    files,
    tried: !tried ? list : known ? list.map((each) => (each.id === tried.id ? tried : each)) : [...list, tried],
    consents: consentsAfter(request.consents, patch.consent, {
      ...{ by: act.by.name, at: act.at, today: act.today, id: `word-${request.rev + 1}` },
      nameOf: (personId) => calledIn(request.people, personId),
    }),
    changed: { at: act.at, by: act.by.name, personId: act.by.personId },
    answered: [...request.answered, act.activityId].slice(-20),
    rev: request.rev + 1,
  };
}
