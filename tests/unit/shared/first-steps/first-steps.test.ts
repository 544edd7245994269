import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stepsCard } from '../../../../bot/features/first-steps/steps-card.ts';
import {
  firstSteps,
  nextStep,
  stepIds,
  type FirstFacts,
  type HowFar,
} from '../../../../shared/first-steps/first-steps.ts';
import { hazelbrook } from '../planning/a-cycle.ts';
import { guardFaults, markdownFaults, parserFaults, primaryFaults } from '../../bot/cards/checks.ts';

const none = { mine: 'none', theirs: 'none' } as const;
const facts = (more: Partial<FirstFacts> = {}): FirstFacts => ({
  other: 'Priya Raman',
  talks: 'none',
  tools: { baseline: none, reflection: none, detailed: none },
  grid: { filled: 0, strands: 0, reviewed: false },
  planning: { label: 'spring term 2027', opensOn: 'Friday 27 November 2026', isOpen: false },
  ...more,
});
const next = (known: FirstFacts, side: 'sendco' | 'link-therapist' = 'sendco') =>
  nextStep(firstSteps(known, side), known);

test('a SENDCo is led from talking through the three tools to the grid, and then to planning', () => {
  const done = { mine: 'finished', theirs: 'none' } as const;
  const tools = (...finished: (keyof FirstFacts['tools'])[]) => ({
    ...facts().tools,
    ...Object.fromEntries(finished.map((each) => [each, done])),
  });
  expect(next(facts())).toBe('talks');
  const begun = facts({ talks: 'going' });
  expect(next(begun)).toBe('baseline');
  expect(next({ ...begun, tools: tools('baseline') })).toBe('reflection');
  expect(next({ ...begun, tools: tools('baseline', 'reflection') })).toBe('detailed');
  const all = { ...begun, tools: tools('baseline', 'reflection', 'detailed') };
  expect(next(all)).toBe('grid');
  const swept = { ...all, grid: { filled: 11, strands: 5, reviewed: false } };
  expect(next(swept)).toBe('talks');
  expect(next({ ...swept, talks: 'agreed' })).toBeUndefined();
  const opened = { label: 'spring term 2027', opensOn: 'today', isOpen: true };
  expect(next({ ...swept, talks: 'agreed', planning: opened })).toBe('planning');
});

test('the therapist waits for the school’s tools, and reviews the grid once all five strands were gone through', () => {
  const begun = facts({ talks: 'going' });
  expect(next(begun, 'link-therapist')).toBe('talks');
  const step = (known: FirstFacts) => firstSteps(known, 'link-therapist').find(({ id }) => id === 'grid');
  expect(step(begun)).toMatchObject({ turn: 'theirs', says: '0 of 15 cells filled; waiting for Priya Raman' });
  const swept = { ...begun, grid: { filled: 11, strands: 5, reviewed: false } };
  expect(step(swept)).toMatchObject({ turn: 'mine', says: '11 of 15 cells filled; ready for you to review' });
  expect(next(swept, 'link-therapist')).toBe('grid');
  expect(step({ ...swept, grid: { ...swept.grid, reviewed: true } })?.turn).toBe('done');
});

const howFar = fc.constantFrom<HowFar>('none', 'going', 'finished');
const tool = fc.record({ mine: howFar, theirs: howFar });
const anything: fc.Arbitrary<FirstFacts> = fc.record({
  other: fc.constantFrom('Priya Raman', '**Bold** [x](y) `_#~|>', 'A name '.repeat(17)),
  talks: fc.constantFrom('none', 'going', 'signed', 'agreed'),
  tools: fc.record({ baseline: tool, reflection: tool, detailed: tool }),
  grid: fc.record({ filled: fc.nat(15), strands: fc.nat(5), reviewed: fc.boolean() }),
  planning: fc.option(fc.constant({ label: 'spring term 2027', opensOn: 'Friday 27 November 2026', isOpen: true }), {
    nil: undefined,
  }),
});

test('whatever the records say: six steps, and what is next is one’s own turn', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom('sendco' as const, 'link-therapist' as const), (known, side) => {
      const steps = firstSteps(known, side);
      expect(steps.map(({ id }) => id)).toEqual([...stepIds]);
      const chosen = nextStep(steps, known);
      const mine = steps.filter(({ turn }) => turn === 'mine').map(({ id }) => id);
      expect(chosen === undefined ? mine : [chosen].filter((id) => !mine.includes(id))).toEqual([]);
    }),
  );
});

test('the card keeps the rules of every card', () => {
  const about = Object.fromEntries(stepIds.map((id) => [id, `cycle|service-weald|school-hazelbrook|2026-27|${id}`]));
  const drawn = fc.sample(anything, { numRuns: 60, seed: 5 }).flatMap((known) =>
    (['sendco', 'link-therapist'] as const).map((side) => ({
      name: `${side} ${JSON.stringify(known)}`,
      card: stepsCard(hazelbrook, { facts: known, about: about as never }, side).card as never,
    })),
  );
  expect(guardFaults(drawn)).toEqual([]);
  expect(parserFaults(drawn)).toEqual([]);
  expect(markdownFaults(drawn)).toEqual([]);
  expect(primaryFaults(drawn)).toEqual([]);
});
