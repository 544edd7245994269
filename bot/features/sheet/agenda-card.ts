import { agendaOf, openPoints, type AgendaPart } from '../../../shared/planning/agenda-of.ts';
import { lineOf, nameOf, partsOf } from '../../../shared/sheet/layout.ts';
import { cut } from '../../../shared/kernel/cut.ts';
import type { Row } from '../../../shared/sheet/sheet.ts';
import { sheetCardText, sheetText } from '../../../shared/sheet/text.ts';
import {
  actionSet,
  list,
  primary,
  primaryIf,
  quiet,
  section,
  strong,
  text,
  type Action,
  type Element,
} from '../../cards/card.ts';
import { choose, day, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { addressOf } from './address.ts';
import { menuCard } from './menu-card.ts';
import { fitting, fillsIn, press, workCard, type View } from './view.ts';

const { buttons, inputs } = sheetCardText;

/** Lines that can be ticked in one card; the others follow once these are done. */
const mostTicks = 20;

/** What a row says in the agenda: of last term's outcomes whether they were achieved, of the others everything. */
function rowLine({ form, sheet }: View, part: AgendaPart, row: Row): string {
  const parts = partsOf(form, row.kind)
    .filter(({ name }) => part.heading !== 'last-term' || row.kind === 'point' || name === 'achieved')
    .map((each) => ({ ...each, fields: each.fields.filter((field) => field !== 'heading') }));
  return cut(lineOf(form, sheet, row, parts), 200);
}

/** Under the gaps, where there is something to put in order. */
const ranks = (view: View, gaps: number): Element[] =>
  (fillsIn(view) && gaps > 1 ? (view.form.tables ?? []) : []).map((table) =>
    actionSet(press(view, table.title, 'sheet.table', addressOf(view.sheet.id, `=${table.name}`))),
  );

function overview(view: View, most: number): Element[] {
  const parts = agendaOf(view.sheet);
  const empty = parts.filter(({ facts, rows }) => facts.length + rows.length === 0);
  return [
    ...parts.flatMap((part) => {
      const lines = [...part.facts.map((fact) => cut(fact, 200)), ...part.rows.map((row) => rowLine(view, part, row))];
      if (lines.length === 0) return [];
      const rest = lines.length - most;
      const shown = list(lines.slice(0, most));
      const more = rest > 0 ? [text(sheetCardText.more(rest))] : [];
      return [section(part.title, [shown, ...more, ...(part.heading === 'gaps' ? ranks(view, part.rows.length) : [])])];
    }),
    ...(empty.length ? [quiet(sheetCardText.nothingUnder(empty.map(({ title }) => title)))] : []),
  ];
}

/** A rule of the plan's agenda points as an input of the card. */
function pointInput(view: View, field: string, id: string = field): Element {
  const rule = view.form.rows['point']?.fields[field];
  const label = rule?.label ?? field;
  const common = { id, label, value: view.kept?.[id] };
  if (rule?.type === 'choice')
    return choose(
      { ...common, errorMessage: sheetText.noChoice(label) },
      rule.options.map(([value, title]) => ({ value, title })),
      { placeholder: inputs.choose },
    );
  if (rule?.type === 'date') return day({ ...common, errorMessage: sheetText.noDate(label) });
  const most = rule?.most ?? 400;
  const input = {
    ...common,
    errorMessage: sheetText.tooLong(label, most),
    value: view.kept?.[id]?.slice(0, most + 200),
  };
  return words(input, label, most, { isMultiline: true });
}

function forms(view: View, ticks: readonly Row[]): Element[] {
  const done = { id: 'done', label: inputs.done.label, errorMessage: inputs.done.error, value: view.kept?.['done'] };
  const choices = ticks.map((row) => ({ title: nameOf(view.form, row), value: row.id }));
  return [
    ...(ticks.length ? [choose(done, choices, { style: 'expanded', isMultiSelect: true })] : []),
    section(sheetCardText.addPointTitle, [
      pointInput(view, 'heading'),
      pointInput(view, 'text', 'point'),
      pointInput(view, 'owner'),
      pointInput(view, 'dueOn'),
      quiet(sheetCardText.noNames),
    ]),
  ];
}

function actions(view: View, ticks: readonly Row[]): Action[] {
  const { sheet } = view;
  const change = [
    press(view, buttons.addPoint, 'sheet.add-point', sheet.id, primary),
    ...(ticks.length ? [press(view, buttons.tick, 'sheet.tick')] : []),
    press(view, buttons.toMenu, 'sheet.open'),
  ];
  return [
    ...(fillsIn(view) ? change : []),
    press(view, fillsIn(view) ? buttons.read : buttons.readOnly, 'sheet.read', sheet.id, primaryIf(!fillsIn(view))),
    press(view, buttons.close, 'sheet.close'),
  ];
}

/** The agenda in the order it is talked through, with a point to add and points to tick off. */
export function agendaCard(view: View): Message {
  if (view.sheet.kind !== 'plan') return menuCard(view);
  const ticks = openPoints(view.sheet).slice(0, mostTicks);
  const body = fitting([40, 20, 12, 8, 5, 3, 2, 1], (most) => [
    strong(sheetCardText.agendaTitle),
    ...overview(view, most),
    ...(fillsIn(view) ? forms(view, ticks) : []),
  ]);
  return workCard(view, body, actions(view, ticks));
}
