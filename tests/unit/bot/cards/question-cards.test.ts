import { expect, test } from '@jest/globals';
import { onSchool } from '../../../../bot/features/question/drawing.ts';
import type { QuestionDrawing } from '../../../../bot/features/question/drawing.ts';
import { questionFormCard } from '../../../../bot/features/question/form-card.ts';
import { backToQuestions, questionsCard, whichSchoolCard } from '../../../../bot/features/question/list-cards.ts';
import { helpCard, questionCard } from '../../../../bot/features/question/question-cards.ts';
import { flagsCard, wayCard } from '../../../../bot/features/request-for-help/red-flags-card.ts';
import { safeguardingCard } from '../../../../bot/features/safeguarding/route-shown.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { cells } from '../../../../shared/balanced-system/framework.ts';
import { questionSchema, mostAnswers, mostTrying, type Question } from '../../../../shared/question/question.ts';
import { redFlags } from '../../../../shared/request-for-help/red-flags.ts';
import { aQuestion } from '../../shared/question/a-question.ts';
import {
  conversationPage,
  guardFaults,
  inputsOf,
  markdownFaults,
  noticeFaults,
  parserFaults,
  primaryFaults,
  verbsShown,
} from './checks.ts';
import { namings, type Shown } from './every-card.ts';

/** As much as a question can hold, in letters that take most room. */
const full: Question = questionSchema.parse({
  ...aQuestion,
  schoolName: namings.longest.school,
  text: '语*'.repeat(400),
  strands: ['FS', 'EE', 'WW', 'ID', 'IN'],
  answers: Array.from({ length: mostAnswers }, (_, n) => ({
    ...{ id: `answer-${n}`, text: '语_'.repeat(500), minutes: 480, by: namings.longest.therapist },
    ...{ at: aQuestion.asked.at, personId: 'p' },
  })),
  trying: Array.from({ length: mostTrying }, (_, n) => ({
    ...{ entryId: `tried-${n}`, text: '语#'.repeat(150), cells: ['WW1'], on: '2026-11-27', by: namings.longest.sendco },
  })),
});
const offers = Array.from({ length: 40 }, (_, n) => ({
  ...({ entryId: `entry-${n}`, text: '语['.repeat(150), strand: 'WW', level: 1 } as const),
}));
const warning = { notice: 'Something to read. '.repeat(10), warned: true, typed: { answer: '语'.repeat(1_000) } };
const tab = `https://teams.microsoft.com/l/entity/${'0'.repeat(36)}/schools?context=${'c'.repeat(200)}`;

const shown = (name: string, { card, summary }: Message): Shown => ({ name, card: card!, summary });
const drawings = [aQuestion, full, { ...full, requestId: 'request-1-a' as Question['requestId'] }].flatMap((question) =>
  [false, true].flatMap((mayAsk) =>
    [{}, warning].map((more): QuestionDrawing => {
      const here = {
        offers: {
          offers: question === aQuestion ? [] : offers,
          gaps: question === aQuestion ? cells.slice(0, 2) : cells.slice(0, 10),
        },
      };
      const who = { mayAsk, mayAnswer: !mayAsk, therapist: undefined, serviceName: namings.longest.school };
      return { question, ...here, ...who, tab, gridTab: tab, newId: 'new-1', ...more };
    }),
  ),
);
const schools = Array.from({ length: 8 }, (_, n) => ({ id: `school-${n}`, name: namings.longest.school }));
const all: Shown[] = [
  ...drawings.map((each, n) => shown(`question ${n}`, questionCard(each))),
  ...drawings.filter(({ mayAsk }) => mayAsk).map((each, n) => shown(`help ${n}`, helpCard(each))),
  ...[[], [aQuestion], Array.from({ length: 100 }, () => full)].flatMap((questions) =>
    [true, false].map((mayAsk) =>
      shown(
        `list ${questions.length}`,
        questionsCard({ schoolId: 'school-a', schoolName: namings.longest.school, questions, mayAsk, tab }),
      ),
    ),
  ),
  shown('which school', whichSchoolCard(schools, 'Choose.')),
  ...[{}, warning].map((more) =>
    shown(
      'form',
      questionFormCard({
        schoolId: 'school-a',
        schoolName: 'A',
        newId: 'n',
        therapist: namings.longest.therapist,
        ...more,
      }),
    ),
  ),
  shown('flags', flagsCard([onSchool('check', 'Go on', 'school-a', { newId: 'n', isPrimary: true })], 'Choose.')),
  ...redFlags.map((flag) => shown(flag, wayCard(flag, backToQuestions('school-a')))),
  shown('safeguarding', safeguardingCard(backToQuestions('school-a'))),
];

test('cards of a question pass every check, at their fullest and for both sides', () => {
  expect(guardFaults(all)).toEqual([]);
  expect(parserFaults(all)).toEqual([]);
  expect(markdownFaults(all)).toEqual([]);
  expect(noticeFaults(all)).toEqual([]);
  expect(primaryFaults(all.filter(({ name }) => !/^list 0|^question/.test(name)))).toEqual([]);
  for (const { card } of all) expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25 * 1024);
});

test('docs/conversation.md has every verb and input of them', () => {
  for (const verb of verbsShown(all)) expect(conversationPage).toContain(`\`${verb}\``);
  const inputs = new Map(
    all.flatMap(({ card }) => inputsOf(card)).map((each) => [String(each['id']), String(each['label'])]),
  );
  expect(inputs.size).toBeGreaterThan(7);
  inputs.delete('keepText');
  for (const [id, label] of inputs) expect(conversationPage).toContain(`| \`${id}\` | ${label} |`);
});

test('the therapist answers and asks for nothing; the school tries, asks for help, and answers nothing', () => {
  const ids = (mayAsk: boolean) => {
    const drawing = drawings.find((each) => each.mayAsk === mayAsk && each.question === full);
    return inputsOf(questionCard(drawing!).card!).map(({ id }) => id);
  };
  expect(ids(true)).toEqual(['offer']);
  expect(ids(false)).toEqual(['answer', 'answerMinutes']);
});
