import { describe, expect, it } from '@jest/globals';
import { gapsAnswer, type GapsAnswer } from '../../../../../shared/scoping/gap-contract.ts';
import { instant } from '../../../../../shared/kernel/time.ts';
import type { Answer } from '../../../../../tab/api.ts';
import { gapsInOrder, standingOf } from '../../../../../tab/features/scoping/gaps.ts';
import { createGapsWork, rankedIn, settling } from '../../../../../tab/features/scoping/gaps-work.ts';

const byEllen = { at: instant('2026-11-27T09:00:00Z'), by: 'Ellen Whitfield', side: 'sendco' as const };
const gap = (id: string) => ({
  id,
  text: `Gap ${id}`,
  cells: ['EE1'],
  rev: 1,
  settled: null,
  actions: [],
  planned: null,
});
const answerOf = (more: object = {}): GapsAnswer =>
  gapsAnswer.parse({
    ...{ rev: 3, cycle: { id: 'cycle|a', label: 'spring term 2027' }, side: 'link-therapist' },
    people: { 'link-therapist': 'Priya Raman', sendco: 'Ellen Whitfield' },
    ranking: {
      mine: { ranks: {}, handedIn: null, rev: 0 },
      theirs: { ranks: null, handedIn: null },
      isUncovered: false,
    },
    terms: [{ label: 'spring term 2027', order: '2026-27|1' }],
    ...{ gaps: [gap('a'), gap('b')], provisions: [], met: [] },
    ...more,
  });
const ranking = (mine: object, theirs: object, isUncovered = false) => ({
  ranking: {
    mine: { ranks: {}, handedIn: null, rev: 1, ...mine },
    theirs: { ranks: null, handedIn: null, ...theirs },
    isUncovered,
  },
});

/** A server that answers each change as the test says, and keeps what came. */
async function working(answers: readonly (GapsAnswer | { sentence: string; found?: [] })[]) {
  const sent: { path: string; body: Record<string, unknown> }[] = [];
  const left = [...answers];
  const ok = (value: GapsAnswer): Answer<never> => ({ ok: true, value: value as never, asOf: byEllen.at });
  const work = createGapsWork(
    {
      get: () => Promise.resolve(ok(answerOf())),
      post: (path, body) => {
        sent.push({ path, body: body as Record<string, unknown> });
        const next = left.shift() ?? answerOf();
        return Promise.resolve('sentence' in next ? { ok: false, refused: true, ...next } : ok(next));
      },
      newId: () => `edit-${sent.length}`,
    },
    'school-1',
    () => () => undefined,
  );
  work.gaps.subscribe(() => undefined);
  await work.gaps.refresh();
  return { work, sent };
}

describe('the page about gaps', () => {
  it('says what is next for whoever reads it', () => {
    expect(standingOf(answerOf())).toBe('private');
    expect(standingOf(answerOf({ side: null, ranking: null }))).toBe('looks-on');
    expect(standingOf(answerOf({ ranking: null }))).toBe('no-term');
    expect(standingOf(answerOf(ranking({}, { handedIn: byEllen })))).toBe('your-turn');
    expect(standingOf(answerOf(ranking({ handedIn: byEllen }, {})))).toBe('waiting');
    expect(standingOf(answerOf(ranking({}, {}, true)))).toBe('both');
  });

  it('keeps its order while somebody ranks, and shows differences first once both have handed in', () => {
    const ranks = { b: { rank: 'first', note: '' } };
    expect(gapsInOrder(answerOf(ranking({ ranks }, {}))).map((each) => each.gap.id)).toEqual(['a', 'b']);
    expect(rankedIn(answerOf(ranking({ ranks }, {})))).toBe(1);
    const both = gapsInOrder(answerOf(ranking({ ranks }, { ranks: { b: { rank: 'later', note: 'x' } } }, true)));
    expect(both.map((each) => [each.gap.id, each.both?.higher])).toEqual([
      ['b', 'link-therapist'],
      ['a', null],
    ]);
  });

  it('settles with one choice, keeps the rest when another is made, and needs no term for what is not for now', () => {
    const { terms } = answerOf();
    expect(settling(undefined, terms, { priority: 'first' })).toEqual({
      ...{ priority: 'first', owner: 'both', order: '2026-27|1' },
    });
    expect(settling(undefined, terms, { priority: 'not-now' })).toMatchObject({ order: null });
  });

  it('sends quick presses one after the other, each on what the one before led to', async () => {
    const { work, sent } = await working([answerOf(ranking({ rev: 1 }, {})), answerOf(ranking({ rev: 2 }, {}))]);
    const first = work.rank({ ranks: [{ entryId: 'a', rank: 'first' }] });
    const second = work.rank({ ranks: [{ entryId: 'a', rank: 'next' }] });
    expect([await first, await second]).toEqual([undefined, undefined]);
    expect(sent.map(({ body }) => body['seen'])).toEqual([0, 1]);
    expect(sent[0]?.body).toMatchObject({ cycleId: 'cycle|a', editId: expect.any(String) });
  });

  it('names the revision that was on the screen, not what somebody else wrote meanwhile', async () => {
    const { work, sent } = await working([{ sentence: 'Settled meanwhile.' }, answerOf()]);
    const before = work.change('agree', 'a');
    work.gaps.take({ ok: true, value: answerOf({ rev: 9 }), asOf: byEllen.at });
    expect(await before).toMatchObject({ sentence: 'Settled meanwhile.' });
    expect(sent[0]?.body).toMatchObject({ entryId: 'a', seen: 3 });
    expect(sent[0]?.path).toBe('/api/schools/school-1/gaps/agree');
  });

  it('keeps what is typed until it is saved or given up, also when it was refused', async () => {
    const { work } = await working([{ sentence: 'This may tell who a child is.', found: [] }]);
    work.type('note a', 'Because of Maya');
    expect(await work.rank({ ranks: [{ entryId: 'a', note: 'Because of Maya' }] })).toMatchObject({ found: [] });
    expect([work.typed('note a'), work.unsaved()]).toEqual(['Because of Maya', ['Because of Maya']]);
    work.type('note a', undefined);
    expect(work.unsaved()).toEqual([]);
  });
});
