import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { openPoints } from '../../../shared/planning/agenda-of.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { rowIdSchema } from '../../../shared/sheet/contract.ts';
import { addRow, edit, type SheetAct } from '../../../shared/sheet/decide.ts';
import type { SheetForm } from '../../../shared/sheet/form.ts';
import { clockOf, conflictAt } from '../../../shared/sheet/layout.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { sheetCardText, sheetText } from '../../../shared/sheet/text.ts';
import { agendaCard } from './agenda-card.ts';
import { pressSheet, type OnSheet } from './on-press.ts';
import type { Typed } from './typed.ts';
import { note, saved } from './view.ts';

const ticksOf = (typed: Typed): string[] => (typed['done'] ?? '').split(',').filter(Boolean);

/** Marks ticked rows as done. What somebody else said of one after `seen` stands beside it, as with any field. */
function tick(form: SheetForm, sheet: Sheet, typed: Typed, seen: number, act: SheetAct): Result<Sheet> {
  const ticks = ticksOf(typed);
  const edits = openPoints(sheet)
    .filter(({ id }) => ticks.includes(id))
    .map(({ id }) => ({ rowId: id, field: 'done', text: 'yes', seen }));
  return edits.length ? edit(form, sheet, edits, act) : ok(sheet);
}

/** Puts a point under a heading of the agenda, and saves the ticks made beside it. */
export const addPoint: OnSheet = (ports) => (caller, press, typed) => {
  const { heading = '', point = '', owner = '', dueOn = '' } = typed;
  return pressSheet(ports, caller, press, {
    typed,
    decide: (form, sheet, act) => {
      const id = rowIdSchema.safeParse(press.newId).data;
      if (sheet.kind !== 'plan' || !id) return fail(problem('not-understood', planningText.notUnderstood));
      if (!heading || !point.trim()) return fail(problem('not-understood', sheetCardText.pointFirst));
      const given = Object.entries({ heading, text: point, owner, dueOn }).filter(([, text]) => text !== '');
      const added = addRow(form, sheet, { id, kind: 'point', texts: Object.fromEntries(given) }, act);
      return added.ok ? tick(form, added.value, typed, press.rev, act) : added;
    },
    done: (view) => agendaCard({ ...view, said: saved(sheetCardText.added(clockOf(view.sheet.changed.at, view.now))) }),
    refused: (view) => agendaCard({ ...view, rev: press.rev, newId: press.newId ?? view.newId, kept: typed }),
  });
};

/** Saves which points and children are done; what is typed for a new point stays in the form. */
export const tickDone: OnSheet = (ports) => (caller, press, typed) =>
  pressSheet(ports, caller, press, {
    decide: (form, sheet, act) =>
      ticksOf(typed).length
        ? tick(form, sheet, typed, press.rev, act)
        : fail(problem('not-understood', sheetCardText.tickFirst)),
    done: (view) => {
      const { done: _, ...kept } = typed;
      const ticks = ticksOf(typed);
      const two = ticks.some((rowId) => conflictAt(view.sheet, rowId, 'done'));
      const when = clockOf(view.sheet.changed.at, view.now);
      const said = two ? note(sheetText.conflictKept) : saved(sheetCardText.ticked(when, ticks.length));
      return agendaCard({ ...view, kept, said });
    },
    refused: (view) => agendaCard({ ...view, rev: press.rev, kept: typed }),
  });
