import { expect, test } from '@jest/globals';
import { instant } from '../../../../../shared/kernel/time.ts';
import type { QuestionsAnswer, QuestionView } from '../../../../../shared/question/contract.ts';
import { questionText } from '../../../../../shared/question/text.ts';
import type { Post } from '../../../../../tab/api.ts';
import {
  blankDraft,
  leftToTry,
  minutesOf,
  newQuestionForms,
  questionActs,
  split,
  standingOf,
} from '../../../../../tab/features/question/questions.ts';
import { watch } from '../../../../../tab/watch.ts';

const at = instant('2026-11-27T09:00:00Z');
const question: QuestionView = {
  ...{ id: 'question|s|a|1', yearGroup: null, strands: [], text: 'How?', trying: [], requestId: null, rev: 1 },
  ...{ asked: { at, by: 'Ellen' }, answers: [], firstAnswerAfter: null, gaps: [] },
  offers: [{ entryId: 'e-1', text: 'Talk partners', strand: 'WW', level: 1 }],
};
const answered: QuestionView = {
  ...question,
  answers: [{ id: 'a-1', text: 'So.', minutes: 5, at, by: 'Priya' }],
  firstAnswerAfter: 60_000,
};
const list: QuestionsAnswer = {
  ...{ therapist: null, serviceName: 'S', questions: [question], may: { ask: true, answer: false } },
};

const acting = (ok = true) => {
  const sent: { path: string; body: Record<string, unknown> }[] = [];
  const post = ((path: string, body: Record<string, unknown>) => {
    sent.push({ path, body });
    return Promise.resolve(ok ? { ok, value: { planId: 'plan' }, asOf: at } : { ok, sentence: 'No.', refused: true });
  }) as unknown as Post;
  const watched = watch<QuestionsAnswer>(
    () => Promise.resolve({ ok: true, value: list, asOf: at }),
    () => () => undefined,
  );
  return { sent, acts: questionActs({ post, newId: () => 'edit-1' }, watched, 'school a') };
};

test('a form sent twice carries one id, and what was not chosen is sent as nothing', async () => {
  const { sent, acts } = acting();
  const draft = blankDraft('form-1', { text: 'How?' });
  await acts.ask(draft, false);
  await acts.ask(draft, true);
  expect(sent.map(({ path }) => path)).toEqual(Array(2).fill('/api/schools/school%20a/questions'));
  expect(sent.map(({ body }) => [body['newId'], body['yearGroup'], body['confirmed']])).toEqual([
    ['form-1', null, false],
    ['form-1', null, true],
  ]);
});

test('nothing is sent without words or with minutes that are none', async () => {
  const { sent, acts } = acting();
  expect(await acts.ask(blankDraft('f'), false)).toEqual({ sentence: questionText.noWords });
  expect(await acts.answer(question, blankDraft('f'), false)).toEqual({ sentence: questionText.noAnswer });
  const odd = blankDraft('f', { text: 'So.', minutes: '1.5' });
  expect(await acts.answer(question, odd, false)).toEqual({ sentence: questionText.minutesError });
  expect(sent).toEqual([]);
  expect(['0', '480', '481', '-1', '', 'ten'].map(minutesOf)).toEqual([
    0,
    480,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a refusal comes back as its sentence, and a request says on which plan it stands', async () => {
  expect(await acting(false).acts.tryOffer(question, 'e-1')).toEqual({ sentence: 'No.' });
  expect(await acting().acts.help(question, blankDraft('f'), false)).toEqual({ planId: 'plan' });
});

test('open and answered ones stand apart, each says how it stands, and what is tried is not offered again', () => {
  expect(split([answered, question])).toEqual({ open: [question], answered: [answered] });
  expect(standingOf(question)).toBe(questionText.status.waits(at));
  expect(standingOf({ ...answered, requestId: 'r' as QuestionView['requestId'] })).toBe(
    'Answered, the first after 1 minute. Now a request for help',
  );
  const trying = [{ entryId: 'e-1', text: 'Talk partners', cells: ['WW1' as const], on: '2026-11-27', by: 'E' }];
  expect(leftToTry({ ...question, trying: trying as QuestionView['trying'] })).toEqual([]);
  expect(leftToTry(question)).toHaveLength(1);
});

test('a closed tab would lose words, and not a form that was only opened', () => {
  const forms = newQuestionForms();
  forms.keep('a', blankDraft('1', { yearGroup: 'Year 2' }));
  expect(forms.hasUnsaved()).toBe(false);
  forms.keep('a', blankDraft('1', { text: 'How?' }));
  expect(forms.hasUnsaved()).toBe(true);
});
