import { agendaCard } from '../../../../bot/features/sheet/agenda-card.ts';
import { correctionCard } from '../../../../bot/features/sheet/correction-card.ts';
import { menuCard } from '../../../../bot/features/sheet/menu-card.ts';
import { openingCard } from '../../../../bot/features/sheet/on-press.ts';
import { readCard } from '../../../../bot/features/sheet/read-card.ts';
import { newRowCard, rowCard } from '../../../../bot/features/sheet/row-card.ts';
import { tableCard } from '../../../../bot/features/sheet/table-card.ts';
import { inputOf } from '../../../../bot/features/sheet/typed.ts';
import { note, type View } from '../../../../bot/features/sheet/view.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { openInitial } from '../../../../shared/initial-discussions/open-initial.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import type { Side } from '../../../../shared/organisation/roles.ts';
import type { FieldRule } from '../../../../shared/sheet/form.ts';
import { forms } from '../../../../shared/sheet/forms.ts';
import { stopsOf, type Stop } from '../../../../shared/sheet/layout.ts';
import { rowOf, sheetSchema, type Row, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { ellen, hazelbrook, opening, priya, there } from '../../shared/planning/a-cycle.ts';
import { checkIn, field, plan, row } from '../../shared/sheet/a-sheet.ts';
import { links, namings, type Naming, type Shown } from './every-card.ts';

/** What may stand in a field at most: the most bytes, and what looks like Markdown. */
const fill = {
  longest: (rule: FieldRule) => (rule.type === 'text' ? '’'.repeat(rule.most) : shortest(rule)),
  markdown: (rule: FieldRule) => (rule.type === 'text' ? '**[x](y)** `_#~|>'.slice(0, rule.most) : shortest(rule)),
};
const shortest = (rule: FieldRule): string =>
  rule.type === 'choice' ? (rule.options[0]?.[0] ?? '') : rule.type === 'date' ? '2027-03-26' : '';

const filled = (sheet: Sheet, words: (rule: FieldRule) => string): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((each) => ({
    ...each,
    fields: Object.fromEntries(
      Object.entries(forms[sheet.kind].rows[each.kind]?.fields ?? {}).map(([name, rule]) => [name, field(words(rule))]),
    ),
  })),
});

/** As many rows as a sheet may hold, of every kind the form has, carried from a term before. */
const manyRows = (sheet: Sheet): Row[] => {
  const kinds = Object.keys(forms[sheet.kind].rows).filter((kind) => kind !== 'page');
  const from = { sheetId: sheet.id, rowId: 'x', label: 'autumn term 2026' };
  return [
    ...sheet.rows.filter(({ kind }) => kind === 'page'),
    ...Array.from({ length: 79 }, (_, n) =>
      row(
        `${'r'.repeat(36)}-${n}`,
        String(kinds[n % kinds.length]),
        {},
        { from, label: n % 4 ? null : '’'.repeat(200) },
      ),
    ),
  ];
};

const inConflict = (sheet: Sheet): Sheet => ({
  ...sheet,
  conflicts: sheet.rows
    .flatMap((each) =>
      Object.entries(each.fields).map(([name, { text }], n) => ({
        id: `conflict-${each.id}-${n}`,
        rowId: each.id,
        field: name,
        text: text.replace(/’/g, '”'),
        by: 'link-therapist' as const,
        at: opening,
      })),
    )
    .slice(0, 40),
});

const signature = { personId: ellen.personId, name: namings.longest.sendco, at: opening, rev: 1 };
const lockedOne = (sheet: Sheet): Sheet => ({
  ...sheet,
  lockedAt: opening,
  signed: { sendco: signature, 'link-therapist': signature },
  addenda: Array.from({ length: 20 }, (_, n) => ({
    id: `addendum-${n}`,
    text: '’'.repeat(1_000),
    by: 'sendco' as const,
    at: opening,
    signed: { sendco: signature, 'link-therapist': null },
  })),
});

const named = (sheet: Sheet, names: Naming): Sheet => ({
  ...sheet,
  schoolName: names.school,
  changed: { ...sheet.changed, by: names.therapist },
  participants: [
    { ...priya, name: names.therapist, role: 'link-therapist' },
    { ...ellen, name: names.sendco, role: 'sendco' },
  ],
  facts: { hours: Array.from({ length: 12 }, () => 'Visits: 12 h used of 20 h'), grid: ['’'.repeat(900)] },
});

/** The initial discussions of a pair, as they begin. */
const initial = (): Sheet => there(openInitial(hazelbrook, 'sendco', 'press-1', opening));

/** Every state of every kind of sheet that a card may have to hold. */
export function everySheet(): [string, Sheet][] {
  return [plan(), checkIn(14), initial()].flatMap((sheet): [string, Sheet][] => {
    const many = { ...sheet, rows: manyRows(sheet) };
    const removed = { by: 'sendco' as const, at: opening };
    return [
      [`${sheet.kind}, new`, named(sheet, namings.plain)],
      [`${sheet.kind}, longest`, named(filled(many, fill.longest), namings.longest)],
      [`${sheet.kind}, markdown`, named(filled(many, fill.markdown), namings.markdown)],
      [`${sheet.kind}, in conflict`, named(inConflict(filled(many, fill.longest)), namings.longest)],
      [`${sheet.kind}, locked`, named(lockedOne(filled(many, fill.longest)), namings.longest)],
      [
        `${sheet.kind}, half taken out`,
        named({ ...many, rows: many.rows.map((each, n) => (n % 2 ? { ...each, removed } : each)) }, namings.plain),
      ],
    ];
  });
}

