import { cellOf, strands } from '../balanced-system/framework.ts';
import type { FrameworkContent } from '../balanced-system/content.ts';
import { londonDate, type Instant } from '../kernel/time.ts';
import type { AgendaHeading } from '../planning/agenda.ts';
import { agendaTitles } from '../planning/agenda.ts';
import { pointsUnder } from '../planning/agenda-of.ts';
import type { GridEntry } from '../scoping/scoping.ts';
import { textOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { sideName } from './facts.ts';
import { said } from './outcomes.ts';
import { cell, heading, list, table, text, words, type Block } from './paper.ts';
import { documentsText } from './text.ts';

const dueCells = (row: Row) => [cell(said(row, 'owner')), cell(said(row, 'dueOn'))];

export const gapsTable = (rows: readonly Row[]): Block[] =>
  rows.length
    ? [
        table(
          [9, 31, 31, 13, 16],
          documentsText.gapsHead,
          rows.map((row) => [
            cell(textOf(row, 'rank')),
            cell(row.label ?? ''),
            cell(said(row, 'action')),
            ...dueCells(row),
          ]),
        ),
      ]
    : [];

/** A child is its label and what was decided, nothing else. */
export const childrenTable = (rows: readonly Row[], room = 0): Block[] =>
  rows.length
    ? [
        table(
          [16, 30, 26, 12, 16],
          documentsText.childrenHead,
          rows.map((row) => [
            cell(row.label ?? documentsText.aChild),
            cell(said(row, 'decision'), { room: said(row, 'decision') ? 0 : room }),
            cell(said(row, 'nextStep'), textOf(row, 'done') === 'yes' ? { notes: [documentsText.done] } : {}),
            ...dueCells(row),
          ]),
        ),
      ]
    : [];

/** Points as a list; as a table once somebody is to do one of them. */
export function pointsTable(rows: readonly Row[]): Block[] {
  if (rows.length === 0) return [];
  if (!rows.some((row) => textOf(row, 'owner') || textOf(row, 'dueOn') || textOf(row, 'done')))
    return [list(rows.map((row) => said(row, 'text')))];
  return [
    table(
      [55, 15, 18, 12],
      documentsText.pointsHead,
      rows.map((row) => [cell(said(row, 'text')), ...dueCells(row), cell(said(row, 'done'))]),
    ),
  ];
}

/** Lines drawn from other records; one alone is no list. */
export function factLines(sheet: Sheet, under: AgendaHeading): Block[] {
  const facts = sheet.facts[under] ?? [];
  return facts.length > 1 ? [list(facts)] : facts.map((fact) => text(fact));
}

/** A heading of the agenda with its facts, its own blocks and the points under it; nothing when all are empty. */
export function agendaSection(sheet: Sheet, under: AgendaHeading, own: readonly Block[] = []): Block[] {
  const blocks = [...factLines(sheet, under), ...own, ...pointsTable(pointsUnder(sheet, under))];
  return blocks.length ? [heading(agendaTitles[under]), ...blocks] : [];
}

/** What the school has for all and for some, strand by strand, from the grid and not typed again. Row F23. */
export function opportunities(content: FrameworkContent, entries: readonly GridEntry[], now: Instant): Block[] {
  const inCell = (name: string) =>
    entries.filter((entry) => entry.kind === 'provision' && entry.cells.some((each) => each === name));
  const rows = strands
    .map((strand) => ({ strand, found: ([1, 2] as const).map((level) => inCell(cellOf(strand, level))) }))
    .filter(({ found }) => found.some((each) => each.length > 0))
    .map(({ strand, found }) => [
      content.strands[strand].name,
      ...found.map((each) => ({ lines: each.map((entry) => entry.text) })),
    ]);
  if (rows.length === 0) return [];
  return [
    heading(documentsText.opportunities),
    text(documentsText.opportunitiesFrom(londonDate(now)), 'quiet'),
    table([20, 40, 40], documentsText.opportunitiesHead, rows),
  ];
}

/** Who agreed what, and when. */
export const signatures = (sheet: Sheet): Block[] => [
  heading(documentsText.signatures),
  table(
    [22, 34, 30, 14],
    documentsText.signaturesHead,
    (['link-therapist', 'sendco'] as const).map((side) => {
      const signed = sheet.signed[side];
      return [
        documentsText.sides[side],
        signed?.name ?? sideName(sheet, side),
        signed ? documentsText.moment(signed.at) : documentsText.notAgreedYet,
        signed ? String(signed.rev) : '',
      ];
    }),
  ),
];

export function addenda(sheet: Sheet): Block[] {
  if (sheet.addenda.length === 0) return [];
  return [
    heading(documentsText.addenda),
    ...sheet.addenda.flatMap((each, index) => {
      const waits = (['link-therapist', 'sendco'] as const).find((side) => !each.signed[side]);
      const state = waits ? documentsText.addendumOne(sideName(sheet, waits)) : documentsText.addendumBoth;
      return [
        heading(documentsText.addendumBy(index + 1, sideName(sheet, each.by), each.at), 2),
        ...words(each.text),
        text(state, 'quiet'),
      ];
    }),
  ];
}
