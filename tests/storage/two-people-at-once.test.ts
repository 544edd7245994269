import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changeSheet, type SheetOutcome, type SheetPorts } from '../../bot/features/sheet/change-sheet.ts';
import { callerOf } from '../../bot/features/organisation/store.ts';
import type { Change } from '../../bot/ports/change.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { accountOf } from '../../infra/local/sample/build.ts';
import { sheetIdSchema } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { openPlan } from '../../shared/planning/open-plan.ts';
import { addRow, edit, removeRow, restoreRow, settle, type SheetAct } from '../../shared/sheet/decide.ts';
import { agree } from '../../shared/sheet/agree.ts';
import type { SheetForm } from '../../shared/sheet/form.ts';
import { rowsOf, sheetSchema, textOf, type Sheet } from '../../shared/sheet/sheet.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { people } from '../support/chats.ts';
import { countedIds, fixedClock } from '../support/fixed.ts';
import { tries } from '../unit/shared/runs.ts';
import { chainOf, cycleOf, hazelbrook, openContainers, openedAt } from './support.ts';

/** `npm test` plays 50 histories, `npm run proof` 1,000. */
const histories = process.env['PROOF'] === '1' ? 1_000 : 50;

let bench: Awaited<ReturnType<typeof openContainers>>;
beforeAll(async () => {
  bench = await openContainers();
});
afterAll(() => bench.close());

type Who = 'therapist' | 'sendco';
const callers: Record<Who, Caller> = {
  therapist: callerOf(accountOf(people.therapist), 'tab', date('2026-12-03')),
  sendco: callerOf(accountOf(people.sendco), 'tab', date('2026-12-03')),
};

/** What somebody does who looks at the page as they last saw it. Places are picked from what is on their screen. */
interface Act {
  readonly what: 'look' | 'type' | 'retype' | 'add' | 'remove' | 'restore' | 'settle' | 'copy' | 'agree';
  readonly place: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constant('look' as const) },
    { weight: 8, arbitrary: fc.constant('type' as const) },
    { weight: 1, arbitrary: fc.constant('retype' as const) },
    { weight: 3, arbitrary: fc.constant('add' as const) },
    { weight: 4, arbitrary: fc.constant('remove' as const) },
    { weight: 1, arbitrary: fc.constant('restore' as const) },
    { weight: 3, arbitrary: fc.constant('settle' as const) },
    { weight: 1, arbitrary: fc.constant('copy' as const) },
    { weight: 5, arbitrary: fc.constant('agree' as const) },
  ),
  place: fc.nat(11),
});
/** One of them acts, or both in the very same moment. */
const step = fc.record({ therapist: fc.option(act), sendco: fc.option(act) });

interface Told {
  readonly outcome: SheetOutcome;
  readonly screen: Sheet;
  readonly typed: string | undefined;
}

/** One history on one plan: what was written, what each was told, and every revision the plan went through. */
async function play(n: number, steps: readonly { therapist: Act | null; sendco: Act | null }[]) {
  const commits: Change[] = [];
  const records = recordWriter(bench.containers, outboxMarks(bench.containers), chainOf(bench.containers));
  const ports: SheetPorts = {
    sheets: sheetStore(bench.containers),
    grid: gridStore(bench.containers),
    records: {
      commit: async (change) => {
        const saved = await records.commit(change);
        if (saved === 'saved') commits.push(change);
        return saved;
      },
    },
    // Nobody is on this school's list.
    requests: { lookThrough: (_caller, _school, texts) => Promise.resolve(texts.map(() => [])) },
    clock: fixedClock('2026-12-03T09:30:00Z'),
    ids: countedIds(`h${n}`),
    outbox: { wake: () => undefined },
  };
  const first = {
    ...openPlan(cycleOf(), undefined, undefined, openedAt),
    id: sheetIdSchema.parse(`plan|service-weald|${hazelbrook.id}|h|${n}`),
  };
  await records.commit({
    schoolId: hazelbrook.id,
    puts: [{ type: 'sheet', value: first, before: undefined }],
    audit: [],
    outbox: [],
  });
  const screens: Record<Who, Sheet> = { therapist: first, sendco: first };
  const told: Told[] = [];
  let count = 0;

  const now = async () => (await ports.sheets.load(hazelbrook.id, first.id))?.value;

  const doIt = async (who: Who, { what, place }: Act): Promise<void> => {
    // Most people read a page again before they agree it; some agree what they saw a while ago.
    if (what === 'look' || (what === 'agree' && place % 4)) screens[who] = (await now()) ?? screens[who];
    const screen = screens[who];
    const fields = ['focus', 'priorities', 'nextMeeting'];
    const points = screen.rows.filter((row) => row.kind === 'point');
    const targets = [
      ...fields.map((field) => ({ rowId: 'page', field })),
      // Nobody can type into a row that their screen shows as taken out.
      ...rowsOf(screen, 'point').map((row) => ({ rowId: row.id, field: 'text' })),
    ];
    const target = targets[place % targets.length] ?? { rowId: 'page', field: 'focus' };
    const text = `${who} ${n}.${(count += 1)}`;
    const point = points[place % Math.max(points.length, 1)];
    const conflict = screen.conflicts[place % Math.max(screen.conflicts.length, 1)];
    const decides: Partial<Record<Act['what'], (form: SheetForm, sheet: Sheet, by: SheetAct) => Result<Sheet>>> = {
      type: (form, sheet, by) => edit(form, sheet, [{ ...target, text, seen: screen.rev }], by),
      // A card's form sends every field along, the untouched ones as they were on the screen.
      retype: (form, sheet, by) =>
        edit(
          form,
          sheet,
          fields.map((field) => ({
            rowId: 'page',
            field,
            text:
              field === fields[place % fields.length]
                ? text
                : textOf(
                    screen.rows.find(({ id }) => id === 'page'),
                    field,
                  ),
            seen: screen.rev,
          })),
          by,
        ),
      add: (form, sheet, by) => addRow(form, sheet, { id: `row-${text}`, kind: 'point', texts: { text } }, by),
      agree: (form, sheet, by) => agree(form, sheet, screen.rev, by),
      ...(point
        ? {
            remove: (_, sheet, by) => removeRow(sheet, point.id, screen.rev, by),
            restore: (_, sheet, by) => restoreRow(sheet, point.id, by),
          }
        : {}),
      ...(conflict
        ? {
            settle: (_, sheet, by) => settle(sheet, conflict.id, place % 2 ? 'second' : 'standing', screen.rev, by),
            // The second text written into the field by hand.
            copy: (form, sheet, by) => edit(form, sheet, [{ ...conflict, seen: screen.rev }], by),
          }
        : {}),
    };
    const decide = decides[what];
    if (!decide) return;
    const outcome = await changeSheet(ports, callers[who], {
      sheetId: first.id,
      activityId: `${who}-${n}-${count}`,
      action: what === 'agree' ? 'sheet.agree' : 'sheet.fill-in',
      audit: 'sheet.filled-in',
      decide,
    });
    told.push({ outcome, screen, typed: what === 'type' || what === 'retype' || what === 'add' ? text : undefined });
    if (outcome.sheet) screens[who] = outcome.sheet;
  };

  for (const { therapist, sendco } of steps)
    await Promise.all([therapist && doIt('therapist', therapist), sendco && doIt('sendco', sendco)]);
  const written = commits.flatMap(({ puts }) => puts.flatMap((put) => (put.type === 'sheet' ? [put.value] : [])));
  const revisions = [first, ...written];
  return { revisions: revisions.sort((a, b) => a.rev - b.rev), commits, told };
}

