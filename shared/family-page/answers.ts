import { z } from 'zod';
import type { PersonAround, PersonPatch } from '../around-the-child/person.ts';
import { consentPurposes, pairOfBodies, type ConsentPurpose, type Giver } from '../consent/consent.ts';
import type { ConsentPatch } from '../consent/say.ts';
import { problem, type Problem } from '../kernel/problem.ts';
import type { CivilDate } from '../kernel/time.ts';
import { whyUnreadable } from '../kernel/unreadable.ts';
import { mustNotWait } from '../safeguarding/suggests-risk.ts';
import { consentField, fieldNames, partsFor, questions, shareBodies, type FieldName } from './questions.ts';
import { familyText as t } from './text.ts';
import { answersSchema, type Answers, type Told } from './told.ts';

const nameSchema = z.enum(fieldNames);

export type NotAnswers = 'not-read' | 'too-long' | 'code';

/** What each of them is called to whoever sent it. */
export const notAnswers = (why: NotAnswers): Problem =>
  why === 'too-long' ? problem('too-large', t.tooLong) : problem('not-understood', why === 'code' ? t.code : t.notRead);

/**
 * What was sent as answers: 'not-read' when it is nothing that the form can send, 'too-long' for more than fits, 'code'
 * for what a page could run.
 */
export function readAnswers(sent: Readonly<Record<string, readonly string[]>>): Answers | NotAnswers {
  const read: Answers = {};
  for (const [key, values] of Object.entries(sent)) {
    const name = nameSchema.safeParse(key);
    const question = questions.find((each) => each.name === name.data);
    if (!name.success || !question) return 'not-read';
    const text = values.filter(Boolean).join(',').replace(/\r\n?/g, '\n');
    const unreadable = whyUnreadable(text);
    if (unreadable === 'code') return 'code';
    if (unreadable || (values.length > 1 && question.kind !== 'several')) return 'not-read';
    const chosen = question.kind === 'several' ? text.split(',') : [text];
    if (question.values.length && !chosen.every((each) => each === '' || question.values.includes(each)))
      return 'not-read';
    if (text.length > question.most) return 'too-long';
    read[name.data] = text.trim();
  }
  return answersSchema.parse(read);
}

/** The same of answers that came one text a question. */
export const readSaid = (answers: Answers): Answers | NotAnswers =>
  readAnswers(Object.fromEntries(Object.entries(answers).map(([name, said]) => [name, [said]])));

/** The questions whose answer must not wait for anybody to read it. Rows C-31, H-02, H-14. */
export const cannotWait = (answers: Answers): FieldName[] =>
  questions.filter(({ name, kind }) => kind === 'text' && mustNotWait(answers[name] ?? '')).map(({ name }) => name);

const speaksOther = ({ language = '' }: Answers): boolean => !/^\s*(english)?\s*$/i.test(language);

/** Whether the choices of the last part may count: made by somebody who may, and who understood them. Hazard H-13. */
export const mayAgree = (answers: Answers, isOwn: boolean): boolean =>
  (isOwn || answers.who === 'parental-responsibility') && answers.understood !== 'talk';

/** What has to be put right before it is sent, by question. Nothing but who agrees, and whether they understood, is needed. */
export function toFix(answers: Answers, isOwn: boolean): Partial<Record<FieldName, string>> {
  const fix: Partial<Record<FieldName, string>> = {};
  if (!isOwn && !answers.who) fix.who = t.sayWho;
  if (speaksOther(answers) && !answers.interpreter) fix.interpreter = t.sayInterpreter;
  if (answers.interpreter === 'yes' && !answers.understood) fix.understood = t.sayUnderstood;
  if (answers.email && !z.email().safeParse(answers.email).success) fix.email = t.badEmail;
  if ((answers.reachby === 'phone' || answers.reachby === 'text') && !answers.phone) fix.phone = t.sayReach;
  if (answers.reachby === 'e-mail' && !answers.email) fix.email ??= t.sayEmail;
  return fix;
}

export const whoOf = ({ who }: Answers, isOwn: boolean): Told['who'] =>
  isOwn ? 'young-person' : who === 'parental-responsibility' ? who : 'other';

/** What of the answers goes to the entry of this person around the child; what was left empty says nothing. */
export function personOf(answers: Answers, personId: string): PersonPatch {
  const { language, interpreter, reachby, phone, email, reachwhen } = answers;
  const said = {
    language: language || undefined,
    interpreter: interpreter && (interpreter === 'yes' ? ('interpreter-needed' as const) : ('no-interpreter' as const)),
    reachBy: (reachby || undefined) as PersonPatch['reachBy'],
    phone: phone || undefined,
    email: email || undefined,
    reachWhen: reachwhen || undefined,
  };
  return {
    id: personId,
    ...(Object.fromEntries(Object.entries(said).filter(([, each]) => each)) as Partial<PersonPatch>),
  };
}

/** What the school knows of a person already, as answers to print. */
export const knownOf = ({ language, interpreter, reachBy, phone, email, reachWhen }: PersonAround): Answers => ({
  language: language ?? '',
  interpreter: interpreter === null ? '' : interpreter === 'interpreter-needed' ? 'yes' : 'no',
  ...{ reachby: reachBy ?? '', phone: phone ?? '', email: email ?? '', reachwhen: reachWhen ?? '' },
});

/** How it was said: by the link, or heard by a colleague. */
export type SaidHow = { readonly how: 'questionnaire' } | { readonly how: 'spoken'; readonly witness: string };

/**
 * The answers about consent as they are written down, one record a purpose: yes is given, no is refused, and ‘later’ is
 * no answer. Nothing while it is not clear that it was understood, or by somebody who may not agree. Rows H02, H03, H-13.
 */
export function agreedIn(
  answers: Answers,
  person: { readonly id: string; readonly isOwn: boolean },
  said: SaidHow,
  today: CivilDate,
): ConsentPatch[] {
  if (!mayAgree(answers, person.isOwn)) return [];
  const kind: Giver['kind'] = person.isOwn ? 'young-person' : 'parental-responsibility';
  const helped = answers.understood === 'interpreted' ? ('used' as const) : ('offered-declined' as const);
  const interpreter = { yes: helped, no: 'not-needed' as const }[answers.interpreter ?? ''];
  const others = (answers.sharewith ?? '')
    .split(',')
    .flatMap((each) => shareBodies.find((body) => body === each) ?? []);
  const of = (purpose: ConsentPurpose): ConsentPatch[] => {
    const answer = answers[consentField(purpose)];
    if (answer !== 'yes' && answer !== 'no') return [];
    return [
      {
        ...{ purposes: [purpose], giver: { kind, personId: person.id }, on: today, ...said },
        ...(interpreter ? { interpreter } : {}),
        state: answer === 'yes' ? 'given' : 'refused',
        ...(purpose === 'share-reports' && answer === 'yes' ? { withWhom: [...pairOfBodies, ...others] } : {}),
      },
    ];
  };
  return consentPurposes.flatMap(of);
}

/** The answers by part, in words, for whoever reads them; parts without any are left out. */
export const inWords = (
  answers: Answers,
  isOwn: boolean,
  say: (name: FieldName, value: string) => string,
): {
  readonly part: ReturnType<typeof partsFor>[number]['name'];
  readonly lines: { name: FieldName; says: string }[];
}[] =>
  partsFor(isOwn).map(({ name: part, questions: all }) => ({
    part,
    lines: all.flatMap(({ name }) => (answers[name] ? [{ name, says: say(name, answers[name]) }] : [])),
  }));
