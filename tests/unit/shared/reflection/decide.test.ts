import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { schoolIdSchema, serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import type { Side } from '../../../../shared/organisation/roles.ts';
import { listIds, starsBugsMoon } from '../../../../shared/reflection/content.ts';
import {
  decideReflection,
  type ReflectionAct,
  type ReflectionDecided,
  type ReflectionOp,
} from '../../../../shared/reflection/decide.ts';
import {
  becomesSchema,
  blankReflection,
  currentReflection,
  placeOfReflection,
  reflectionSchema,
  type Reflection,
} from '../../../../shared/reflection/reflection.ts';
import { reflectionText as t } from '../../../../shared/reflection/text.ts';
import { outcomesFromReflection, pointsFromReflection, refOf } from '../../../../shared/reflection/waiting.ts';
import { tries } from '../runs.ts';

const scope = {
  schoolId: schoolIdSchema.parse('school-hazelbrook'),
  serviceId: serviceIdSchema.parse('service-weald'),
};
const autumn = currentReflection(scope, { academicYear: '2026-27', term: 'autumn' });
const blank = blankReflection(autumn, 'Hazelbrook Primary School', starsBugsMoon);
let acts = 0;
const by = (side: Side): ReflectionAct => ({
  by: { name: side === 'sendco' ? 'Ellen Whitfield' : 'Priya Raman' },
  side,
  at: instant('2026-11-27T09:00:00Z'),
  activityId: `act-${(acts += 1)}`,
});
const done = (decided: ReflectionDecided): Reflection => {
  if (!decided.ok) throw new Error(decided.problem.sentence);
  return decided.value;
};
const noRoom = { do: 'add', id: 'item-1', list: 'bugs', text: ' No quiet   room ', cell: 'EE1', owner: null } as const;
const withBug = (): Reflection => done(decideReflection(blank, noRoom, by('sendco')));

describe('two people write the three lists of a term', () => {
  test('what the SENDCo adds stands there with her name, and a press that comes again adds nothing', () => {
    const act = by('sendco');
    const once = done(decideReflection(blank, noRoom, act));
    expect(once.items).toMatchObject([{ text: 'No quiet room', list: 'bugs', added: { by: 'Ellen Whitfield' } }]);
    expect(done(decideReflection(once, noRoom, act))).toBe(once);
    expect(done(decideReflection(once, { ...noRoom, text: 'Other words' }, by('sendco')))).toBe(once);
  });

  test('an item that somebody changed meanwhile is neither written over nor taken out unseen', () => {
    const before = withBug();
    const hers = { do: 'change', id: 'item-1', words: { text: 'No quiet room on Tuesdays' }, seen: 1 } as const;
    const after = done(decideReflection(before, hers, by('link-therapist')));
    const late = decideReflection(after, { ...hers, words: { text: 'No room' } }, by('sendco'));
    expect(late).toMatchObject({ ok: false, problem: { sentence: t.changedTo('No quiet room on Tuesdays') } });
    expect(decideReflection(after, { do: 'remove', id: 'item-1', seen: 1 }, by('sendco')).ok).toBe(false);
    expect(decideReflection(after, { do: 'remove', id: 'item-1', seen: 99 }, by('sendco')).ok).toBe(false);
    const without = done(decideReflection(after, { do: 'remove', id: 'item-1', seen: 2 }, by('sendco')));
    expect(done(decideReflection(without, { do: 'restore', id: 'item-1' }, by('sendco'))).items).toHaveLength(1);
  });

  test('a bug becomes a point once, the moon an outcome with its owner; both wait for the next plan', () => {
    const moon = { ...noRoom, id: 'item-2', list: 'moon', text: 'Every class signs', owner: 'both' } as const;
    const both = done(decideReflection(withBug(), moon, by('link-therapist')));
    const point = { do: 'become', id: 'item-1', kind: 'point', ref: refOf('point', 'item-1') } as const;
    const outcome = { do: 'become', id: 'item-2', kind: 'outcome', ref: refOf('outcome', 'item-2') } as const;
    const made = done(decideReflection(done(decideReflection(both, point, by('sendco'))), outcome, by('sendco')));
    expect(done(decideReflection(made, point, by('link-therapist')))).toBe(made);
    expect(pointsFromReflection(made)).toEqual([
      {
        id: 'reflect-point-item-1',
        kind: 'point',
        from: { sheetId: autumn.id, rowId: 'item-1', label: t.label },
        addedBy: 'sendco',
        texts: { heading: 'questions', text: 'No quiet room' },
      },
    ]);
    expect(outcomesFromReflection(made)).toMatchObject([
      { id: 'reflect-outcome-item-2', texts: { outcome: 'Every class signs', owner: 'both' } },
    ]);
    const without = done(decideReflection(made, { do: 'remove', id: 'item-1', seen: made.rev }, by('sendco')));
    expect(pointsFromReflection(without)).toEqual([]);
  });

  test('without words, or with too many, nothing is stored', () => {
    expect(decideReflection(blank, { ...noRoom, text: '  ' }, by('sendco'))).toMatchObject({ ok: false });
    expect(decideReflection(blank, { ...noRoom, text: 'x'.repeat(301) }, by('sendco'))).toMatchObject({
      problem: { sentence: t.tooLong(301) },
    });
  });
});

test('an id says school and term; one of a term that cannot have begun is nobody’s', () => {
  expect(placeOfReflection(autumn.id, date('2026-11-27'))).toEqual(autumn);
  expect(autumn.label).toBe('autumn term 2026');
  for (const id of ['cycle|service-weald|school-hazelbrook|2026-27|autumn', 'reflection|a|b', `${autumn.id}|x`])
    expect(placeOfReflection(id, date('2026-11-27'))).toBeUndefined();
  expect(placeOfReflection(autumn.id.replace('2026-27', '2030-31'), date('2026-11-27'))).toBeUndefined();
});

const id = fc.constantFrom('a', 'b', 'c', 'd');
const words = {
  list: fc.constantFrom(...listIds),
  text: fc.constantFrom('Talk time', 'No room', ' ', 'x'.repeat(301)),
  cell: fc.constantFrom('EE1' as const, null),
  owner: fc.constantFrom('sendco' as const, null),
};
const behind = fc.nat({ max: 3 });
const op: fc.Arbitrary<(rev: number) => ReflectionOp> = fc.oneof(
  fc.record({ id, ...words }).map((all) => () => ({ do: 'add' as const, ...all })),
  fc.record({ id, words: fc.record(words, { requiredKeys: [] }), behind }).map((each) => (rev: number) => ({
    ...{ do: 'change' as const, id: each.id, words: each.words, seen: Math.max(0, rev - each.behind) },
  })),
  fc
    .record({ id, behind })
    .map((each) => (rev: number) => ({ do: 'remove' as const, id: each.id, seen: Math.max(0, rev - each.behind) })),
  id.map((each) => () => ({ do: 'restore' as const, id: each })),
  fc
    .record({ id, kind: fc.constantFrom(...becomesSchema.options) })
    .map((each) => () => ({ do: 'become' as const, ...each, ref: refOf(each.kind, each.id) })),
  fc.boolean().map((finished) => () => ({ do: 'finish' as const, done: finished })),
);

test('whatever two people do in any order: it can be stored, nothing is there twice, no words vanish', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(op, fc.constantFrom<Side>('sendco', 'link-therapist')), { maxLength: 25 }), (all) => {
      let now = blank;
      for (const [make, side] of all) {
        const next = make(now.rev);
        const decided = decideReflection(now, next, by(side));
        const after = decided.ok ? decided.value : now;
        expect(after.rev - now.rev).toBe(after === now ? 0 : 1);
        const ids = [...after.items, ...after.removed].map((each) => each.id);
        expect(new Set(ids).size).toBe(ids.length);
        // What stood there still stands, is what was just changed, or can be put back.
        for (const item of [...now.items, ...now.removed]) expect(ids).toContain(item.id);
        for (const item of now.items)
          if (!('id' in next) || next.id !== item.id) expect(after.items).toContainEqual(item);
        for (const { became } of after.items) expect(new Set(became.map(({ kind }) => kind)).size).toBe(became.length);
        expect(reflectionSchema.safeParse(after).success).toBe(true);
        now = after;
      }
    }),
    tries(60, 3_000),
  );
});
