import { expect, test } from '@jest/globals';
import { emptiedSupport } from '../../../../shared/support/emptied.ts';
import { supportSchema } from '../../../../shared/support/support.ts';
import { aBlankSupport } from './a-support.ts';

test('when the school’s record is erased, levels, tags and days stay and no word that anybody wrote', () => {
  const { at } = aBlankSupport().changed;
  const stamp = { at, by: 'Ellen Whitfield' };
  const said = { words: 'Zanthia-Q', withWhom: 'Zanthia-Q', owner: 'child', soWhat: ['friends'], priority: 'first' };
  const plan = { question: 'Zanthia-Q', how: 'Zanthia-Q', who: 'Zanthia-Q', on: '2026-11-20', context: 'play' };
  const full = supportSchema.parse({
    ...aBlankSupport(),
    spells: [
      {
        ...{ id: 's', level: 3, what: 'Zanthia-Q', entryId: 'Zanthia-Q', strand: 'EE', place: 'class', gone: false },
        ...{ from: '2026-11-02', until: null, alone: [{ ...stamp, why: 'Zanthia-Q' }], ...stamp, rev: 1 },
      },
    ],
    outcomes: [
      {
        ...{ id: 'o', said: [{ ...said, ...stamp, on: '2026-11-02' }], state: 'achieved', ...stamp, rev: 1 },
        ends: [
          { ...stamp, on: '2026-11-20', state: 'achieved', evidence: 'Zanthia-Q', reason: '', selfReported: false },
        ],
      },
    ],
    assessments: [
      {
        ...{ id: 'a', plan: { ...plan, activity: 'Zanthia-Q' }, begunOn: '2026-11-20', gone: false, ...stamp, rev: 1 },
        result: { ...stamp, on: '2026-11-20', words: 'Zanthia-Q', scores: 'Zanthia-Q' },
      },
    ],
    voices: [
      {
        ...{ id: 'v', who: 'child', about: 'changed', how: 'spoken', words: 'Zanthia-Q', on: '2026-11-20' },
        ...{ gone: false, ...stamp },
      },
    ],
    reviews: [{ id: 'r', on: '2026-11-20', words: 'Zanthia-Q', ...stamp }],
    closings: [
      {
        ...{ ...stamp, on: '2026-11-20', reason: 'other', words: 'Zanthia-Q', back: 'Zanthia-Q' },
        again: { ...stamp, on: '2026-11-21', why: 'Zanthia-Q' },
      },
    ],
  });
  const left = supportSchema.parse(emptiedSupport(full));
  expect(JSON.stringify(left)).not.toContain('Zanthia');
  expect(left.spells[0]).toMatchObject({ level: 3, from: '2026-11-02', place: 'class' });
  expect(left.outcomes[0]?.said[0]).toMatchObject({ soWhat: ['friends'], on: '2026-11-02' });
});
