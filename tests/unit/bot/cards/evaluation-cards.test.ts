import { expect, test } from '@jest/globals';
import { areaCard, settleCard } from '../../../../bot/features/evaluation/area-card.ts';
import { newsCard } from '../../../../bot/features/evaluation/drawer.ts';
import { endCard } from '../../../../bot/features/evaluation/end-card.ts';
import { idOf, pagesOf, placeOf } from '../../../../bot/features/evaluation/place.ts';
import { faultsOf, nodesOf } from '../../../../bot/cards/guard.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { baseline } from '../../../../shared/evaluation/baseline.ts';
import { detailed } from '../../../../shared/evaluation/detailed.ts';
import { environment } from '../../../../shared/evaluation/environment.ts';
import type { Evaluation } from '../../../../shared/evaluation/evaluation.ts';
import type { Questionnaire } from '../../../../shared/evaluation/questionnaire.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { viewFor } from '../../../../shared/evaluation/view.ts';
import { there } from '../../shared/planning/a-cycle.ts';
import { blank } from '../../shared/evaluation/an-evaluation.ts';
import { asking } from './fakes.ts';
import { namings } from './every-card.ts';

const at = instant('2026-11-27T10:00:00Z');

/** An evaluation as full as it gets: everything answered differently by both, with the longest notes and names. */
function full(q: Questionnaire, name: string): Evaluation {
  const said = (text: string) => ({ text, by: name, side: 'sendco' as const, at, rev: 1 });
  const column = (text: string) =>
    Object.fromEntries([
      ...q.items.map(({ id }, n) => [id, { answer: said(n % 3 ? text : 'dont-know'), help: said('yes') }]),
      ...q.areas.map(({ id }) => [id, { note: said('[*_~] '.repeat(100)) }]),
    ]);
  const by = { at, by: name, side: 'sendco' as const };
  return {
    ...blank(),
    schoolName: namings.longest.school,
    questionnaire: { id: q.id, version: q.version },
    answers: { sendco: column('0'), 'link-therapist': column('3'), joint: {} },
    finished: { sendco: by, 'link-therapist': null },
    findOuts: q.items.slice(0, 40).map(({ id }) => ({
      ...{ id: `f-${id}`, item: id, text: '*Ask* the trust '.repeat(25).slice(0, 400), owner: 'sendco' as const },
      ...{ dueOn: null, done: null, added: by, rev: 1 },
    })),
    rev: 1,
  };
}

const cardsOf = (q: Questionnaire, evaluation: Evaluation): Message[] => {
  const view = viewFor(q, evaluation, 'link-therapist');
  const drawing = { q, view, side: 'link-therapist' as const, notices: ['Somebody filled this in. '.repeat(12)] };
  return [
    ...pagesOf(q).map((_, page) => areaCard(drawing, page)),
    ...[0, 1, 99].map((page) => settleCard(drawing, page)),
    endCard(drawing, `https://link.example/${'s'.repeat(300)}`),
    newsCard(q, evaluation, asking('Priya Raman'), 'https://link.example/'),
  ];
};

test.each([
  ['baseline', baseline],
  ['detailed', detailed],
  ['environment', environment],
] as const)('every card of the %s evaluation, as full as it gets, may be sent', (_, q) => {
  for (const evaluation of [full(q, namings.longest.sendco), full(q, namings.markdown.sendco)])
    for (const { card } of cardsOf(q, evaluation)) {
      expect(faultsOf(there(card))).toEqual([]);
      const primary = nodesOf(card).filter((node) => node['style'] === 'positive');
      expect(primary.length).toBeLessThanOrEqual(1);
    }
});

test('a side that reads only is shown what the other said, area by area', () => {
  const by = { at, by: 'Priya Raman', side: 'link-therapist' as const };
  const evaluation = { ...full(detailed, 'Ellen'), reads: { sendco: null, 'link-therapist': by } };
  const card = cardsOf(detailed, evaluation).at(-2)?.card;
  expect(faultsOf(there(card))).toEqual([]);
  expect(JSON.stringify(card)).toContain('What they said');
});

test('the card that comes by itself holds no form, since it may change under the reader’s hand', () => {
  const card = cardsOf(baseline, full(baseline, 'Ellen Whitfield')).at(-1)?.card;
  expect(nodesOf(card).filter((node) => String(node['type']).startsWith('Input.'))).toEqual([]);
});

test.each(['evaluation|a|b|baseline|2026-27|autumn#page.2', 'evaluation|a|b#settle.0', 'evaluation|a|b#end'])(
  'the id %s of a button is read as it was written',
  (id) => expect(idOf(there(placeOf(id)))).toBe(id),
);
test.each(['', '#page.1', 'evaluation#nowhere', 'evaluation#page.1234'])('“%s” is no place', (id) => {
  expect(placeOf(id)).toBeUndefined();
});
