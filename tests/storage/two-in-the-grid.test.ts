import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changeGrid, type GridOutcome } from '../../bot/features/scoping/change-grid.ts';
import type { ScopingPorts } from '../../bot/features/scoping/ports.ts';
import { callerOf } from '../../bot/features/organisation/store.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { accountOf } from '../../infra/local/sample/build.ts';
import { cells } from '../../shared/balanced-system/framework.ts';
import { schoolIdSchema, type SchoolId } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../shared/organisation/school.ts';
import { blankGrid, type GridOp } from '../../shared/scoping/decide.ts';
import { gridSchema, type Grid } from '../../shared/scoping/grid.ts';
import { replayed } from '../../shared/scoping/replay.ts';
import { prioritySchema } from '../../shared/scoping/settling.ts';
import { people } from '../support/chats.ts';
import { countedIds, fixedClock } from '../support/fixed.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import { tries } from '../unit/shared/runs.ts';
import { chainOf, hazelbrook, openContainers } from './support.ts';

/** `npm test` plays 50 histories, `npm run proof` 1,000. */
const histories = process.env['PROOF'] === '1' ? 1_000 : 50;

let bench: Awaited<ReturnType<typeof openContainers>>;
beforeAll(async () => {
  bench = await openContainers();
});
afterAll(() => bench.close());

type Who = 'therapist' | 'sendco';
const today = date('2026-12-03');

/** One of the two, at a school of this history's own. */
function callerAt(who: Who, schoolId: SchoolId): Caller {
  const caller = callerOf(accountOf(people[who]), 'tab', today);
  const memberships = caller.memberships.map((each) => ({
    ...each,
    scope: each.scope.kind === 'school' ? { ...each.scope, schoolId } : each.scope,
  }));
  return { ...caller, memberships };
}

/** What somebody does who looks at the grid as they last saw it. Entries are picked from what is on their screen. */
interface Act {
  readonly what: 'look' | GridOp['do'] | 'detail';
  readonly place: number;
}
const act: fc.Arbitrary<Act> = fc.record({
  what: fc.oneof(
    ...(
      [
        ['look', 3],
        ['add', 5],
        ['change', 7],
        ['detail', 3],
        ['remove', 3],
        ['restore', 2],
        ['confirm', 2],
        ['ask', 2],
        ['settle', 2],
        ['agree', 1],
        ['review', 1],
        ['prioritise', 3],
        ['agree-priority', 2],
        ['write-action', 3],
        ['drop-action', 1],
        ['meet', 2],
        ['reopen', 2],
      ] as const
    ).map(([what, weight]) => ({ weight, arbitrary: fc.constant(what) })),
  ),
  place: fc.nat(11),
});
/** One of them acts, or both in the very same moment. */
const step = fc.record({ therapist: fc.option(act), sendco: fc.option(act) });

interface Told {
  readonly outcome: GridOutcome;
  readonly screen: Grid;
  readonly op: GridOp;
  readonly typed: string | undefined;
}

function opOf({ what, place }: Act, screen: Grid, text: string): GridOp | undefined {
  const seen = screen.rev;
  const entry = screen.entries[place % Math.max(screen.entries.length, 1)];
  const gone = screen.removed[place % Math.max(screen.removed.length, 1)];
  const where = [cells[place % cells.length] ?? 'FS1', cells[(place * 7) % cells.length] ?? 'FS1'];
  if (what === 'add') return { do: 'add', id: `form-${text}`.replace(/\W+/g, '-'), kind: 'gap', text, cells: where };
  if (what === 'review') return { do: 'review', seen };
  if (what === 'confirm')
    return { do: 'confirm', entryIds: screen.entries.map(({ id }) => id), seen, through: place % 2 ? 'FS' : undefined };
  if (what === 'restore') return gone && { do: 'restore', id: gone.id };
  if (what === 'reopen' && gone?.met && place % 2) return { do: 'reopen', id: gone.id, seen };
  if (!entry || what === 'look') return undefined;
  const about = { id: entry.id, seen };
  if (what === 'change') return { do: 'change', ...about, words: place % 3 ? { text } : { text, cells: where } };
  if (what === 'detail') return { do: 'change', ...about, words: { details: { deliveredBy: text } } };
  if (what === 'ask') return { do: 'ask', ...about, text, cells: place % 2 ? where : [] };
  if (what === 'prioritise') {
    const priority = prioritySchema.options[place % 4] ?? 'first';
    return { do: 'prioritise', ...about, priority, owner: place % 2 ? 'both' : 'sendco', order: '2026-27|2' };
  }
  if (what === 'write-action') {
    const action = { actionId: `action-${place % 2}`, text, owner: 'sendco', dueOn: null, state: 'to-do' } as const;
    return { do: 'write-action', ...about, ...action };
  }
  if (what === 'drop-action') return { do: 'drop-action', ...about, actionId: `action-${place % 2}` };
  if (what === 'meet') {
    const provision = screen.entries.find(({ kind }) => kind === 'provision');
    return { do: 'meet', ...about, metBy: place % 2 ? (provision?.id ?? null) : null };
  }
  if (what === 'settle') return { do: 'settle', ...about, moves: place % 2 === 0 };
  return { do: what, ...about };
}

