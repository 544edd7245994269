import type { FoundIn } from '../../../../../shared/anonymous-text/finding.ts';
import { schoolIdSchema, serviceIdSchema, sheetIdSchema } from '../../../../../shared/kernel/ids.ts';
import type { Instant } from '../../../../../shared/kernel/time.ts';
import type { Side } from '../../../../../shared/organisation/roles.ts';
import { addRow, edit, removeRow, settle, type SheetAct } from '../../../../../shared/sheet/decide.ts';
import type { SheetView } from '../../../../../shared/sheet/contract.ts';
import { forms } from '../../../../../shared/sheet/forms.ts';
import { newRow, newSheet } from '../../../../../shared/sheet/new.ts';
import type { Sheet } from '../../../../../shared/sheet/sheet.ts';
import type { Answer, Get, Post } from '../../../../../tab/api.ts';
import { createSheetEditor } from '../../../../../tab/features/sheet/editor.ts';

export const focus = { rowId: 'page', field: 'focus' };
export const priorities = { rowId: 'page', field: 'priorities' };

const at = '2026-12-03T10:14:00.000Z' as Instant;
const names = { 'link-therapist': 'Priya Raman', sendco: 'Ellen Whitfield' };

const blank: Sheet = newSheet(
  {
    id: sheetIdSchema.parse('plan|kent|hazelbrook|2026-27|spring'),
    kind: 'plan',
    schoolId: schoolIdSchema.parse('hazelbrook'),
    serviceId: serviceIdSchema.parse('kent'),
    schoolName: 'Hazelbrook',
    cycleId: null,
    label: 'spring term 2027',
    participants: [],
    rows: [newRow({ id: 'page', kind: 'page' })],
  },
  at,
  'Link Therapy',
);

const view = (sheet: Sheet, you: Side): SheetView => ({ ...sheet, names, you, missing: [] });

/** The server's one sheet, decided by the real rules, and what was sent to it. */
export class TheServer {
  sheet: Sheet = blank;
  /** What happens to the next requests: 'lost' before the server has it, 'unanswered' after. */
  readonly faults: ('lost' | 'unanswered' | { readonly refused: string; readonly found?: readonly FoundIn[] })[] = [];
  readonly posted: { readonly path: string; readonly body: Record<string, unknown> }[] = [];
  #edits = 0;

  act(
    side: Side,
    change: (act: SheetAct) => ReturnType<typeof edit>,
    activityId = `other-${(this.#edits += 1)}`,
  ): void {
    if (this.sheet.answered.includes(activityId)) return;
    const by = { personId: side as SheetAct['by']['personId'], name: names[side] };
    const done = change({ by, side, at, activityId, newId: `conflict-${activityId}` });
    if (!done.ok) throw new Error(done.problem.sentence);
    this.sheet = done.value;
  }

  /** The SENDCo writes in her own window. */
  ellenWrites(place: typeof focus, text: string, seen = this.sheet.rev): void {
    this.act('sendco', (act) => edit(forms.plan, this.sheet, [{ ...place, text, seen }], act));
  }

  ellenTakesOut(rowId: string): void {
    this.act('sendco', (act) => removeRow(this.sheet, rowId, this.sheet.rev, act));
  }

  ellenSettles(take: 'standing' | 'second'): void {
    this.act('sendco', (act) => settle(this.sheet, this.sheet.conflicts[0]?.id ?? '', take, this.sheet.rev, act));
  }

  #answer(since?: string) {
    const { rev } = this.sheet;
    const sheet = String(rev) === since ? null : view(this.sheet, 'link-therapist');
    return { ok: true, value: { rev, sheet }, asOf: at } as const;
  }

  readonly get = (async (path: string): Promise<Answer<unknown>> => {
    if (this.faults[0] === 'lost') return { ok: false, sentence: 'no network', refused: false };
    return this.#answer(new URL(path, 'http://x').searchParams.get('since') ?? undefined);
  }) as Get;

  readonly post = (async (path: string, body: Record<string, never>): Promise<Answer<unknown>> => {
    const fault = this.faults.shift();
    const part = path.split('/').slice(4).join('/');
    this.posted.push({ path: part, body });
    if (fault === 'lost') return { ok: false, sentence: 'no network', refused: false };
    if (typeof fault === 'object') {
      const { refused: sentence, ...more } = fault;
      return { ok: false, sentence, refused: true, ...more };
    }
    this.act(
      'link-therapist',
      (act) => {
        if (part === 'edits') return edit(forms.plan, this.sheet, [body as never], act);
        if (part === 'rows') return addRow(forms.plan, this.sheet, { ...body, id: body['rowId'] } as never, act);
        return settle(this.sheet, body['conflictId'] as never, body['take'] as never, this.sheet.rev, act);
      },
      body['editId'] as never,
    );
    return fault === 'unanswered' ? { ok: false, sentence: 'timed out', refused: false } : this.#answer();
  }) as unknown as Post;
}

/** Timers that only move when the test says so. */
export class Timers {
  #now = 0;
  #timers: { readonly at: number; readonly call: () => void }[] = [];

  readonly wait = (milliseconds: number, call: () => void): (() => void) => {
    const timer = { at: this.#now + milliseconds, call };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  };

  /** Lets time pass, and lets everything that is answered at once be answered. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await settled();
    for (;;) {
      const [next] = this.#timers.filter((each) => each.at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#now = next.at;
      this.#timers = this.#timers.filter((each) => each !== next);
      next.call();
      await settled();
    }
    this.#now = until;
  }
}

const settled = async (): Promise<void> => {
  for (let n = 0; n < 50; n += 1) await Promise.resolve();
};

/** The therapist's tab with the plan open. */
export async function openPlan() {
  const server = new TheServer();
  const timers = new Timers();
  let ids = 0;
  const editor = createSheetEditor(
    { get: server.get, post: server.post, newId: () => `edit-${(ids += 1)}`, wait: timers.wait },
    server.sheet.id,
  );
  await editor.refresh();
  return { server, timers, editor };
}
