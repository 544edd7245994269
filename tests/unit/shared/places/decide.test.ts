import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { schoolIdSchema, serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import type { Side } from '../../../../shared/organisation/roles.ts';
import { decidePlaces } from '../../../../shared/places/decide.ts';
import { isLow, placeOfGap, wantedGap } from '../../../../shared/places/gap.ts';
import {
  blankPlaces,
  mostAdaptations,
  mostPlaces,
  mostRatings,
  placesSchema,
  type Places,
} from '../../../../shared/places/places.ts';
import type { AdaptationWords, PlacesAct, PlacesOp } from '../../../../shared/places/work.ts';
import { gapOps } from '../../../../shared/scoping/action-plan.ts';
import { there } from '../planning/a-cycle.ts';
import { tries } from '../runs.ts';
import { after as gridAfter, ellen as ellenInGrid, hazelbrookGrid } from '../scoping/a-grid.ts';

const scope = {
  schoolId: schoolIdSchema.parse('school-hazelbrook'),
  serviceId: serviceIdSchema.parse('service-weald'),
};
const names: Readonly<Record<Side, string>> = { sendco: 'Ellen Whitfield', 'link-therapist': 'Priya Raman' };
let acts = 0;
const act = (side: Side, on = '2026-11-27'): PlacesAct => ({
  by: { name: names[side] },
  side,
  at: instant(`${on}T10:00:00Z`),
  on: date(on),
  activityId: `act-${(acts += 1)}`,
});
const decided = (before: Places, side: Side, op: PlacesOp, on?: string) => decidePlaces(before, op, act(side, on));
function after(before: Places, ...all: readonly (readonly [Side, PlacesOp])[]): Places {
  return all.reduce((now, [side, op]) => {
    const step = decided(now, side, op);
    if (!step.ok) throw new Error(step.problem.sentence);
    return step.value;
  }, before);
}
const placeIn = ({ places }: Places, id: string) => there(places.find((each) => each.id === id));
const blank = (): Places => blankPlaces(scope);
const den = { kind: 'other', name: 'Den', helps: 'Soft light', hinders: '' } as const;
const timetable: AdaptationWords = {
  ...{ kind: 'visual-timetable', placeId: 'classroom', forClass: 'Willow', what: 'Now and next, with photos' },
  ...{ owner: 'Sam Okafor', since: date('2026-09-07'), cell: 'EE2' },
};

test('a register begins with the places every school has, in school, at home and at leisure', () => {
  expect(blank().places.map(({ name }) => name)).toEqual([
    ...['Classrooms', 'Hall', 'Playground', 'Dining room', 'Library', 'Clubs', 'Home', 'Leisure outside school'],
  ]);
});

test('each side rates a place for itself; every earlier rating is kept', () => {
  const now = after(
    blank(),
    ['sendco', { do: 'rate', id: 'dining', rating: 1, seen: 0 }],
    ['link-therapist', { do: 'rate', id: 'dining', rating: 2, seen: 1 }],
    ['sendco', { do: 'rate', id: 'dining', rating: 3, seen: 2 }],
    ['sendco', { do: 'rate', id: 'dining', rating: null, seen: 3 }],
  );
  expect(placeIn(now, 'dining').ratings).toMatchObject({ sendco: { rating: null }, 'link-therapist': { rating: 2 } });
  expect(placeIn(now, 'dining').rated.map(({ rating, by }) => [by, rating])).toEqual([
    ...[
      ['Ellen Whitfield', 1],
      ['Priya Raman', 2],
    ],
    ...[
      ['Ellen Whitfield', 3],
      ['Ellen Whitfield', null],
    ],
  ]);
});

test('words that somebody changed meanwhile are not written over; a rating given meanwhile holds nobody up', () => {
  const words = { kind: 'hall', name: 'Hall', helps: '', hinders: 'It echoes' } as const;
  const first = after(blank(), ['sendco', { do: 'write', id: 'hall', words, seen: 0 }]);
  const second = decided(first, 'link-therapist', {
    do: 'write',
    id: 'hall',
    words: { ...words, hinders: 'Too big' },
    seen: 0,
  });
  expect(second).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
  const rated = after(first, ['link-therapist', { do: 'rate', id: 'hall', rating: 1, seen: 0 }]);
  const third = decided(rated, 'link-therapist', {
    do: 'write',
    id: 'hall',
    words: { ...words, helps: 'Carpet' },
    seen: 1,
  });
  expect(third.ok && placeIn(third.value, 'hall')).toMatchObject({ helps: 'Carpet', hinders: 'It echoes' });
});

test('a place of one’s own is added once however often it is sent; taken out it can be put back as it was', () => {
  const added = after(blank(), ['sendco', { do: 'write', id: 'den', words: den, seen: 0 }]);
  expect(after(added, ['sendco', { do: 'write', id: 'den', words: den, seen: 0 }])).toBe(added);
  const out = after(added, ['sendco', { do: 'keep', id: 'den', kept: false, seen: 1 }]);
  expect(placeIn(out, 'den').gone).toMatchObject({ by: 'Ellen Whitfield' });
  expect(decided(out, 'sendco', { do: 'rate', id: 'den', rating: 1, seen: 2 }).ok).toBe(false);
  const back = after(out, ['link-therapist', { do: 'keep', id: 'den', kept: true, seen: 2 }]);
  expect(placeIn(back, 'den')).toMatchObject({ ...den, gone: null });
});

test('an adaptation says what, for which class, since when and who looks after it, and when it was last in use', () => {
  const noted = after(blank(), ['sendco', { do: 'adapt', id: 'a-1', words: timetable, seen: 0 }]);
  const still = decided(noted, 'sendco', { do: 'use', id: 'a-1', use: 'still', seen: 1 }, '2027-01-11');
  expect(still.ok && still.value.adaptations[0]).toMatchObject({
    ...timetable,
    confirmedOn: '2027-01-11',
    ended: null,
  });
  const ended = after(noted, ['link-therapist', { do: 'use', id: 'a-1', use: 'ended', seen: 1 }]);
  expect(decided(ended, 'sendco', { do: 'use', id: 'a-1', use: 'still', seen: 2 })).toMatchObject({
    problem: { code: 'not-ready' },
  });
  const again = after(ended, ['sendco', { do: 'use', id: 'a-1', use: 'again', seen: 2 }]);
  expect(again.adaptations[0]?.ended).toBeNull();
});

test('what is refused is said in words: no name, too long, too many, no such place, a page that cannot be', () => {
  const now = blank();
  const full = {
    ...now,
    places: Array.from({ length: mostPlaces }, (_, n) => ({ ...placeIn(now, 'hall'), id: `p-${n}` })),
  };
  const fullOfAdaptations = {
    ...now,
    adaptations: Array.from({ length: mostAdaptations }, (_, n) => ({
      ...{ id: `a-${n}`, ...timetable, confirmedOn: date('2026-09-07'), ended: null, rev: 1 },
      changed: { at: instant('2026-11-27T10:00:00Z'), by: 'A', side: 'sendco' as const },
    })),
  };
  const why = (before: Places, op: PlacesOp) => {
    const step = decided(before, 'sendco', op);
    return step.ok ? 'done' : step.problem.code;
  };
  expect([
    why(now, { do: 'write', id: 'x', words: { ...den, name: ' ' }, seen: 0 }),
    why(now, { do: 'write', id: 'x', words: { ...den, helps: 'a'.repeat(301) }, seen: 0 }),
    why(full, { do: 'write', id: 'x', words: den, seen: 0 }),
    why(now, { do: 'adapt', id: 'a', words: { ...timetable, placeId: 'nowhere' }, seen: 0 }),
    why(now, { do: 'adapt', id: 'a', words: { ...timetable, what: '' }, seen: 0 }),
    why(fullOfAdaptations, { do: 'adapt', id: 'x', words: timetable, seen: 0 }),
    why(now, { do: 'rate', id: 'hall', rating: 2, seen: 5 }),
  ]).toEqual(['not-understood', 'too-many', 'too-many', 'not-found', 'not-understood', 'too-many', 'out-of-date']);
});

test('whatever is done, the register can be stored and read again, and what came twice counted once', () => {
  const id = fc.constantFrom('hall', 'dining', 'den');
  const seen = fc.integer({ min: 0, max: 60 });
  const op: fc.Arbitrary<PlacesOp> = fc.oneof(
    fc.record({ do: fc.constant('rate' as const), id, rating: fc.constantFrom(1, 2, 3, 4, null), seen }),
    fc.record({
      do: fc.constant('write' as const),
      id,
      words: fc.record({
        kind: fc.constant('other' as const),
        name: fc.string({ maxLength: 90 }),
        helps: fc.string(),
        hinders: fc.string(),
      }),
      seen,
    }),
    fc.record({ do: fc.constant('keep' as const), id, kept: fc.boolean(), seen }),
    fc.record({
      do: fc.constant('use' as const),
      id: fc.constant('a-1'),
      use: fc.constantFrom('still', 'ended', 'again'),
      seen,
    }),
    fc.record({ do: fc.constant('adapt' as const), id: fc.constant('a-1'), words: fc.constant(timetable), seen }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom<Side>('sendco', 'link-therapist'), op), { maxLength: 60 }), (all) => {
      let now = blank();
      for (const [side, each] of all) {
        const by = act(side);
        const step = decidePlaces(now, each, by);
        if (!step.ok) continue;
        expect(step.value === now || step.value.rev === now.rev + 1).toBe(true);
        if (step.value !== now) expect(decidePlaces(step.value, each, by)).toEqual({ ok: true, value: step.value });
        now = step.value;
      }
      expect(placesSchema.parse(now)).toEqual(now);
      for (const place of now.places) expect(place.rated.length).toBeLessThanOrEqual(mostRatings);
    }),
    tries(40),
  );
});

test('a place that a side finds hard is one gap in EE1, in its own words, however often it is pressed', () => {
  const now = after(
    blank(),
    [
      'sendco',
      {
        do: 'write',
        id: 'dining',
        words: { kind: 'dining', name: 'Dining room', helps: '', hinders: 'Noise of plates' },
        seen: 0,
      },
    ],
    ['sendco', { do: 'rate', id: 'dining', rating: 2, seen: 1 }],
    ['link-therapist', { do: 'rate', id: 'hall', rating: 3, seen: 2 }],
  );
  expect([isLow(placeIn(now, 'dining')), isLow(placeIn(now, 'hall')), isLow(placeIn(now, 'home'))]).toEqual([
    true,
    false,
    false,
  ]);
  const gap = wantedGap(placeIn(now, 'dining'));
  const once = gridAfter(hazelbrookGrid(), [ellenInGrid(), ...gapOps(hazelbrookGrid(), placeOfGap, [gap])]);
  expect(once.entries.at(-1)).toMatchObject({
    ...{ kind: 'gap', cells: ['EE1'], id: 'places~dining' },
    text: 'Dining room, not easy yet to talk and listen: Noise of plates',
  });
  expect(gapOps(once, placeOfGap, [gap])).toEqual([]);
});