async function play(n: number, steps: readonly { therapist: Act | null; sendco: Act | null }[]) {
  const school: School = { ...hazelbrook, id: schoolIdSchema.parse(`school-h${n}`) };
  const ports: ScopingPorts = {
    grid: gridStore(bench.containers),
    records: recordWriter(bench.containers, outboxMarks(bench.containers), chainOf(bench.containers)),
    schools: { load: () => Promise.resolve(school) } as unknown as ScopingPorts['schools'],
    // Nobody is on this school's list.
    requests: { lookThrough: (_caller, _school, texts) => Promise.resolve(texts.map(() => [])) },
    clock: fixedClock('2026-12-03T09:30:00Z'),
    ids: countedIds(`h${n}`),
    links: {} as ScopingPorts['links'],
    outbox: { wake: () => undefined },
  };
  const scope = schoolScope(school);
  const start = blankGrid(scope, school.name);
  const screens: Record<Who, Grid> = { therapist: start, sendco: start };
  const told: Told[] = [];
  let count = 0;
  const doIt = async (who: Who, each: Act): Promise<void> => {
    if (each.what === 'look') screens[who] = (await ports.grid.load(school.id))?.value ?? start;
    const screen = screens[who];
    const text = `${who} ${n}.${(count += 1)}`;
    const op = opOf(each, screen, text);
    if (!op) return;
    const outcome = await changeGrid(ports, callerAt(who, school.id), {
      scope,
      cycleId: `cycle|${school.serviceId}|${school.id}|2026-27|spring`,
      activityId: text,
      action:
        op.do === 'confirm' ? 'grid.confirm' : op.do === 'review' || op.do === 'agree' ? 'grid.review' : 'grid.update',
      audit: 'grid.entry-changed',
      ops: () => [op],
    });
    const isTyped = each.what === 'add' || each.what === 'change';
    told.push({ outcome, screen, op, typed: isTyped ? text : undefined });
    if (outcome.ok) screens[who] = outcome.grid;
  };
  for (const { therapist, sendco } of steps)
    await Promise.all([therapist && doIt('therapist', therapist), sendco && doIt('sendco', sendco)]);
  return {
    start,
    told,
    stored: (await ports.grid.load(school.id))?.value,
    changes: await ports.grid.changes(school.id),
  };
}

test('two people work in one grid at once: its changes rebuild it, no edit vanishes, and each conflict is shown', async () => {
  const seen = { histories: 0, changes: 0, conflicts: 0, refusals: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 22 }), async (steps) => {
      const { start, told, stored, changes } = await play((seen.histories += 1), steps);
      seen.changes += changes.length;
      // Read in the order in which they were stored, newest first, they make the grid that is stored.
      const rebuilt = { ...replayed(start, changes), answered: stored?.answered ?? [] };
      if (stored) expect(gridSchema.parse(rebuilt)).toEqual(gridSchema.parse(stored));
      else expect(changes).toEqual([]);

      for (const { outcome, screen, op, typed } of told) {
        if (!outcome.ok) {
          expect(outcome.problem.sentence).not.toBe('');
          seen.refusals += 1;
          continue;
        }
        for (const { sentence } of outcome.refused) expect(sentence).toMatch(/\w+ \w+/);
        seen.conflicts += outcome.refused.filter(({ code }) => code === 'changed-meanwhile').length;
        if (!typed || outcome.refused.length) continue;
        // What was told as saved stands in a change, and in the grid until a later change of that entry says otherwise.
        // The oldest of them: details may have changed since.
        const what = op.do === 'add' ? 'added' : 'changed';
        const written = there(
          changes.findLast((each) => each.entry?.text === typed && each.what === what),
          typed,
        );
        const [id] = written.entryIds;
        const later = changes.some(
          (each) =>
            each.rev > written.rev &&
            each.entryIds.includes(id ?? '') &&
            ['changed', 'removed', 'met', 'reopened'].includes(each.what),
        );
        if (!later) expect(stored?.entries.map(({ text }) => text)).toContain(typed);
        // Nobody writes over words that they had not before them.
        if (op.do === 'change')
          expect(written.before?.text).toBe(screen.entries.find((entry) => entry.id === op.id)?.text);
      }
    }),
    { ...tries(), numRuns: histories },
  );
  if (process.env['PROOF'] === '1')
    console.log(
      `PROOF two in a grid: ${seen.histories} histories, ${seen.changes} changes replayed, ${seen.conflicts} conflicts shown, ${seen.refusals} refusals with a sentence`,
    );
  expect(seen.conflicts).toBeGreaterThan(histories / 5);
}, 600_000);
