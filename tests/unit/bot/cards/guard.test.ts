import { expect, test } from '@jest/globals';
import {
  card,
  execute,
  openUrl,
  plain,
  section,
  text,
  type Action,
  type Card,
  type Element,
} from '../../../../bot/cards/card.ts';
import { faultsOf, guarded } from '../../../../bot/cards/guard.ts';
import { choose, timeOfDay, words } from '../../../../bot/cards/inputs.ts';

const data = { verb: 'planning.show', v: 1, id: 'cycle-1', rev: 1 };
const button = (title: string): Action => execute(title, data);
const good = card('Read aloud', [text('Hello')], [button('Go')]);
const withBody = (...body: Element[]): Card => ({ ...good, body });
const input = (more: object): Element => ({
  type: 'Input.Text',
  id: 'why',
  label: 'Why',
  errorMessage: 'Say why.',
  ...more,
});

test('a good card has no fault and passes as it is', () => {
  expect(faultsOf(good)).toEqual([]);
  expect(guarded(good)).toBe(good);
});

test.each<[string, Card, RegExp]>([
  ['too large', withBody(text('x'.repeat(26_000))), /bytes, at most 25600/],
  ['too large in bytes, not in characters', withBody(text('’'.repeat(9_000))), /bytes, at most 25600/],
  ['seven buttons', { ...good, actions: [...'1234567'].map(button) }, /7 actions, at most 6/],
  [
    'six buttons and one in a set',
    { ...good, body: [{ type: 'ActionSet', actions: [button('one')] }], actions: [...'123456'].map(button) },
    /7 actions/,
  ],
  [
    'six buttons and a container that can be pressed',
    {
      ...good,
      body: [{ type: 'Container', items: [], selectAction: button('one') }],
      actions: [...'123456'].map(button),
    },
    /7 actions/,
  ],
  [
    'seven buttons, deep in columns',
    withBody({
      type: 'ColumnSet',
      columns: [{ type: 'Column', items: [{ type: 'ActionSet', actions: [...'123456'].map(button) }] }],
    }),
    /7 actions/,
  ],
  ['of a later version', { ...good, version: '1.6' } as unknown as Card, /version 1\.6/],
  ['without a word for old clients', { ...good, fallbackText: '' }, /fallbackText or speak/],
  ['without a word to read aloud', { ...good, speak: '' }, /fallbackText or speak/],
  ['an input without a label', withBody(input({ label: '' })), /input why lacks a label/],
  ['an input without an error message', withBody(input({ errorMessage: undefined })), /input why lacks a label/],
  ['an input without an id', withBody(input({ id: undefined })), /input undefined lacks/],
  ['an input hidden in a section', withBody(section('Why', [input({ label: undefined })])), /input why lacks a label/],
  ['two inputs of one id', withBody(input({}), section('Again', [input({})])), /two inputs share an id/],
  ['a button without words', { ...good, actions: [button('')] }, /an action without a title/],
  [
    'a pressable text without words',
    withBody(text('x', { selectAction: { type: 'Action.Execute', data } })),
    /without a title/,
  ],
])('the guard finds a card that is %s', (_, wrong, fault) => {
  expect(faultsOf(wrong).join('; ')).toMatch(fault);
  expect(() => guarded(wrong)).toThrow(/^card not fit to send: /);
});

test('all faults of a card are named at once', () => {
  const wrong = { ...withBody(input({ label: '' })), speak: '', actions: [...'1234567'].map(button) };
  expect(faultsOf(wrong)).toHaveLength(3);
});

test('what a button carries is no part of the card’s drawing', () => {
  const odd = { ...data, id: 'x', type: 'Action.Execute' };
  expect(faultsOf({ ...good, actions: [execute('Go', odd)] })).toEqual([]);
});

test('no card leaves the workshop without passing the guard', () => {
  expect(() => card('Said', [text('x'.repeat(26_000))])).toThrow('not fit to send');
  expect(() => card('', [text('x')])).toThrow('fallbackText');
});

test('words of people are shown as they wrote them, not as Markdown', () => {
  expect(plain('**St Mary_s** [link](http://x) `#1` ~no~ <b>')).toBe(
    '\\*\\*St Mary\\_s\\*\\* \\[link\\]\\(http://x\\) \\`\\#1\\` \\~no\\~ <b\\>',
  );
  expect(plain('a\\b')).toBe('a\\\\b');
  expect(plain('Ellen O’Neil-Smith & Co.')).toBe('Ellen O’Neil-Smith & Co.');
});

test('an input always carries its label, and no empty value', () => {
  const common = { id: 'a', label: 'A', errorMessage: 'Say a.' };
  for (const made of [
    choose(common, []),
    timeOfDay({ ...common, value: '' }),
    words({ ...common, value: undefined }, 'hint', 10),
  ])
    expect(made).toMatchObject(common);
  expect(timeOfDay({ ...common, value: '' })).not.toHaveProperty('value');
  expect(timeOfDay({ ...common, value: '09:30' })).toHaveProperty('value', '09:30');
});

test('a button without a document’s second id has none in its data', () => {
  expect(execute('Go', data)).toEqual({ type: 'Action.Execute', title: 'Go', verb: 'planning.show', data });
  expect(openUrl('Open', 'https://x.example')).toEqual({
    type: 'Action.OpenUrl',
    title: 'Open',
    url: 'https://x.example',
  });
});
