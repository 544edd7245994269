import { cut } from '../kernel/cut.ts';
import { civilDateSchema, londonDate, londonTime, longDate, shortDate, type Instant } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import { shown, type FieldRule, type Group, type Part, type SheetForm } from './form.ts';
import { rowOf, rowsOf, textOf, type Conflict, type Row, type Sheet } from './sheet.ts';
import { sheetText } from './text.ts';

/** The parts of a row in the order they are filled in. */
export function partsOf(form: SheetForm, kind: string): readonly Part[] {
  const row = form.rows[kind];
  return row?.parts ?? [{ name: 'all', title: row?.title ?? '', fields: Object.keys(row?.fields ?? {}) }];
}

/** The sheet as it is read: headings with the rows under them, headings without a row left out. */
export function groupsOf(form: SheetForm, sheet: Sheet): Group[] {
  const groups =
    form.groups?.(sheet) ??
    Object.entries(form.rows).map(([kind, { title }]) => ({ title, rows: rowsOf(sheet, kind) }));
  return groups.filter(({ rows }) => rows.length > 0);
}

/**
 * The groups and, last, whatever is written in parts that no group shows, so that nobody agrees a page of which
 * something was not to be read.
 */
export function groupsToRead(form: SheetForm, sheet: Sheet): Group[] {
  const groups = groupsOf(form, sheet);
  const read = new Set(stopsOf(form, sheet).map(({ rowId, part }) => `${rowId}#${part}`));
  const left = (row: Row): string[] =>
    partsOf(form, row.kind)
      .filter(
        ({ name, fields, saidByPlace }) =>
          !read.has(`${row.id}#${name}`) &&
          fields.some((field) =>
            saidByPlace ? conflictAt(sheet, row.id, field) : saysSomething(form, sheet, row, field),
          ),
      )
      .map(({ name }) => name);
  return [
    ...groups,
    ...rowsOf(sheet)
      .map((row) => ({ title: sheetText.alsoHere, rows: [row], parts: left(row) }))
      .filter(({ parts }) => parts.length > 0),
  ];
}

/** Whether there is more in a field than the row's name, under which it is read anyway. */
const saysSomething = (form: SheetForm, sheet: Sheet, row: Row, field: string): boolean =>
  !['', nameOf(form, row, 400)].includes(textOf(row, field)) || conflictAt(sheet, row.id, field) !== undefined;

/** The parts of a row that belong to a group. */
export const partsIn = (form: SheetForm, group: Group, row: Row): readonly Part[] =>
  partsOf(form, row.kind).filter(({ name }) => !group.parts || group.parts.includes(name));

/** One step of filling in: a part of a row. */
export interface Stop {
  readonly rowId: string;
  readonly part: string;
}

/** Every part of every row in the order they are read, for going on from one to the next. */
export const stopsOf = (form: SheetForm, sheet: Sheet): Stop[] =>
  groupsOf(form, sheet).flatMap((group) =>
    group.rows.flatMap((row) => partsIn(form, group, row).map(({ name }) => ({ rowId: row.id, part: name }))),
  );

export function nextStop(form: SheetForm, sheet: Sheet, at: Stop): Stop | undefined {
  const stops = stopsOf(form, sheet);
  const here = stops.findIndex(({ rowId, part }) => rowId === at.rowId && part === at.part);
  return here < 0 ? undefined : stops[here + 1];
}

/** What a row is called in a list: its label, or its first words, or what rows of its kind are called. */
export function nameOf(form: SheetForm, row: Row, most = 120): string {
  const { title = row.kind, fields = {} } = form.rows[row.kind] ?? {};
  const words = Object.entries(fields)
    .filter(([, rule]) => rule.type === 'text')
    .map(([field]) => textOf(row, field).replace(/\s+/g, ' '))
    .find((text) => text !== '');
  return cut(row.label ?? (row.kind !== 'page' && words ? words : title), most);
}

/** A text as it is read: a choice by its title, a day in words. */
export function readable(rule: FieldRule | undefined, text: string): string {
  const day = rule?.type === 'date' ? civilDateSchema.safeParse(text).data : undefined;
  return day ? longDate(day) : shown(rule, text);
}

/** A row in one line: its name, unless that is what it stands under, and what was chosen in it. */
export function lineOf(form: SheetForm, sheet: Sheet, row: Row, parts: readonly Part[], under?: string): string {
  const said = parts.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      const rule = form.rows[row.kind]?.fields[field];
      const text = textOf(row, field);
      return text && rule && rule.type !== 'text' ? [`${rule.label.replace(/\?$/, '')}: ${readable(rule, text)}`] : [];
    }),
  );
  const empty = parts.every(({ fields }) => fields.every((field) => textOf(row, field) === ''));
  const two = sheet.conflicts.some((each) => each.rowId === row.id);
  const mark = form.mark?.(row, sheet);
  const notes = [
    ...said,
    ...(mark ? [mark] : []),
    ...(empty ? [sheetText.nothingYet] : []),
    ...(two ? [sheetText.twoTexts] : []),
  ];
  const [words = ''] =
    row.kind === 'page' ? Object.values(row.fields).map(({ text }) => text.replace(/\s+/g, ' ')) : [];
  const name = nameOf(form, row);
  const rest = [...(words ? [cut(words, 60)] : []), ...notes].join(' · ');
  if (name === under && rest) return rest.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  return rest ? `${name} · ${rest}` : name;
}

/** The conflict that a field holds, the oldest first. */
export const conflictAt = (sheet: Sheet, rowId: string, field: string): Conflict | undefined =>
  sheet.conflicts.find((each) => each.rowId === rowId && each.field === field);

/** Where a conflict is settled: the part of the row that its field is in. */
export function stopOf(form: SheetForm, sheet: Sheet, conflict: Conflict): Stop | undefined {
  const row = rowOf(sheet, conflict.rowId);
  const part = row && partsOf(form, row.kind).find(({ fields }) => fields.includes(conflict.field));
  return row && part && { rowId: row.id, part: part.name };
}

/** Who is meant by a side, by the name they have in this sheet. */
export const nameOfSide = (sheet: Pick<Sheet, 'participants'>, side: Side): string =>
  sheet.participants.find(({ role }) => role === side)?.name ?? sheetText.sides[side];

/** '10:12', with the day when that is not today. */
export const clockOf = (at: Instant, now: Instant): string =>
  londonDate(at) === londonDate(now) ? londonTime(at) : `${londonTime(at)} on ${shortDate(londonDate(at))}`;
