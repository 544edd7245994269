import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Change, Records } from '../../bot/ports/change.ts';
import { callerOf } from '../../bot/features/organisation/store.ts';
import { changeGrid } from '../../bot/features/scoping/change-grid.ts';
import type { ScopingPorts } from '../../bot/features/scoping/ports.ts';
import { changeSheet, type SheetPorts } from '../../bot/features/sheet/change-sheet.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { accountOf } from '../../infra/local/sample/build.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../shared/organisation/school.ts';
import { openPlan } from '../../shared/planning/open-plan.ts';
import { blankGrid } from '../../shared/scoping/decide.ts';
import { replayed } from '../../shared/scoping/replay.ts';
import { gridVersionIdOf } from '../../shared/scoping/version.ts';
import { agree } from '../../shared/sheet/agree.ts';
import { edit } from '../../shared/sheet/decide.ts';
import { people } from '../support/chats.ts';
import { countedIds, fixedClock } from '../support/fixed.ts';
import { chainOf, cycleOf, hazelbrook, openContainers, openedAt } from './support.ts';

/** `npm test` plays 8 meetings, `npm run proof` 100. */
const meetings = process.env['PROOF'] === '1' ? 100 : 8;

let bench: Awaited<ReturnType<typeof openContainers>>;
beforeAll(async () => {
  bench = await openContainers();
});
afterAll(() => bench.close());

/** One meeting at a school of its own; each side's presses reach another process, which shares nothing but the database. */
async function meeting(n: number) {
  const school: School = { ...hazelbrook, id: schoolIdSchema.parse(`school-v${n}`) };
  const cycle = cycleOf(school);
  const plan = openPlan(cycle, undefined, undefined, openedAt);
  const stored: Change[] = [];
  const process = (name: string): ScopingPorts & SheetPorts => {
    const records = recordWriter(bench.containers, outboxMarks(bench.containers), chainOf(bench.containers));
    const commit: Records['commit'] = async (change) => {
      const saved = await records.commit(change);
      if (saved === 'saved') stored.push(change);
      return saved;
    };
    return {
      grid: gridStore(bench.containers),
      sheets: sheetStore(bench.containers),
      records: { commit },
      schools: { load: () => Promise.resolve(school) } as unknown as ScopingPorts['schools'],
      requests: { lookThrough: (_caller, _school, texts) => Promise.resolve(texts.map(() => [])) },
      clock: fixedClock('2026-12-03T09:30:00Z'),
      ids: countedIds(`v${n}-${name}`),
      links: {} as ScopingPorts['links'],
      outbox: { wake: () => undefined },
    };
  };
  const of = (who: 'therapist' | 'sendco') => {
    const caller = callerOf(accountOf(people[who]), 'tab', date('2026-12-03'));
    const memberships = caller.memberships.map((each) => ({
      ...each,
      scope: { kind: 'school' as const, ...schoolScope(school) },
    }));
    const ports = process(who);
    return { ports, caller: { ...caller, memberships } satisfies Caller };
  };
  const [therapist, sendco] = [of('therapist'), of('sendco')];
  const add = ({ ports, caller }: typeof sendco, text: string) =>
    changeGrid(ports, caller, {
      ...{ scope: schoolScope(school), cycleId: cycle.id, activityId: text, action: 'grid.update' as const },
      audit: 'grid.entry-added',
      ops: () => [{ do: 'add', id: text.replace(/\W/g, '-'), kind: 'provision', text, cells: ['ID1'] }],
    });
  const agrees = ({ ports, caller }: typeof sendco, activityId: string) =>
    changeSheet(ports, caller, {
      ...{ sheetId: plan.id, activityId, action: 'sheet.agree' as const, audit: 'sheet.agreed' },
      decide: (form, sheet, act) => agree(form, sheet, sheet.rev, act),
    });
  await sendco.ports.records.commit({
    schoolId: school.id,
    puts: [{ type: 'sheet', value: plan, before: undefined }],
    ...{ audit: [], outbox: [] },
  });
  await changeSheet(sendco.ports, sendco.caller, {
    ...{ sheetId: plan.id, activityId: 'focus', action: 'sheet.fill-in' as const, audit: 'sheet.filled-in' },
    decide: (form, sheet, act) =>
      edit(form, sheet, [{ rowId: 'page', field: 'focus', text: 'Vocabulary', seen: sheet.rev }], act),
  });
  return { school, cycle, stored, therapist, sendco, add, agrees };
}

