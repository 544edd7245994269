import { z } from 'zod';
import { strandSchema } from '../../../shared/balanced-system/framework.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { civilDateSchema, type CivilDate } from '../../../shared/kernel/time.ts';
import type { Step } from '../../../shared/request-for-help/completeness.ts';
import type { Asked } from '../../../shared/request-for-help/decide.ts';
import { isBirthday, requestPatchSchema, type RequestPatch } from '../../../shared/request-for-help/patch.ts';
import { paperNames, triedSchema, yearGroups } from '../../../shared/request-for-help/request.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { consentInputs, readConsent } from '../consent/read-consent.ts';
import type { Typed } from './drawing.ts';

const said = (most: number) => z.string().max(most).default('');

/** Which child of the list. */
export const childInput = z.object({ child: said(250) });
export const flagInput = z.object({ flag: said(40) });
export const newChildInput = z.object({
  yearGroup: said(40),
  question: said(4_000),
  hopedFor: said(4_000),
  keepText: said(10),
});

const names = [
  ...['question', 'hopedFor', 'about', 'fromGrid', 'strand', 'level', 'setting', 'what', 'howLong', 'effect'],
  ...['namedAdult', 'stage', 'oneToOne', 'informed', 'completedBy'],
  ...paperNames.flatMap((name) => [name, `${name}On`]),
  ...consentInputs,
  ...['childName', 'bornOn', 'className', 'keepText'],
];

/** Every input of every step, as a client sends them: empty when it was left alone. */
export const stepInput = z.object(Object.fromEntries(names.map((name) => [name, said(4_000)])));

const wrong = (sentence: string) => fail(problem('not-understood', sentence));

export function askedOf({
  yearGroup,
  question,
  hopedFor,
}: Omit<z.infer<typeof newChildInput>, 'keepText'>): Result<Asked> {
  const year = z.enum(yearGroups).safeParse(yearGroup);
  if (!year.success) return wrong(requestText.yearGroupError);
  const read = requestPatchSchema.safeParse({ question: question.trim(), hopedFor: hopedFor.trim() });
  if (!read.success) return wrong(requestText.tooLong);
  return ok({ yearGroup: year.data, question: question.trim(), hopedFor: hopedFor.trim() });
}

/** A day that was typed; null for none, undefined for one that does not exist. */
const dayOf = (typed: string | undefined): CivilDate | null | undefined =>
  typed ? civilDateSchema.safeParse(typed.slice(0, 10)).data : null;

/** What a step changes; `unsaved` says what of it could not be taken while the rest can. */
export interface Read {
  readonly patch: RequestPatch;
  readonly unsaved?: string;
}

type Reader = (typed: Typed, ctx: { readonly today: CivilDate; readonly newId: string }) => object;

const of = (typed: Typed, name: string): string => (typed[name] ?? '').trim();

/** What was said of these; an input that was left alone says nothing. */
const chosen = (typed: Typed, names: readonly string[]): object =>
  Object.fromEntries(names.filter((name) => of(typed, name)).map((name) => [name, of(typed, name)]));

const part = (name: string, said: object): object => (Object.keys(said).length ? { [name]: said } : {});

const readers: Record<Step, Reader> = {
  question: (typed) => ({
    question: of(typed, 'question'),
    hopedFor: of(typed, 'hopedFor'),
    ...part('reason', chosen(typed, ['about'])),
  }),
  tried: (typed, { newId }) => {
    const [strand, what, howLong, effect] = ['strand', 'what', 'howLong', 'effect'].map((name) => of(typed, name));
    const more = {
      ...chosen(typed, ['setting']),
      ...(of(typed, 'level') ? { level: Number(of(typed, 'level')) } : {}),
    };
    return what || howLong || effect || strand ? { tried: { id: newId, strand, what, howLong, effect, ...more } } : {};
  },
  papers: (typed) => ({
    papers: Object.fromEntries(
      paperNames.map((name) => [name, { state: of(typed, name) || 'not-said', on: dayOf(typed[`${name}On`]) }]),
    ),
  }),
  declaration: (typed) => ({
    namedAdult: of(typed, 'namedAdult'),
    ...part('education', chosen(typed, ['stage', 'oneToOne'])),
    ...part('declaration', chosen(typed, ['informed', 'completedBy'])),
  }),
  consent: (typed, { today }) => {
    const bornOn = dayOf(typed['bornOn']);
    // An input of who the child is, is never prefilled: left alone it says nothing, rather than 'take it out'.
    const filled = Object.entries({ name: of(typed, 'childName'), className: of(typed, 'className') }).filter(
      ([, value]) => value !== '',
    );
    return { identity: { ...Object.fromEntries(filled), ...(bornOn && isBirthday(bornOn, today) ? { bornOn } : {}) } };
  },
};

const dateInputs = [...paperNames.map((name) => `${name}On`), 'consentOn', 'consentUntil'];

/** The patch of a step, or the sentence that says what is wrong with it. */
export function readStep(
  step: Step,
  typed: Typed,
  ctx: { readonly today: CivilDate; readonly newId: string },
): Result<Read> {
  if (dateInputs.some((name) => dayOf(typed[name]) === undefined)) return wrong(requestText.dateError);
  const consent = step === 'consent' ? readConsent(typed) : ok(undefined);
  if (!consent.ok) return consent;
  const patch = requestPatchSchema.safeParse({ ...readers[step](typed, ctx), consent: consent.value });
  if (!patch.success) return wrong(whyNot(step, typed));
  // A card cannot go back to a line, so it asks at once for what the tab's checklist would ask for later.
  if (patch.data.tried?.what === '') return wrong(requestText.strandError);
  const born = dayOf(typed['bornOn']);
  const unsaved = step === 'consent' && born !== null && (born === undefined || !isBirthday(born, ctx.today));
  return ok({ patch: patch.data, ...(unsaved ? { unsaved: requestText.noBirthday } : {}) });
}

/** The schema knows what does not fit; people are told in the words of the form. */
function whyNot(step: Step, typed: Typed): string {
  const strand = strandSchema.safeParse(typed['strand']);
  if (step === 'tried' && (!strand.success || !of(typed, 'what'))) return requestText.strandError;
  if (step === 'tried' && !triedSchema.shape.what.safeParse(of(typed, 'what')).success) return requestText.tooLong;
  return step === 'consent' || step === 'papers' || step === 'declaration'
    ? requestText.notReadable
    : requestText.tooLong;
}