export const viewOf = (sheet: Sheet, side: Side | undefined, more: Partial<View> = {}): View => ({
  sheet: sheetSchema.parse(sheet),
  form: forms[sheet.kind],
  side,
  now: instant('2026-12-01T10:12:00Z'),
  newId: '0'.repeat(36),
  tab: links.tab(sheet.schoolId, ''),
  files:
    side && sheet.kind === 'plan'
      ? (['word', 'pdf'] as const).map((kind) => [kind, links.planFile(sheet.id, '', kind)])
      : [],
  rev: sheet.rev,
  ...more,
});

const keeping = (sheet: Sheet): Partial<View> => ({
  said: note('’'.repeat(300)),
  kept: {
    ...Object.fromEntries(
      sheet.rows.flatMap((each) =>
        Object.entries(forms[sheet.kind].rows[each.kind]?.fields ?? {}).map(([name, rule]) => [
          inputOf(each.id, name),
          `${fill.longest(rule)}${'’'.repeat(400)}`,
        ]),
      ),
    ),
    heading: 'training',
    point: '’'.repeat(900),
    owner: 'both',
    dueOn: '2027-03-26',
    done: 'x',
    correction: '’'.repeat(1_500),
  },
});

/** Everything is as long as it may be, and some of it may tell who a child is. */
const warned = (sheet: Sheet): Partial<View> => ({
  ...keeping(sheet),
  warned: true,
  kept: Object.fromEntries(
    sheet.rows.flatMap((each) =>
      Object.entries(forms[sheet.kind].rows[each.kind]?.fields ?? {}).map(([name, rule]) => [
        inputOf(each.id, name),
        fill.longest(rule),
      ]),
    ),
  ),
});

/** One row of each kind, with and without a label of its own, standing or taken out, in each of its parts. */
function stopsToDraw({ form, sheet }: View): Stop[] {
  const removed = sheet.rows.filter((each) => each.removed).map((each) => ({ rowId: each.id, part: '' }));
  const kindOf = ({ rowId, part }: Stop): string => {
    const found = rowOf(sheet, rowId);
    return [found?.kind, found?.label === null, part].join();
  };
  return [...new Map([...stopsOf(form, sheet), ...removed].map((stop) => [kindOf(stop), stop])).values()];
}

/** Of what somebody reads who only looks on, `npm test` draws the first and the last page; the others are as for the two. */
const isDrawn = ({ side }: View, page: number, pages: number): boolean =>
  side !== undefined || process.env['PROOF'] === '1' || page === 1 || page === pages;

/** Every card a view can have: menu, agenda, each part of each row, each form, each page. */
function cardsOf(view: View): [string, Message][] {
  const { form } = view;
  const numbered = (name: string, draw: (page: number) => Message): [string, Message][] => {
    const first = draw(1);
    const pages = Number(/Page 1 of (\d+)/.exec(JSON.stringify(first.card))?.[1] ?? 1);
    return Array.from({ length: pages }, (_, n) => n + 1)
      .filter((page) => isDrawn(view, page, pages))
      .map((page) => [`${name} ${page}`, page === 1 ? first : draw(page)]);
  };
  return [
    ['opening', openingCard(view)],
    ['menu', menuCard(view)],
    ['agenda', agendaCard(view)],
    ['correction', correctionCard(view)],
    ...stopsToDraw(view).map((stop): [string, Message] => [`row ${stop.rowId} ${stop.part}`, rowCard(view, stop)]),
    ...Object.keys(form.rows).map((kind): [string, Message] => [`new ${kind}`, newRowCard(view, kind)]),
    ...(form.tables ?? []).flatMap(({ name }) => numbered(name, (page) => tableCard(view, name, page))),
    // What was typed and who of the two reads changes nothing in these.
    ...(view.kept || view.side === 'sendco' ? [] : numbered('read', (page) => readCard(view, page))),
  ];
}

/** Every work card of every sheet: kind × state × who looks × what was typed. */
export function* everySheetCard(): Generator<Shown & { readonly sheet: Sheet }> {
  for (const [state, sheet] of everySheet())
    for (const side of ['link-therapist', 'sendco', undefined] as const)
      for (const more of side === 'sendco'
        ? [{}, keeping(sheet), ...(state.endsWith('longest') ? [warned(sheet)] : [])]
        : [{}])
        for (const [name, message] of cardsOf(viewOf(sheet, side, more))) {
          if (!message.card) throw new Error(`${name} is no card`);
          const who = side ?? 'somebody who looks on';
          yield {
            name: [state, who, name, 'kept' in more, 'warned' in more].join(', '),
            card: message.card,
            summary: message.summary,
            sheet,
          };
        }
}
