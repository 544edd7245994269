import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { websiteStatement } from '../../../../shared/documents/statement.ts';
import type { School } from '../../../../shared/organisation/school.ts';
import { tries } from '../../shared/runs.ts';
import { hazelbrook } from '../planning/a-cycle.ts';
import { agreedPlan, fullPlan, planWith } from './a-plan.ts';

const named = (therapist: string, sendco: string, more: Partial<School> = {}): School => ({
  ...hazelbrook,
  ...more,
  people: hazelbrook.people.map((each) => ({ ...each, name: each.role === 'sendco' ? sendco : therapist })),
});

const focused = (focus: string) => ({ ...agreedPlan(), rows: planWith([], { focus }).rows });

test('says who, what and when, and how to ask for help', () => {
  const { statement, missing } = websiteStatement(hazelbrook, agreedPlan());
  expect(missing).toEqual([]);
  expect(statement?.text).toBe(
    [
      `Priya Raman from ${hazelbrook.serviceName} is the link speech and language therapist of Hazelbrook Primary School. Each term the therapist and Ellen Whitfield, our SENDCo, plan together how the school supports children’s speech, language and communication.`,
      'Our agreed focus for the spring term 2027: Talk at lunchtime and on the playground: everybody can join in. This plan was agreed on Thu 3 December 2026.',
      'If you are worried about how your child talks, understands or gets on with others, please speak to your child’s teacher or to Ellen Whitfield, our SENDCo, through the school office. You can ask for a talk with the therapist there too.',
    ].join('\n\n'),
  );
});

test('in HTML nothing that was typed becomes markup', () => {
  const { statement } = websiteStatement(named('Ada & Co "O’Neil"', "Ann 'Nan' Lee"), focused('Reading & talking'));
  expect(statement?.html).toContain('Ada &#38; Co &#34;O’Neil&#34;');
  expect(statement?.html.match(/<[^>]+>/g)).toEqual(['<p>', '</p>', '<p>', '</p>', '<p>', '</p>']);
});

test.each<[string, School, Parameters<typeof websiteStatement>[1], RegExp]>([
  [
    'no link therapist',
    { ...hazelbrook, people: hazelbrook.people.filter((p) => p.role === 'sendco') },
    agreedPlan(),
    /no link therapist/,
  ],
  [
    'no SENDCo',
    { ...hazelbrook, people: hazelbrook.people.filter((p) => p.role !== 'sendco') },
    agreedPlan(),
    /no SENDCo/,
  ],
  ['a post that is vacant', named('Vacant', 'Ellen'), agreedPlan(), /no link therapist/],
  ['a name still to come', named('TBC', 'Ellen'), agreedPlan(), /no link therapist/],
  ['no plan', hazelbrook, undefined, /no plan yet/],
  ['a plan that only one side agreed', hazelbrook, fullPlan(), /no plan yet/],
  ['an empty focus', hazelbrook, focused('  '), /focus is empty/],
  ['a blank in the focus', hazelbrook, focused('Our focus is [insert focus]'), /blank to fill in/],
  ['a focus of lines', hazelbrook, focused('Talk in ______'), /blank to fill in/],
  ['a focus about one child', hazelbrook, focused('Help Child 3 to join in'), /single child/],
  [
    'a service without a name',
    named('Ada', 'Ann', { serviceName: '{{service}}' }),
    agreedPlan(),
    /name of the service/,
  ],
])('%s: there is no statement, and it says why', (_, school, plan, why) => {
  const { statement, missing } = websiteStatement(school, plan);
  expect(statement).toBeNull();
  expect(missing.join(' ')).toMatch(why);
});

const value = fc.oneof(
  fc.constantFrom(
    '',
    '  ',
    '[name]',
    '<name>',
    '{{therapist}}',
    '____',
    'TBC',
    'xxx',
    'Vacant',
    '?',
    'n/a',
    'to be confirmed',
    '…………',
  ),
  fc.constantFrom('Priya Raman', 'Zoë Ó’Neill-Łuczak', 'Talk at playtime', 'A. B.'),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

test('whatever is missing, a statement is whole or there is none', () => {
  fc.assert(
    fc.property(value, value, value, value, fc.boolean(), (therapist, sendco, serviceName, focus, locked) => {
      const plan = { ...focused(focus), ...(locked ? {} : { lockedAt: null }) };
      const { statement, missing } = websiteStatement(named(therapist, sendco, { serviceName }), plan);
      expect(statement === null).toBe(missing.length > 0);
      if (!statement) return;
      expect(locked).toBe(true);
      for (const each of [therapist, sendco, serviceName, focus]) expect(each).toMatch(/\p{L}/u);
      expect(statement.text).not.toMatch(/undefined|null|\[|\]|\{|\}|__|\bTBC\b|\bxxx\b|\(\)| {2}|\n\n\n/i);
      expect(statement.text).not.toMatch(/: \.(\s|$)|, ,| from is |^ /);
    }),
    tries(),
  );
});
