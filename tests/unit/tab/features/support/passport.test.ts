import { expect, test } from '@jest/globals';
import { passportSaidSchema } from '../../../../../shared/support/passport.ts';
import { passportText as t } from '../../../../../shared/support/passport-text.ts';
import {
  factsOf,
  passportFieldsOf,
  passportGroups,
  patchOf,
  typedOf,
} from '../../../../../tab/features/support/passport.ts';

const said = passportSaidSchema.parse({
  ways: [{ way: 'signs', looksLike: 'Makaton' }],
  words: { calm: 'The book corner' },
  eating: false,
  part: ['chosen'],
});
const begins = typedOf(said);

test('a form that nothing was changed in sends nothing, and one field sends only itself', () => {
  for (const group of passportGroups) expect(patchOf(group, begins, begins)).toEqual({});
  expect(patchOf('hard', begins, { ...begins, hard: 'Noise' })).toEqual({ words: { hard: 'Noise' } });
  expect(patchOf('hard', begins, { ...begins, calm: '' })).toEqual({ words: { calm: '' } });
  expect(patchOf('making', begins, { ...begins, eating: 'yes' })).toEqual({ eating: true });
  expect(patchOf('ways', begins, { ...begins, ways: 'signs,speech' })).toEqual({
    ways: [
      { way: 'speech', looksLike: '' },
      { way: 'signs', looksLike: 'Makaton' },
    ],
  });
});

test('a way that is ticked asks what it looks like', () => {
  const names = passportFieldsOf('ways', { ways: 'device' }, {}, {}).map(({ name }) => name);
  expect(names).toEqual(['ways', 'look-device']);
});

test('what somebody else wrote since the form was opened is said beside its box', () => {
  const stands = { ...begins, calm: 'The garden', part: 'chosen,signed' };
  const hintOf = (group: 'hard' | 'making', name: string) =>
    passportFieldsOf(group, begins, begins, stands).find((field) => field.name === name)?.hint;
  expect(hintOf('hard', 'calm')).toBe(t.nowStands('The garden'));
  expect(hintOf('hard', 'upset')).toBeUndefined();
  expect(hintOf('making', 'part')).toBe(t.nowStands('I chose what it says, I signed or pointed'));
});

test('a group without words shows none, and how the child took part is always said', () => {
  expect(factsOf('device', said)).toEqual([]);
  expect(factsOf('making', { ...said, part: [] })).toEqual([[t.part, t.notYet]]);
});