test('both agree at once in two processes while the grid is written: one version, of exactly what stood then', async () => {
  for (let n = 0; n < meetings; n += 1) {
    const { school, cycle, stored, therapist, sendco, add, agrees } = await meeting(n);
    await add(sendco, 'Word of the Week');
    await Promise.all([
      agrees(sendco, 'agree-s'),
      // The channel delivers a press twice, and people press twice.
      agrees(therapist, 'agree-t'),
      agrees(therapist, 'agree-t'),
      agrees(therapist, 'agree-t-again'),
      ...[1, 2, 3].flatMap((each) => [add(therapist, `hers ${each}`), add(sendco, `his ${each}`)]),
    ]);
    await agrees(sendco, 'agree-s-later');

    const grids = gridStore(bench.containers);
    const kept = await grids.version(school.id, gridVersionIdOf(cycle.id));
    expect(await grids.versions(school.id)).toHaveLength(1);
    const changes = (await grids.changes(school.id)).filter(({ rev }) => rev <= (kept?.gridRev ?? 0));
    expect(kept?.entries).toEqual(replayed(blankGrid(schoolScope(school), school.name), changes).entries);

    // Every change of the grid that was stored before the lock is in it, and none that came after: the school's chain of
    // audit events has the order in which the batches were written.
    const { resources: events } = await bench.containers.records.items
      .query<{ event: string; seq: number }>("SELECT * FROM c WHERE c.type = 'audit'", { partitionKey: school.id })
      .fetchAll();
    const locked = Math.max(...events.filter(({ event }) => event === 'sheet.agreed').map(({ seq }) => seq));
    const until = events.filter(({ event, seq }) => event === 'grid.entry-added' && seq < locked);
    expect(kept?.entries.length).toBe(until.length);
    const [sheet] = stored.find(({ puts }) => puts.some(({ type }) => type === 'grid-version'))?.puts ?? [];
    expect(sheet).toMatchObject({ type: 'sheet', value: { lockedAt: kept?.takenAt } });
    expect((await grids.load(school.id))?.value.entries).toHaveLength(7);
  }
});

test('a school in which nothing is mapped keeps a version with nothing in it', async () => {
  const { school, cycle, therapist, sendco, agrees } = await meeting(1_000);
  await agrees(sendco, 'agree-s');
  await agrees(therapist, 'agree-t');
  const kept = await gridStore(bench.containers).version(school.id, gridVersionIdOf(cycle.id));
  expect(kept).toMatchObject({ gridRev: 0, entries: [], schoolName: school.name });
  expect(await gridStore(bench.containers).load(school.id)).toBeUndefined();
});

test('where a version is there already, both can still agree, and it stays as it was', async () => {
  const { school, cycle, therapist, sendco, add, agrees, stored } = await meeting(1_001);
  await add(sendco, 'Word of the Week');
  await agrees(sendco, 'agree-s');
  await agrees(therapist, 'agree-t');
  const kept = await gridStore(bench.containers).version(school.id, gridVersionIdOf(cycle.id));
  const again = await sheetStore(bench.containers).load(school.id, openPlan(cycle, undefined, undefined, openedAt).id);
  if (!again || !kept) throw new Error('nothing was kept');
  // A plan that was opened anew by hand, as a repair might.
  const open = { ...again.value, lockedAt: null, signed: { ...again.value.signed, sendco: null }, answered: [] };
  await sendco.ports.records.commit({
    schoolId: school.id,
    puts: [{ type: 'sheet', value: { ...open, rev: open.rev + 1 }, before: again }],
    ...{ audit: [], outbox: [] },
  });
  await add(sendco, 'Talk Boost');
  expect(await agrees(sendco, 'agree-once-more')).toMatchObject({ ok: true });
  expect(stored.at(-1)?.puts.map(({ type }) => type)).toEqual(['sheet']);
  expect(await gridStore(bench.containers).version(school.id, kept.id)).toEqual(kept);
});
