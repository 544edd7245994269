import type { FoundIn } from '../../../../../shared/anonymous-text/finding.ts';
import { decideGrid, type GridAct, type GridOp } from '../../../../../shared/scoping/decide.ts';
import { coverageOf, gridOf } from '../../../../../shared/scoping/scoping.ts';
import type { GridAnswer } from '../../../../../shared/scoping/contract.ts';
import { date, instant } from '../../../../../shared/kernel/time.ts';
import type { Answer, Get, Post } from '../../../../../tab/api.ts';
import { createAnswers } from '../../../../../tab/answers.ts';
import { ellen, hazelbrookGrid, idOfText, priya } from '../../../shared/scoping/a-grid.ts';
import { Timers } from '../sheet/support.ts';

const asOf = instant('2026-12-01T10:14:00Z');

/** The server's one grid, decided by the real rules, and what was asked of it. */
export class TheServer {
  grid = hazelbrookGrid();
  on = date('2026-12-01');
  /** What happens to the next changes: 'lost' before the server has it, 'unanswered' after; 'down' is every request. */
  readonly faults: ('lost' | 'unanswered' | { readonly found: readonly FoundIn[] })[] = [];
  readonly sent: object[] = [];
  isDown = false;
  readonly asked: string[] = [];

  entry(id: string) {
    const { cells } = this.answer();
    return cells.flatMap(({ provisions }) => provisions).find((each) => each.id === id);
  }

  answer(): GridAnswer {
    const { grid } = this;
    const { provisions, placements, filled, empty, gaps } = coverageOf(grid.entries);
    const view = (entry: (typeof grid.entries)[number]) => ({ ...entry, news: null, staleSince: null });
    return {
      ...{ rev: grid.rev, on: this.on, provisions, placements, filled, empty: [...empty], gaps, confirmedOn: null },
      cells: gridOf(grid.entries).map((each) => ({
        cell: each.cell,
        provisions: each.provisions.map(view),
        gaps: each.gaps.map(view),
      })),
      ...{
        stale: false,
        staleCells: [],
        changed: grid.changed,
        cycle: null,
        through: [],
        reviewed: null,
        reviewedBefore: null,
      },
      removed: grid.removed.map(({ id, text, cells }) => ({ id, text, cells })),
      ...{ changes: [], may: { update: true, confirm: true, review: false } },
    };
  }

  decide(op: GridOp, act: GridAct): string | undefined {
    if (this.grid.answered.includes(act.activityId)) return undefined;
    const { grid, refused } = decideGrid(this.grid, [op], act);
    this.grid = grid;
    return refused[0]?.sentence;
  }

  priyaWrites(id: string, text: string): void {
    this.decide({ do: 'change', id, words: { text }, seen: this.grid.rev }, priya({ activityId: `priya ${text}` }));
  }

  priyaTakesOut(id: string): void {
    this.decide({ do: 'remove', id, seen: this.grid.rev }, priya({ activityId: `priya takes out ${id}` }));
  }

  readonly get = (async (path: string): Promise<Answer<unknown>> => {
    this.asked.push(path);
    // An answer takes its time, longer than what follows at once where it was asked.
    for (let n = 0; n < 15; n += 1) await Promise.resolve();
    if (this.isDown) return { ok: false, sentence: 'no network', refused: false };
    const { rev } = this.grid;
    const isKnown = path.endsWith(`?since=${rev}&on=${this.on}`);
    return { ok: true, value: { rev, grid: isKnown ? null : this.answer() }, asOf };
  }) as Get;

  readonly post = (async (path: string, body: Record<string, never>): Promise<Answer<unknown>> => {
    const fault = this.isDown ? 'lost' : this.faults.shift();
    this.sent.push(body);
    if (fault === 'lost') return { ok: false, sentence: 'no network', refused: false };
    if (typeof fault === 'object') return { ok: false, sentence: 'Not saved yet.', refused: true, ...fault };
    const { editId, entryId, text, kind, cells, details, seen } = body;
    const op: GridOp = path.endsWith('/change')
      ? { do: 'change', id: entryId as never, words: { text, details } as never, seen: seen as never }
      : { do: 'add', id: entryId as never, kind: kind as never, text: text as never, cells: cells as never };
    const sentence = this.decide(op, ellen({ activityId: editId as never }));
    if (fault === 'unanswered') return { ok: false, sentence: 'timed out', refused: false };
    return sentence ? { ok: false, sentence, refused: true } : { ok: true, value: this.answer(), asOf };
  }) as unknown as Post;
}

/** The SENDCo's tab with the grid open. */
export async function openGrid() {
  const server = new TheServer();
  const timers = new Timers();
  let ids = 0;
  const newId = (): string => `edit-${(ids += 1)}`;
  const answers = createAnswers({ get: server.get, post: server.post, newId, wait: timers.wait });
  const editor = answers.grid('school-hazelbrook');
  await editor.grid.refresh();
  const texts = (): string[] => server.grid.entries.map(({ text }) => text);
  return { server, timers, answers, editor, texts, id: idOfText(server.grid, 'Language for Learning') };
}
