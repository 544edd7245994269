import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Readable } from 'node:stream';
import { readSchoolFile } from '../../bot/documents/school-file.ts';
import { bringIn } from '../../bot/features/school-figures/bring-in.ts';
import { changeSet } from '../../bot/features/school-figures/change-set.ts';
import type { SchoolFiguresPorts } from '../../bot/features/school-figures/ports.ts';
import { figuresAtHand } from '../../bot/features/allocation/figures-at-hand.ts';
import { seeFigures } from '../../bot/features/school-figures/see-figures.ts';
import { openData } from '../../bot/open-data/schools.ts';
import { allocationStore } from '../../bot/storage/allocations.ts';
import { figuresStore } from '../../bot/storage/school-figures.ts';
import { serviceIdSchema } from '../../shared/kernel/ids.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { runText } from '../../shared/allocation/canonical.ts';
import { defaultSettings } from '../../shared/allocation/settings.ts';
import { numberOf } from '../../shared/school-figures/figures.ts';
import { fixedClock } from '../support/fixed.ts';
import { openContainers } from './support.ts';

const serviceId = serviceIdSchema.parse('service-weald');
const caller = {
  ...{ personId: 'p', accountId: 'a', tid: 't', name: 'Ruth Penn', client: 'tab', today: '2026-11-27' },
  memberships: [{ role: 'administrator', scope: { kind: 'service', serviceId }, from: '2026-09-01', until: null }],
} as unknown as Caller;

let database: Awaited<ReturnType<typeof openContainers>>;
let ports: SchoolFiguresPorts;
const clock = fixedClock('2026-11-27T09:00:00Z');
beforeAll(async () => {
  database = await openContainers();
  let ids = 0;
  ports = {
    schoolFigures: figuresStore(database.containers),
    readSchoolFile,
    openData: openData(),
    allocation: allocationStore(database.containers),
    records: { commit: jest.fn(() => Promise.resolve()) } as unknown as SchoolFiguresPorts['records'],
    clock,
    ids: { make: () => `made-${(ids += 1)}` },
  };
});
afterAll(() => database.close());

const heading = 'urn,name,local_authority,number_on_roll,fsm_count,sen_support,ehc_plans';
const listOf = (many: number, roll: number): string =>
  [heading, ...Array.from({ length: many }, (_, n) => `${118000 + n},School ${n},Kent,${roll},${n % 7},3,z`), ''].join(
    '\n',
  );
const sets = new Map<string, string>();
const bring = (name: string, text: string, { isMore = false, over = ports } = {}) => {
  const newId = `set-${name}-0001`;
  sets.set(newId, name);
  const bytes = Readable.from([Buffer.from(text)]);
  return bringIn(over, caller, bytes, { newId, authority: undefined, isMore, source: { title: name } });
};
const head = async () => {
  const found = await ports.schoolFigures.head(serviceId);
  if (!found) throw new Error('no head');
  return found.value;
};
const step = async (what: 'apply' | 'drop' | 'undo') => changeSet(ports, caller, what, (await head()).rev);
const stored = async (setId: string) => (await ports.schoolFigures.schools(serviceId, setId)).length;

test('figures are looked at, taken, changed and taken back; nothing counts before it is taken', async () => {
  const first = await bring('first', listOf(230, 100));
  expect(first.ok && first.value.draft).toMatchObject({
    set: { schools: 230, by: 'Ruth Penn' },
    changes: { added: 230 },
  });
  // Each of 230 is named by its line: twelve in full, the others by their number.
  const plans = first.ok && first.value.draft?.set.findings.find(({ figure }) => figure === 'ehc-plans');
  expect(plans).toMatchObject({ count: 230, first: { length: 12 }, lines: { length: 218, 0: 14, 217: 231 } });
  expect(await figuresAtHand(ports, serviceId)).toBeUndefined();
  expect((await step('apply')).ok).toBe(true);
  const second = await bring(
    'second',
    listOf(229, 100).replace('118001,School 1,Kent,100', '118001,School 1,Kent,120'),
  );
  expect(second.ok && second.value.draft?.changes).toMatchObject({
    ...{ added: 0, gone: 1, changed: 1, same: 228 },
    first: [
      { urn: '118001', what: 'changed', figure: 'roll', from: { value: 100 }, to: { value: 120 } },
      { urn: '118229', what: 'gone' },
    ],
  });
  await step('apply');
  const now = await figuresAtHand(ports, serviceId);
  const schools = (await now?.schools(null)) ?? [];
  expect([now?.id, now?.count, schools.length, now?.title]).toEqual([
    'set-second-0001',
    229,
    229,
    'second, year not stated',
  ]);
  expect(schools.map(({ urn }) => urn)).toEqual(schools.map(({ urn }) => urn).toSorted());
  expect(schools[1] && numberOf(schools[1], 'roll')).toBe(120);
  expect(schools[1]?.figures['ehc-plans']).toEqual({ missing: 'suppressed', source: 'template' });
  await step('undo');
  expect((await figuresAtHand(ports, serviceId))?.id).toBe('set-first-0001');
  expect(await step('undo')).toMatchObject({ ok: false, problem: { code: 'already-done' } });
});

