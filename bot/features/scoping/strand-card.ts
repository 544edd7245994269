import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import { cells, cellOf, strandOf, type Level, type Strand } from '../../../shared/balanced-system/framework.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import { staleSince } from '../../../shared/scoping/freshness.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';
import { termOfCycle } from '../../../shared/scoping/sweep.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { londonDate, type CivilDate } from '../../../shared/kernel/time.ts';
import {
  card,
  execute,
  heading,
  list,
  primary,
  quiet,
  section,
  strong,
  text,
  type Action,
  type Element,
} from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { idOf, listed, type Place, type StrandInput } from './inputs.ts';
import { beside, levelIn, levelsOnACard, numberOf, pagesOf } from './pages.ts';

export interface StrandDrawing {
  readonly grid: Grid;
  readonly place: Place;
  readonly side: Side;
  /** What was not confirmed for long is marked by this day. */
  readonly today: CivilDate;
  /** Minted with the form, so that two presses of it add one entry. */
  readonly newId: string;
  /** Said above the buttons: why something was not done, or that it was. */
  readonly notices: readonly string[];
  /** What was typed and could not be used, so that it stays in the form. */
  readonly typed?: StrandInput | undefined;
  readonly saved?: boolean;
  /** The entry may tell who a child is: the form comes back with the tick to keep it. */
  readonly warned?: boolean;
}

const say = scopingText.card;
const levelName = (level: Level): string => ownWording.levels[level].name;

/** One strand on a card: what is in place at each level, 'still true?', and a form to add to it. */
export function strandCard(drawing: StrandDrawing): Message {
  const { grid, place, notices } = drawing;
  const { strand, page, cycleId } = place;
  const pages = pagesOf(grid.entries, strand);
  const name = ownWording.strands[strand].name;
  const summary = say.summary(grid.schoolName, name, numberOf(strand));
  const body = [
    heading(grid.schoolName),
    text(say.title(termOfCycle(cycleId)?.label ?? '', numberOf(strand)), { spacing: 'None' }),
    strong(pages.length > 1 ? `${name}. ${say.part(page + 1, pages.length)}` : name),
    ...(drawing.saved ? [text(say.saved, { weight: 'Bolder', spacing: 'Small' })] : []),
    ...levelsOnACard.flatMap((level) => levelPart(drawing, pages[page] ?? [], level)),
    section(say.addTitle, addForm(strand, drawing.typed)),
    ...keepInput(drawing.warned),
    ...(grid.changed ? [quiet(scopingText.asOf(grid.changed))] : []),
  ];
  return { card: card(summary, body, buttons(drawing), notices.slice(0, 2)), summary };
}

/** What is in place at one level, to be ticked by the school and read by the therapist. */
function levelPart(
  { grid, place, side, today, typed }: StrandDrawing,
  here: readonly GridEntry[],
  level: Level,
): Element[] {
  const { strand, page } = place;
  const cell = cellOf(strand, level);
  const all = grid.entries.filter((entry) => entry.cells.includes(cell));
  const shown = here.filter((entry) => levelIn(strand, entry) === level);
  const provided = all.some(({ kind }) => kind === 'provision');
  if (shown.length === 0)
    return page === 0 ? [text(all.length ? say.above(levelName(level)) : say.nothing(levelName(level)))] : [];
  const line = (entry: GridEntry): string => {
    const others = entry.cells.filter((each) => each !== cell).map((each) => cellName(ownWording, each));
    const since = staleSince(entry, today);
    return say.entry(entry, others) + (since ? `. ${versionText.staleSince(since)}` : '');
  };
  const onlyGaps = provided ? [] : [text(say.onlyGaps(levelName(level)))];
  if (side !== 'sendco') return [...onlyGaps, strong(levelName(level)), list(shown.map(line))];
  const id = `still${level}` as const;
  const ticked = typed ? listed(typed[id]) : shown.filter((entry) => isTicked(grid, place, entry)).map((e) => e.id);
  return [
    ...onlyGaps,
    choose(
      { id, label: say.still(levelName(level)), errorMessage: say.stillError, value: ticked.join(',') },
      shown.map((entry) => ({ title: line(entry), value: entry.id })),
      { style: 'expanded', isMultiSelect: true },
    ),
  ];
}

