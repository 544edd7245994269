import { civilDateSchema, londonDate, shortDate, type Instant } from '../../../shared/kernel/time.ts';
import { otherSide, type Side } from '../../../shared/organisation/roles.ts';
import { webAddress } from '../../../shared/initial-discussions/guidance.ts';
import { nameIn } from '../../../shared/initial-discussions/next-step.ts';
import { type OutcomeId } from '../../../shared/initial-discussions/outcomes.ts';
import {
  examplesOf,
  nameOfOwn,
  ownRows,
  stepsOf,
  unreadGuidance,
  whyField,
} from '../../../shared/initial-discussions/progress.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import { rowOf, rowsOf, textOf, type Row, type Sheet } from '../../../shared/sheet/sheet.ts';
import { list, openUrl, section, text, type Action, type Element } from '../../cards/card.ts';
import { choose, words, type Choice } from '../../cards/inputs.ts';
import { clip } from './clip.ts';
import { daysUntil } from './days.ts';
import type { PageInput } from './inputs.ts';

const { form, work } = initialText;

export interface OutcomeDrawing {
  /** The side whose part is filled in here. */
  readonly mine: Side;
  readonly writes: boolean;
  readonly typed: PageInput;
  readonly now: Instant;
  /** How many rows of a kind fit on the card. */
  readonly most: number;
}

const named = (id: string, { label, error }: { label: string; error: string }, value: string | undefined) => ({
  id,
  label,
  errorMessage: error,
  value,
});

