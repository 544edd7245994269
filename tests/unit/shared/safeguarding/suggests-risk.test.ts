import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  anySuggestsMore,
  anySuggestsRisk,
  mustNotWait,
  suggestsRisk,
} from '../../../../shared/safeguarding/suggests-risk.ts';
import { leastMs } from '../../../support/least.ts';

test.each([
  'Dad hits him',
  'He says his mum’s boyfriend hurts him.',
  'Mum sometimes slaps her when she is slow',
  'she told us that her stepdad hit her',
  'He is hit by his father at night',
  'He gets beaten at home',
  'There are bruises on his arms again',
  'unexplained marks, and a cigarette burn',
  'SHE IS SCARED TO GO HOME',
  'He’s frightened of his dad',
  'She doesn’t want to go home on Fridays',
  'He wants to kill himself',
  'Self-harm: cutting herself in the toilets',
  'she said she wants to die',
  'An uncle touched him',
  'He talks about private parts',
  'We think there is abuse',
  'sexualised language in the playground',
  'left alone at night with his sister',
  'There is no food at home',
  'domestic violence last year',
  'Mum was drunk at pick-up. His speech is unclear.',
  'She disclosed that she is not allowed to sleep',
  'I have a safeguarding concern',
  'He does not feel safe',
  'They locked him in his room',
  'We fear FGM in the summer',
  'Speech is fine.\nDad burned him',
])('“%s” leads to the safeguarding lead', (text) => {
  expect(suggestsRisk(text)).toBe(true);
});

test.each([
  'He hits the ball',
  'Dad hits the ball to him and says “ready, steady, go”',
  'She hits her targets',
  'Mum beats her drum and she copies',
  'He is hitting all his language targets',
  'She hits other children when she cannot say what she wants',
  'He kicks off at transitions',
  'He fell and bruised his knee in the playground',
  'The bruised apple story',
  'He cut himself on paper',
  'Cutting and sticking is hard for her',
  'She is scared of the hand dryer',
  'Afraid of loud noises',
  'They watched Home Alone at Christmas',
  'He is in danger of falling behind',
  'The very hungry caterpillar',
  'She left home at eight to get the bus',
  'There are no safeguarding concerns',
  'Staff had safeguarding training in September',
  'Final consonants are neglected',
  'Touches my arm to get attention',
  'Dad says he talks at home',
  'Mum hurts her back lifting the wheelchair',
  'He is safe with all textures of food',
  'Killing time in the corridor',
  'The knife and fork are hard for him at lunch',
  'He burns with questions',
  'Mum shakes the rattle and the baby laughs',
  'Her parents are worried about her speech',
  'She stammers when someone asks him a question first',
  'How can she join in at playtime?',
  'We tried Word of the week for half a term',
  '',
])('“%s” is about something else', (text) => {
  expect(suggestsRisk(text)).toBe(false);
});

test('a form is looked through in all its fields, and signs and case make no difference', () => {
  expect(anySuggestsRisk({ patch: { tried: { what: 'Talk partners', effect: 'dad hits him' } } })).toBe(true);
  expect(anySuggestsRisk({ n: 1, nothing: null, list: ['Talk partners'] })).toBe(false);
  const noise = fc.constantFrom('', ' ', '\n', ', ', '!', ' — ', '“');
  fc.assert(
    fc.property(noise, noise, fc.boolean(), (before, after, loud) => {
      const text = `We saw it. ${before}Dad hits him${after}`;
      expect(suggestsRisk(loud ? text.toUpperCase() : text)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('a page of ordinary words is looked through at once', async () => {
  const page = 'He finds it hard to follow what the teacher asks of the whole class. '.repeat(2_000);
  expect(suggestsRisk(page)).toBe(false);
  expect(await leastMs(() => suggestsRisk(page))).toBeLessThan(1_000);
});

test.each([
  'He often chokes on bread',
  'She can’t swallow lumps',
  'he coughs a lot when he drinks',
  'She lost her speech last week',
  'He suddenly does not talk any more',
  'Since Monday she has stopped talking.',
  'his face droops on one side',
  'Dad hits him',
])('a family’s words that must not wait: %s', (text) => expect(mustNotWait(text)).toBe(true));

test.each([
  'He never chokes',
  'She talks a lot at home and sings',
  'He eats well and drinks from a cup',
  'It is hard to understand him',
  'She is shy and speaks quietly',
  'He lost his first tooth and likes artichokes',
])('and some that may: %s', (text) => expect(mustNotWait(text)).toBe(false));

test('how a child itself shows that it is upset may be known; what somebody does to a child never is', () => {
  const known = ['I hurt myself when upset: I bite my arm', 'I scream when someone touches me'];
  expect(known.map((each) => [anySuggestsRisk({ see: each }), anySuggestsMore({ see: each })])).toEqual([
    [true, false],
    [true, false],
  ]);
  const never = [
    'My uncle touches me',
    'Someone touches me at night',
    'Dad hits me',
    'I want to die',
    'I hurt myself. Dad hits me',
  ];
  expect(never.filter((each) => !anySuggestsMore({ words: { upset: each } }))).toEqual([]);
});