test('a school comes back as it was read, with its type and nothing of where it lies, so that a hash is of the figures alone', async () => {
  const [columns = '', ...rows] = listOf(3, 90).split('\n');
  const text = [
    `${columns},phase,establishment_type`,
    ...rows.map((row) => row && `${row},State-funded primary,Community school`),
  ].join('\n');
  const file = await readSchoolFile(Readable.from([Buffer.from(text)]));
  if (!file.ok) throw new Error(file.why);
  for (const name of ['once', 'again']) {
    expect((await bring(name, text)).ok).toBe(true);
    const back = await ports.schoolFigures.schools(serviceId, `set-${name}-0001`);
    expect(back).toEqual(file.read.schools);
    expect([...runText(defaultSettings, back)].join('')).toBe(
      [...runText(defaultSettings, file.read.schools)].join(''),
    );
  }
  expect((await head()).draft?.set).toMatchObject({ phases: ['State-funded primary'], types: ['Community school'] });
  expect((await step('drop')).ok).toBe(true);
});

test('a file more is joined to what waits, and an old look does not decide', async () => {
  await bring('own', 'urn,name,number_on_roll,ward_score\n118000,School 0,7,0.4\n');
  const more = await bring('more', listOf(3, 50), { isMore: true });
  expect(more.ok && more.value.draft?.set).toMatchObject({
    schools: 3,
    sources: [{ id: 'template' }, { id: 'template-2' }],
  });
  // What was told of the first file stays whole beside what is told of the second, each with its lines.
  const told = more.ok ? (more.value.draft?.set.findings ?? []) : [];
  expect(told.map(({ code, figure, source, count }) => [code, figure, source, count])).toEqual(
    expect.arrayContaining([
      ['no-column', 'free-meals', 'template', 1],
      ['suppressed', 'ehc-plans', 'template-2', 3],
    ]),
  );
  const [school] = await ports.schoolFigures.schools(serviceId, 'set-more-0001');
  // Of two of a kind the one that was given first counts, and the other where the first has no number.
  expect(school?.figures).toMatchObject({
    roll: { value: 7, source: 'template' },
    'free-meals': { value: 0, source: 'template-2' },
  });
  const { rev } = await head();
  expect(await changeSet(ports, caller, 'apply', rev - 1)).toMatchObject({
    ok: false,
    problem: { code: 'changed-meanwhile' },
  });
  expect((await step('drop')).ok).toBe(true);
});

test('an import that dies in the middle leaves the figures as they were, and the next one sweeps its remains', async () => {
  const before = (await head()).current?.setId;
  let batches = 0;
  const dying: SchoolFiguresPorts = {
    ...ports,
    schoolFigures: {
      ...ports.schoolFigures,
      write: (...of) => ((batches += 1) > 1 ? Promise.reject(new Error('killed')) : ports.schoolFigures.write(...of)),
    },
  };
  await expect(bring('dead', listOf(230, 1), { over: dying })).rejects.toThrow('killed');
  expect(await stored('set-dead-0001')).toBe(100);
  expect([(await head()).current?.setId, (await head()).draft]).toEqual([before, null]);
  const seen = await seeFigures(ports, caller);
  expect(seen.ok && seen.value.progress).toMatchObject({ phase: 'writing', done: 100, total: 230 });
  clock.forward(31 * 60_000);
  await bring('after', listOf(2, 1));
  expect(await stored('set-dead-0001')).toBe(0);
  // What was dropped and undone before has gone as well; what counts is untouched.
  expect((await head()).leftovers).toEqual([]);
  expect(await stored('set-second-0001')).toBe(0);
  expect(await stored(before ?? '')).toBe(230);
});

test('a file that cannot be used changes nothing and is answered with its sentence', async () => {
  const { rev } = await head();
  expect(await bring('wrong', 'date,price\n1,2\n')).toMatchObject({
    ok: false,
    problem: { code: 'not-understood', sentence: expect.stringContaining('none of the headings') },
  });
  expect((await head()).rev).toBe(rev);
});