const choices = (titles: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(titles).map(([value, title]) => ({ value, title }));

const mostExamples = 3;
const mostLinks = 3;

/** How it was talked through: process, day and people. Row C03. */
function talked(sheet: Sheet, outcome: OutcomeId, { typed, now }: OutcomeDrawing): Element {
  const row = rowOf(sheet, outcome);
  const value = (name: 'process' | 'talkedOn' | 'withWhom') => typed[name] ?? textOf(row, name);
  const days = daysUntil(londonDate(now), value('talkedOn'));
  return section(work.talked, [
    choose(named('process', form.process, value('process')), choices(initialText.processes), {
      placeholder: form.process.hint,
    }),
    choose(named('talkedOn', form.talkedOn, value('talkedOn')), days, { placeholder: form.talkedOn.hint }),
    words(named('withWhom', form.withWhom, value('withWhom')), form.withWhom.hint, 200),
  ]);
}

const tickTitle = (row: Row): string => {
  const sharedOn = civilDateSchema.safeParse(textOf(row, 'sharedOn'));
  const name = clip(nameOfOwn(row));
  return sharedOn.success ? work.sharedOn(name, shortDate(sharedOn.data)) : name;
};

const isTicked = (row: Row, field: string): boolean => textOf(row, field) === 'yes';

function tickList(
  id: 'ticked' | 'guidanceRead',
  all: readonly Row[],
  field: string,
  { typed, most }: OutcomeDrawing,
): Element[] {
  const rows = all.slice(0, most);
  if (rows.length === 0) return [];
  const now = rows.filter((row) => isTicked(row, field)).map((row) => row.id);
  const title = (row: Row): string => (field === 'read' ? clip(textOf(row, 'title')) : tickTitle(row));
  return [
    choose(
      named(id, form[id], typed[id] ?? now.join(',')),
      rows.map((row) => ({ value: row.id, title: title(row) })),
      { style: 'expanded', isMultiSelect: true },
    ),
  ];
}

/** What only one side has: the therapist shares guidance, the school reads it and rates itself. Rows C04, C06, C08. */
function ofThisSide(sheet: Sheet, outcome: OutcomeId, drawing: OutcomeDrawing): Element[] {
  const { mine, typed, now } = drawing;
  if (outcome === 'drivers' && mine === 'sendco')
    return rowsOf(sheet, 'tool').every((row) => textOf(row, 'sharedOn'))
      ? []
      : [
          choose(
            named('toolsShared', form.toolsShared, typed.toolsShared),
            daysUntil(londonDate(now), typed.toolsShared ?? ''),
            { placeholder: form.toolsShared.hint },
          ),
        ];
  if (outcome !== 'foundations') return [];
  if (mine === 'link-therapist')
    return [
      words(named('guidanceTitle', form.guidanceTitle, typed.guidanceTitle), form.guidanceTitle.hint, 150),
      words(named('guidanceAddress', form.guidanceAddress, typed.guidanceAddress), form.guidanceAddress.hint, 500),
    ];
  const rating = typed.rating ?? textOf(rowOf(sheet, 'readiness'), 'rating');
  return [
    ...tickList('guidanceRead', rowsOf(sheet, 'guidance'), 'read', drawing),
    choose(named('rating', form.rating, rating), choices(initialText.ratings), { placeholder: form.rating.hint }),
    ...(['new', 'some'].includes(rating) ? [text(work.resources, { spacing: 'Small' })] : []),
  ];
}

function partOf(sheet: Sheet, outcome: OutcomeId, side: Side, most: number): Element {
  const steps = stepsOf(sheet, outcome).filter((step) => step.side === side);
  const why = textOf(rowOf(sheet, outcome), whyField[side]);
  const lines = steps.slice(0, most).map((step) => (step.done ? work.done : work.open)(clip(step.text)));
  return section(work.partOf(nameIn(sheet, side)), [list([...lines, ...(why ? [work.why(clip(why))] : [])])]);
}

function myPart(sheet: Sheet, outcome: OutcomeId, drawing: OutcomeDrawing): Element {
  const { mine, typed } = drawing;
  const why = typed.whyOpen ?? textOf(rowOf(sheet, outcome), whyField[mine]);
  return section(work.yourPart, [
    ...tickList('ticked', ownRows(sheet, outcome, mine).filter(nameOfOwn), 'done', drawing),
    ...ofThisSide(sheet, outcome, drawing),
    words(named('whyOpen', form.whyOpen, why), form.whyOpen.hint, 400),
  ]);
}

function guidance(sheet: Sheet, most: number): Element {
  const unread = unreadGuidance(sheet);
  const rows = rowsOf(sheet, 'guidance').filter((row) => textOf(row, 'title'));
  const line = (row: Row): string => (unread.includes(row) ? work.unread : work.read)(clip(textOf(row, 'title'), 100));
  return section(work.guidance, [rows.length ? list(rows.slice(-most).map(line)) : text(work.noGuidance)]);
}

/** Examples of what shows that it works, which is the measure of each outcome. Row C07. */
function examples(sheet: Sheet, outcome: OutcomeId, { writes, typed }: OutcomeDrawing): Element {
  const lines = examplesOf(sheet, outcome)
    .slice(-mostExamples)
    .map((row) => clip(textOf(row, 'example')));
  return section(work.examples, [
    text(work.measure(clip(textOf(rowOf(sheet, outcome), 'measure'), 400)), { spacing: 'Small' }),
    ...(lines.length ? [list(lines)] : []),
    ...(writes
      ? [words(named('example', form.example, typed.example), form.example.hint, 500, { isMultiline: true })]
      : []),
  ]);
}

/** One outcome: how it was talked through, your actions to tick, the other side's to see, what shows it. Rows C02-C08. */
export function outcomePage(sheet: Sheet, outcome: OutcomeId, drawing: OutcomeDrawing): Element[] {
  const { mine, writes, most } = drawing;
  const row = rowOf(sheet, outcome);
  const ticksGuidance = writes && mine === 'sendco' && rowsOf(sheet, 'guidance').length > 0;
  return [
    text(clip(textOf(row, 'outcome'), 400)),
    text(work.aim(clip(textOf(row, 'impact'), 400)), { spacing: 'Small', isSubtle: true }),
    ...(writes
      ? [talked(sheet, outcome, drawing), myPart(sheet, outcome, drawing)]
      : [partOf(sheet, outcome, mine, most)]),
    partOf(sheet, outcome, otherSide(mine), most),
    ...(outcome === 'foundations' && !ticksGuidance ? [guidance(sheet, most)] : []),
    examples(sheet, outcome, drawing),
  ];
}

/** Guidance shared last, to be opened from the card; an address that is none is not offered. Row C04. */
export const guidanceLinks = (sheet: Sheet, outcome: OutcomeId): Action[] =>
  outcome === 'foundations'
    ? rowsOf(sheet, 'guidance')
        .flatMap((row) => {
          const address = webAddress(textOf(row, 'address'));
          return address ? [openUrl(initialText.button.open(textOf(row, 'title')), address)] : [];
        })
        .slice(-mostLinks)
    : [];