/** What can be read on a page: texts of rows that were taken out are not. */
const textsOf = (sheet: Sheet): Set<string> =>
  new Set([
    ...rowsOf(sheet).flatMap((row) => Object.values(row.fields).map((field) => field.text)),
    ...sheet.conflicts.map((conflict) => conflict.text),
  ]);
/** In the order of the schema, since a record that was read back has another order than one just made. */
const contentOf = (sheet: Sheet): string => {
  const { rows, conflicts } = sheetSchema.parse(sheet);
  return JSON.stringify([rows, conflicts]);
};

test('two people write in one plan at once: nothing is lost unseen, and nobody agrees what they did not see', async () => {
  let n = 0;
  const seen = { conflicts: 0, agreements: 0, locked: 0, refused: 0, histories: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 22 }), async (steps) => {
      const { revisions, commits, told } = await play((n += 1), steps);
      seen.histories += 1;

      // Every revision follows from the one before: none was written over another.
      expect(revisions.map((sheet) => sheet.rev)).toEqual(revisions.map((_, index) => index + 1));

      // What somebody typed and was told is saved stands in that revision, in its place or beside the other's text.
      for (const { outcome, typed } of told)
        if (typed && outcome.ok) expect(textsOf(outcome.sheet)).toContain(typed);
        else if (!outcome.ok) {
          seen.refused += 1;
          expect(outcome.problem.sentence).toMatch(/\w.*\.$/);
        }

      // A text that goes had been on the screen of the one whose act took it away.
      for (const [index, now] of revisions.entries()) {
        const before = revisions[index - 1];
        if (!before) continue;
        const gone = [...textsOf(before)].filter((text) => text && !textsOf(now).has(text));
        const author = told.find(({ outcome }) => outcome.ok && outcome.sheet.rev === now.rev);
        for (const text of gone) expect(textsOf(author?.screen ?? now)).toContain(text);
        const added = now.conflicts.length - before.conflicts.length;
        if (added > 0) {
          seen.conflicts += added;
          // Both are shown it: both live cards are owed.
          const owed = commits.find((change) =>
            change.puts.some((put) => put.type === 'sheet' && put.value.rev === now.rev),
          )?.outbox;
          expect(new Set(owed?.map(({ to }) => to))).toEqual(new Set(['link-therapist', 'sendco']));
        }
      }

      // Whoever agreed had exactly this content on the screen; a page both agreed changes no more.
      for (const sheet of revisions)
        for (const side of ['link-therapist', 'sendco'] as const) {
          const signature = sheet.signed[side];
          if (!signature) continue;
          seen.agreements += 1;
          const screen = revisions.find(({ rev }) => rev === signature.rev);
          expect(screen && contentOf(screen)).toBe(contentOf(sheet));
          expect(sheet.conflicts).toEqual([]);
        }
      const locked = revisions.findIndex((sheet) => sheet.lockedAt !== null);
      if (locked >= 0) {
        seen.locked += 1;
        for (const later of revisions.slice(locked))
          expect(contentOf(later)).toBe(contentOf(revisions[locked] ?? later));
      }
    }),
    { ...tries(), numRuns: histories },
  );
  expect(seen.conflicts).toBeGreaterThan(histories / 5);
  expect(seen.agreements).toBeGreaterThan(histories / 5);
  expect(seen.locked).toBeGreaterThan(0);
  if (process.env['PROOF'] === '1')
    console.log(
      `PROOF two people at once: ${seen.histories} histories, ${seen.conflicts} conflicts shown, ${seen.agreements} agreements checked, ${seen.locked} plans locked, ${seen.refused} refusals with a sentence`,
    );
}, 900_000);
