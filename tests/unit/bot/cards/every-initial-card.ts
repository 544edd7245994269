import { initialCard, movedInitial } from '../../../../bot/features/initial-discussions/live-card.ts';
import { pageCard } from '../../../../bot/features/initial-discussions/page-card.ts';
import { pages } from '../../../../bot/features/initial-discussions/pages.ts';
import { pairsCard } from '../../../../bot/features/initial-discussions/start-command.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { initialForm } from '../../../../shared/initial-discussions/initial-form.ts';
import { outcomeIds } from '../../../../shared/initial-discussions/outcomes.ts';
import { initialText } from '../../../../shared/initial-discussions/text.ts';
import { date } from '../../../../shared/kernel/time.ts';
import type { FieldRule } from '../../../../shared/sheet/form.ts';
import { sheetSchema, type Row, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { begun, signed, talked, ticksAll } from '../../shared/initial-discussions/an-initial.ts';
import { ellen, hazelbrook, opening, priya } from '../../shared/planning/a-cycle.ts';
import { links, namings, type Naming, type Shown } from './every-card.ts';

type Words = (rule: Extract<FieldRule, { type: 'text' }>) => string;

const longest: Words = ({ most }) => '’'.repeat(most);
const markdown: Words = ({ most }) => '**[x](y)** `_#~|>'.slice(0, most);

/** A sheet that is as full as it may be: sixty rows more of what people add, each field written. */
function full(sheet: Sheet, words: Words): Sheet {
  const kinds = Object.keys(initialForm.rows).filter((kind) => initialForm.rows[kind]?.addable);
  const blank = { from: null, ref: null, label: null, addedBy: null, removed: null, rev: 1, fields: {} } as const;
  const added = Array.from({ length: 60 }, (_, n): Row => {
    return { ...blank, id: `${'r'.repeat(80)}-${n}`, kind: String(kinds[n % kinds.length]) };
  });
  const text = (name: string, rule: FieldRule, n: number): string => {
    if (name === 'outcome' && rule.type === 'choice') return String(outcomeIds[n % 3]);
    if (name === 'answer') return n % 3 ? words(rule as Parameters<Words>[0]) : '';
    if (rule.type === 'choice') return n % 2 ? (rule.options[0]?.[0] ?? '') : '';
    if (rule.type === 'date') return '2026-06-01';
    return name === 'address' ? `https://weald.example/${'s'.repeat(470)}` : words(rule);
  };
  const rows = [...sheet.rows, ...added].map((row, n) => ({
    ...row,
    fields: Object.fromEntries(
      Object.entries(initialForm.rows[row.kind]?.fields ?? {}).map(([name, rule]) => {
        const kept = name === 'outcome' && row.kind !== 'outcome' ? row.fields[name]?.text : undefined;
        return [name, { text: kept ?? text(name, rule, n), by: null, at: opening, rev: 1, earlier: [] }];
      }),
    ),
  }));
  const conflicts = Array.from({ length: 10 }, (_, n) => ({
    id: `conflict-${n}`,
    rowId: 'foundations',
    field: 'withWhom',
    text: '”'.repeat(200),
    by: 'sendco' as const,
    at: opening,
  }));
  return { ...sheet, rows, conflicts };
}

const named = (sheet: Sheet, names: Naming): Sheet =>
  sheetSchema.parse({
    ...sheet,
    schoolName: names.school,
    changed: { ...sheet.changed, by: names.therapist },
    participants: [
      { ...priya, name: names.therapist, role: 'link-therapist' },
      { ...ellen, name: names.sendco, role: 'sendco' },
    ],
  });

/** Initial discussions as they may stand: just begun, one side through, both, full, signed. */
export function everyInitial(): [string, Sheet][] {
  const half = ticksAll(talked(begun()), 'link-therapist');
  return [
    ['begun', named(begun(), namings.plain)],
    ['half done', named(half, namings.plain)],
    ['all done', named(ticksAll(half, 'sendco'), namings.plain)],
    ['full, longest', named(full(begun(), longest), namings.longest)],
    ['full, markdown', named(full(begun(), markdown), namings.markdown)],
    ['signed', named(signed(), namings.longest)],
  ];
}

const typed = {
  process: 'phone',
  talkedOn: '2026-03-02',
  withWhom: '’'.repeat(300),
  ticked: 'foundations-slt-1,tool-baseline',
  whyOpen: '’'.repeat(500),
  toolsShared: '2026-03-02',
  rating: 'new',
  guidanceTitle: '’'.repeat(200),
  guidanceAddress: '’'.repeat(500),
  guidanceRead: '',
  example: '’'.repeat(600),
  question: '’'.repeat(500),
  answerTo: 'x',
  answer: '’'.repeat(700),
  therapistDoes: '’'.repeat(900),
  schoolDoes: '’'.repeat(900),
  together: '’'.repeat(900),
  reviewOn: '2028-02-29',
};

const shown = (name: string, message: Message): Shown => {
  if (!message.card) throw new Error(`${name} is no card`);
  return { name, card: message.card, summary: message.summary };
};

/** Every card of the initial discussions: live card and pages, state × viewer × what was typed. */
export function* everyInitialCard(): Generator<Shown> {
  const due = initialText.due.meeting(date('2026-12-03'));
  for (const [state, sheet] of everyInitial()) {
    for (const side of ['link-therapist', 'sendco', undefined] as const) {
      const who = side ?? 'somebody who looks on';
      yield shown(`${state}, ${who}, live`, initialCard(sheet, { side, accountId: 'a' }, { links, due }));
      for (const page of pages)
        for (const more of [{}, { typed, notice: 'x'.repeat(300), warned: true }]) {
          const drawing = { now: opening, newId: '0'.repeat(36), links, accountId: 'a', ...more };
          yield shown(`${state}, ${who}, ${page}`, pageCard(sheet, page, side, drawing));
        }
    }
    yield shown(`${state}, moved`, movedInitial(sheet, opening));
    const pair = {
      school: { ...hazelbrook, name: namings.longest.school },
      other: { ...ellen, name: namings.longest.sendco },
    };
    yield shown(`${state}, schools`, pairsCard(Array(8).fill({ ...pair, sheet }), links.tab('', '')));
  }
}