/** A strand that was not gone through yet starts with every tick; after that the ticks say what was confirmed. */
function isTicked({ sweep }: Grid, { cycleId, strand }: Place, entry: GridEntry): boolean {
  const done = sweep?.label === termOfCycle(cycleId)?.label ? sweep?.strands[strand] : undefined;
  return !done || entry.confirmedOn >= londonDate(done.at);
}

function addForm(strand: Strand, typed: StrandInput | undefined): Element[] {
  const others = cells.filter((cell) => strandOf(cell) !== strand);
  return [
    words(
      { id: 'entry', label: say.what.label, errorMessage: say.what.error, value: typed?.entry },
      say.what.hint,
      300,
      { isMultiline: true },
    ),
    choose({ id: 'kind', label: say.kind.label, errorMessage: say.kind.error, value: typed?.kind || 'provision' }, [
      { title: scopingText.kinds.provision, value: 'provision' },
      { title: scopingText.kinds.gap, value: 'gap' },
    ]),
    choose(
      { id: 'levels', label: say.levels.label, errorMessage: say.levels.error, value: typed?.levels },
      levelsOnACard.map((level) => ({ title: levelName(level), value: String(level) })),
      { style: 'expanded', isMultiSelect: true },
    ),
    // Twelve more ticks are in nobody's way until they are asked for.
    {
      type: 'ActionSet',
      spacing: 'Small',
      actions: [{ type: 'Action.ToggleVisibility', title: say.elsewhere.button, targetElements: ['others'] }],
    },
    {
      type: 'Container',
      id: 'others',
      isVisible: Boolean(typed?.cells),
      items: [
        choose(
          { id: 'cells', label: say.elsewhere.label, errorMessage: say.elsewhere.error, value: typed?.cells },
          others.map((cell) => ({ title: `${cellName(ownWording, cell)}`, value: cell })),
          { style: 'expanded', isMultiSelect: true },
        ),
      ],
    },
  ];
}

function buttons({ grid, place, newId }: StrandDrawing): Action[] {
  const data = { v: 1, id: idOf(place), rev: grid.rev, newId };
  const next = beside(grid.entries, place, 1);
  const before = beside(grid.entries, place, -1);
  const onwards = next ? (next.strand === place.strand ? say.more : say.next) : say.finish;
  return [
    execute(onwards, { verb: 'scoping.next', ...data }, primary),
    execute(say.save, { verb: 'scoping.save', ...data }),
    ...(before ? [execute(say.back, { verb: 'scoping.back', ...data })] : []),
  ];
}

const elsewhere = (strand: Strand, entry: GridEntry): string[] =>
  entry.cells.filter((cell) => strandOf(cell) !== strand).map((cell) => cellName(ownWording, cell));

/** What was left unticked: what of it is no longer in place? A second, explicit choice, so that no slip takes it out. */
export function untickedCard(
  grid: Grid,
  place: Place,
  unticked: readonly GridEntry[],
  notices: readonly string[],
): Message {
  const { strand } = place;
  const summary = say.summary(grid.schoolName, ownWording.strands[strand].name, numberOf(strand));
  const body = [
    heading(grid.schoolName),
    strong(`${ownWording.strands[strand].name}: ${say.unticked.title}`),
    text(say.unticked.says),
    choose(
      { id: 'gone', label: say.unticked.label, errorMessage: say.unticked.error },
      unticked.map((entry) => ({
        title: say.entry(entry, elsewhere(strand, entry)),
        value: entry.id,
      })),
      { style: 'expanded', isMultiSelect: true },
    ),
  ];
  const data = { v: 1, id: idOf(place), rev: grid.rev };
  return {
    card: card(
      summary,
      body,
      [
        execute(say.goOn, { verb: 'scoping.settle', ...data }, primary),
        execute(say.back, { verb: 'scoping.update', ...data }),
      ],
      notices.slice(0, 2),
    ),
    summary,
  };
}
