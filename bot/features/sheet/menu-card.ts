import { clockOf, groupsOf, lineOf, nameOf, partsIn } from '../../../shared/sheet/layout.ts';
import { rowsOf } from '../../../shared/sheet/sheet.ts';
import { sheetCardText } from '../../../shared/sheet/text.ts';
import {
  actionSet,
  list,
  openUrl,
  primary,
  primaryIf,
  section,
  strong,
  text,
  type Action,
  type Element,
} from '../../cards/card.ts';
import { choose, type Choice } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { addressOf } from './address.ts';
import { fitting, fillsIn, press, workCard, type View } from './view.ts';

const { buttons, inputs } = sheetCardText;

interface Line {
  readonly group: string;
  readonly line: string;
  readonly choice: Choice;
}

/** Every row of the sheet under its heading, in one line each, and what choosing it opens. */
function linesOf({ form, sheet }: View): Line[] {
  const standing = groupsOf(form, sheet).flatMap((group) =>
    group.rows.map((row): Line => {
      const parts = partsIn(form, group, row);
      const title = row.kind === 'page' ? nameOf(form, row) : `${group.title}: ${nameOf(form, row, 60)}`;
      const value = addressOf(row.id, parts[0]?.name ?? '');
      return { group: group.title, line: lineOf(form, sheet, row, parts, group.title), choice: { title, value } };
    }),
  );
  const out = sheet.rows
    .filter((row) => row.removed)
    .map((row): Line => {
      const name = nameOf(form, row, 60);
      const group = sheetCardText.takenOutGroup;
      return { group, line: name, choice: { title: `${group}: ${name}`, value: addressOf(row.id) } };
    });
  return [...standing, ...out];
}

/** What stands in the sheet, a line a row, at most `most` lines. */
function overview(view: View, lines: readonly Line[], most: number): Element[] {
  const shown = lines.slice(0, most);
  const titles = [...new Set(shown.map(({ group }) => group))];
  const rest = lines.length - shown.length;
  return [
    ...titles.map((title) =>
      section(title, [list(shown.filter(({ group }) => group === title).map(({ line }) => line))]),
    ),
    ...(rest ? [text(sheetCardText.more(rest)), actionSet(openUrl(buttons.tab, view.tab))] : []),
  ];
}

const kinds = ({ form }: View): Choice[] =>
  Object.entries(form.rows)
    .filter(([, { addable }]) => addable)
    .map(([value, { title }]) => ({ title, value }));

function forms(view: View, lines: readonly Line[]): Element[] {
  const row = { id: 'row', label: inputs.row.label, errorMessage: inputs.row.error, value: view.kept?.['row'] };
  const kind = { id: 'kind', label: inputs.kind.label, errorMessage: inputs.kind.error };
  const addable = kinds(view);
  return [
    choose(
      row,
      lines.map(({ choice }) => choice),
      { placeholder: inputs.row.hint },
    ),
    ...(addable.length > 1 ? [choose(kind, addable, { placeholder: inputs.kind.hint })] : []),
  ];
}

function actions(view: View): Action[] {
  const { form, sheet } = view;
  const [only, ...others] = kinds(view);
  const [table] = form.tables ?? [];
  const add = only && press(view, others.length ? buttons.add : buttons.addKind(only.title), 'sheet.new', sheet.id);
  const extra =
    sheet.kind === 'plan'
      ? [press(view, buttons.agenda, 'sheet.agenda')]
      : table
        ? [press(view, table.title, 'sheet.table', addressOf(sheet.id, `=${table.name}`))]
        : [];
  return [
    ...(fillsIn(view) ? [press(view, buttons.fillIn, 'sheet.row', sheet.id, primary)] : []),
    ...(fillsIn(view) && add ? [add] : []),
    ...extra,
    press(view, fillsIn(view) ? buttons.read : buttons.readOnly, 'sheet.read', sheet.id, primaryIf(!fillsIn(view))),
    press(view, buttons.close, 'sheet.close'),
  ];
}

/** The first card of a sheet: what stands in it, and what one can do with it. */
export function menuCard(view: View): Message {
  const lines = linesOf(view);
  const { sheet, now } = view;
  const locked = sheet.lockedAt && sheetCardText.lockedAt(clockOf(sheet.lockedAt, now));
  const body = fitting([80, 40, 24, 12, 6], (most) => [
    ...(locked ? [strong(locked)] : []),
    ...(view.side ? [] : [text(sheetCardText.lookingOn)]),
    ...(sheet.conflicts.length ? [strong(sheetCardText.toSettle(sheet.conflicts.length))] : []),
    ...overview(view, lines, most),
    ...(fillsIn(view) ? forms(view, lines.slice(0, most)) : []),
  ]);
  return workCard(view, rowsOf(sheet).length ? body : [text(sheetCardText.nothingHere)], actions(view));
}
