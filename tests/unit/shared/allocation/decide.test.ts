import { describe, expect, test } from '@jest/globals';
import { decideNotes, type NoteAct, type NoteOp } from '../../../../shared/allocation/decide.ts';
import { freeze, publish } from '../../../../shared/allocation/decide-run.ts';
import { finalBand, noNotes, overlayOn, type BandNotes } from '../../../../shared/allocation/notes.ts';
import { pageOf, type Run, type RunYear } from '../../../../shared/allocation/run.ts';
import { defaultSettings } from '../../../../shared/allocation/settings.ts';
import { schoolIdSchema, serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { addDays, date, instant } from '../../../../shared/kernel/time.ts';
import { countsOf } from '../../../../shared/allocation/what-if.ts';

const serviceId = serviceIdSchema.parse('service-weald');
const schoolId = schoolIdSchema.parse('school-hazelbrook');
const today = date('2026-11-27');
const at = instant('2026-11-27T08:55:00Z');
const lead = 'Esther Coombe';

const act = (editId: string, over: Partial<NoteAct> = {}): NoteAct => ({
  ...{ editId, seen: 0, by: lead, at, today, computed: 'M' },
  ...over,
});
const move = (steps: number, over: object = {}): NoteOp => ({
  ...{ do: 'overlay', steps, reason: 'A new estate opens in spring', until: date('2027-07-31') },
  ...over,
});
const done = (before: BandNotes, op: NoteOp, by: NoteAct): BandNotes => {
  const next = decideNotes(before, op, by);
  if (!next.ok) throw new Error(next.problem.sentence);
  return next.value;
};
const refused = (before: BandNotes, op: NoteOp, by: NoteAct): string => {
  const next = decideNotes(before, op, by);
  return next.ok ? 'done' : next.problem.code;
};
const blank = noNotes(serviceId, '100001');

describe('local knowledge', () => {
  const notes = done(blank, move(2), act('one'));

  test('moves a band with its reason, author and last day, and both bands are kept', () => {
    expect(notes.overlays).toEqual([
      {
        ...{ id: 'one', steps: 2, reason: 'A new estate opens in spring', by: lead, at, until: '2027-07-31' },
        ...{ computed: 'M', final: 'VH', takenBack: null },
      },
    ]);
    expect(finalBand('M', notes, today)).toBe('VH');
    expect(finalBand('VH', notes, today)).toBe('VVH');
  });

  test('falls away after its last day, and not before', () => {
    expect(finalBand('M', notes, date('2027-07-31'))).toBe('VH');
    expect(finalBand('M', notes, date('2027-08-01'))).toBe('M');
  });

  test('newer knowledge counts in place of older, which comes back neither by taking it back nor by sending it twice', () => {
    const both = done(notes, move(-1), act('two', { seen: 1 }));
    expect(finalBand('M', both, today)).toBe('L');
    expect(done(both, move(-1), act('two', { seen: 1 }))).toBe(both);
    const none = done(both, { do: 'take-back', overlayId: 'two' }, act('three', { seen: 2 }));
    expect(overlayOn(none, today)).toBeUndefined();
    expect(none.overlays.length).toBe(2);
  });

  test.each([
    ['no reason', move(1, { reason: '  ' }), {}, 'reason-missing'],
    ['a day that is over', move(1, { until: addDays(today, -1) }), {}, 'not-understood'],
    ['more than two years', move(1, { until: addDays(today, 731) }), {}, 'not-understood'],
    ['a band at the end of the scale', move(1), { computed: 'VVH' as const }, 'not-understood'],
    ['what somebody else changed', move(1), { seen: 4 }, 'changed-meanwhile'],
  ])('%s is refused', (_, op, over, code) => {
    expect(refused(blank, op, act('one', over))).toBe(code);
  });
});

describe('an appeal', () => {
  const ask: NoteOp = { do: 'appeal', reason: 'Four more children with SLCN', schoolId, academicYear: '2026-27' };
  const asked = done(blank, ask, act('ask', { by: 'Priya Shah' }));
  const answer = (outcome: 'kept' | 'moved'): NoteOp => ({
    do: 'answer',
    appealId: 'ask',
    outcome,
    words: 'We looked.',
  });

  test('is asked once, and answered once', () => {
    expect(asked.appeals[0]).toMatchObject({ band: 'M', by: 'Priya Shah', answer: null });
    expect(refused(asked, ask, act('again', { seen: 1 }))).toBe('already-done');
    const kept = done(asked, answer('kept'), act('say', { seen: 1 }));
    expect(kept.appeals[0]?.answer).toEqual({ outcome: 'kept', words: 'We looked.', by: lead, at });
    expect(refused(kept, answer('kept'), act('twice', { seen: 2 }))).toBe('already-done');
  });

  test('is answered with another band once local knowledge has moved it', () => {
    expect(refused(asked, answer('moved'), act('say', { seen: 1 }))).toBe('not-ready');
    const moved = done(asked, move(1), act('up', { seen: 1 }));
    expect(done(moved, answer('moved'), act('say', { seen: 2 })).appeals[0]?.answer?.outcome).toBe('moved');
  });
});

describe('runs of an academic year', () => {
  const draft = (runId: string): Run => ({
    ...{ id: `allocation|${runId}`, serviceId, rev: 0, runId, name: 'Kent', academicYear: '2026-27', state: 'draft' },
    ...{ settings: defaultSettings, figures: { id: 'set', title: 'Census', sources: [] }, authority: null },
    ...{ hash: 'a'.repeat(64), composites: null, counts: countsOf([]), schools: 0, out: [], pages: [], marks: [] },
    spreads: { ward: null, roll: null, 'free-meals': null, sen: null, slcn: null, 'resourced-provision': null },
  });
  const by = { by: lead, at, reason: '' };
  const first = publish(draft('one'), undefined, undefined, by);
  if (!first.ok) throw new Error('published');
  const frozen = freeze(first.value.run, first.value.year, by);
  if (!frozen.ok) throw new Error('frozen');

  test('a draft is published and then frozen, and nothing else goes that way', () => {
    expect(first.value.run.state).toBe('published');
    expect(frozen.value.year).toMatchObject({ runId: 'one', isFrozen: true, rev: 2 } satisfies Partial<RunYear>);
    expect(publish(first.value.run, undefined, undefined, by).ok).toBe(false);
    expect(freeze(draft('one'), undefined, by).ok).toBe(false);
    expect(freeze(frozen.value.run, frozen.value.year, by).ok).toBe(false);
  });

  test('what is frozen changes by a new run with a reason alone, and the old one is kept', () => {
    const { run, year } = frozen.value;
    expect(publish(draft('two'), year, run, by)).toMatchObject({ ok: false, problem: { code: 'reason-missing' } });
    const next = publish(draft('two'), year, run, { ...by, reason: 'Two schools have merged' });
    expect(next).toMatchObject({
      ok: true,
      value: { year: { runId: 'two', isFrozen: false }, replaced: { runId: 'one', state: 'replaced' } },
    });
  });

  test('a number is found on its page', () => {
    const pages = ['100000', '100300', '101000'];
    expect(['099999', '100000', '100299', '100300', '140000'].map((urn) => pageOf({ pages }, urn))).toEqual([
      -1, 0, 0, 1, 2,
    ]);
  });
});
