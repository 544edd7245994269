import { otherSide, sideSchema, type Side } from '../../../shared/organisation/roles.ts';
import { comparedIn, openOf, type Compared } from '../../../shared/scoping/gap-compare.ts';
import { cycleOfRanking, rankingFor, type GapRanking, type RankingView } from '../../../shared/scoping/gap-ranking.ts';
import { termsFrom } from '../../../shared/scoping/gap-terms.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';
import { gapOwnerSchema, prioritySchema } from '../../../shared/scoping/settling.ts';
import {
  card,
  execute,
  heading,
  openUrl,
  primary,
  primaryIf,
  quiet,
  section,
  strong,
  submit,
  text,
  type Action,
  type Element,
} from '../../cards/card.ts';
import { choose } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { choiceOf, gapIdOf } from './gap-inputs.ts';
import { rankPages, settlePages } from './gap-pages.ts';

const say = gapText.card;

export interface GapDrawing {
  readonly grid: Grid;
  readonly ranking: GapRanking;
  readonly side: Side;
  readonly page: number;
  readonly notices?: readonly string[];
  readonly saved?: string | undefined;
  /** The way to the same in the tab. */
  readonly tab: string;
}

export const gapsOf = ({ entries }: Pick<Grid, 'entries'>): GridEntry[] => entries.filter(({ kind }) => kind === 'gap');

/** How it stands between the two, as one of them may know it. */
export function standingOf({ theirs, mine, isUncovered, side }: RankingView): string {
  const other = gapText.sides[otherSide(side)];
  if (isUncovered) return gapText.ranking.both;
  if (mine.handedIn) return gapText.ranking.waiting(other);
  return theirs.handedIn ? gapText.ranking.yourTurn(theirs.handedIn) : gapText.ranking.isPrivate(other);
}

/** The work card: to rank while not both have handed in, after that to see both and settle. Row E10. */
export function gapsCard(drawing: GapDrawing): Message {
  const { grid, ranking, side } = drawing;
  const view = rankingFor(side, ranking);
  const gaps = gapsOf(grid);
  if (!view || gaps.length === 0) return noGapsCard(drawing);
  return view.isUncovered ? settleCard(drawing, view, gaps) : rankCard(drawing, view, gaps);
}

/** For those who only look on: what is settled stands in the grid. */
export function lookOnCard({ schoolName }: Pick<Grid, 'schoolName'>, tab: string): Message {
  const summary = say.summary(schoolName, say.nobody);
  return { card: card(summary, [heading(schoolName), text(say.nobody)], [openUrl(say.open, tab)]), summary };
}

function noGapsCard({ grid, ranking, tab }: GapDrawing): Message {
  const summary = say.summary(grid.schoolName, gapText.noGaps);
  const body = [heading(grid.schoolName), strong(say.title(ranking.term.label)), text(gapText.noGaps)];
  return { card: card(summary, body, [openUrl(say.open, tab)]), summary };
}

function framed(
  drawing: GapDrawing,
  view: RankingView,
  of: number,
  body: readonly Element[],
  actions: readonly Action[],
) {
  const { grid, ranking, page, saved, notices = [] } = drawing;
  const standing = standingOf(view);
  const summary = say.summary(grid.schoolName, standing);
  const whole = [
    heading(grid.schoolName),
    text(say.title(ranking.term.label), { spacing: 'None' }),
    ...(of > 1 ? [text(say.part(page + 1, of), { isSubtle: true, spacing: 'None' })] : []),
    text(standing),
    ...(saved ? [text(saved, { weight: 'Bolder', spacing: 'Small' })] : []),
    ...body,
  ];
  return { card: card(summary, whole, actions, notices.slice(0, 2)), summary };
}

const button =
  (drawing: GapDrawing, rev: number) =>
  (title: string, verb: string, more = {}) =>
    execute(
      title,
      { verb, v: 1, id: gapIdOf({ cycleId: cycleOfRanking(drawing.ranking.id), page: drawing.page }), rev },
      more,
    );

function rankCard(wanted: GapDrawing, view: RankingView, gaps: readonly GridEntry[]): Message {
  const pages = rankPages(gaps);
  const page = Math.min(wanted.page, pages.length - 1);
  const drawing = { ...wanted, page };
  const press = button(drawing, view.mine.rev);
  const isLast = page === pages.length - 1;
  const inputs = (pages[page] ?? []).map((gap, n) => {
    const rank = view.mine.ranks[gap.id]?.rank;
    return choose(
      {
        id: `rank${n + 1}`,
        label: gap.text,
        errorMessage: say.error,
        value: rank ? choiceOf(rank, gap.id) : undefined,
      },
      prioritySchema.options.map((each) => ({ title: gapText.ranks[each], value: choiceOf(each, gap.id) })),
      { placeholder: gapText.notRanked },
    );
  });
  const handIn = view.mine.handedIn ? [] : [press(say.handIn, 'gaps.hand-in', primaryIf(isLast))];
  return framed(drawing, view, pages.length, inputs, [
    ...(isLast ? [] : [press(say.next, 'gaps.next', primary)]),
    press(say.save, 'gaps.save', primaryIf(isLast && handIn.length === 0)),
    ...(page > 0 ? [press(say.back, 'gaps.back')] : []),
    ...handIn,
    openUrl(say.open, drawing.tab),
  ]);
}

/** What both said of one gap, how it stands, and the form to settle it. */
function settlePart({ gap, said, higher, isRankedByBoth }: Compared<GridEntry>, n: number, order: string): Element {
  const { settled } = gap;
  const differs = higher
    ? gapText.ranking.higher[higher]
    : isRankedByBoth
      ? gapText.ranking.same
      : gapText.ranking.partly;
  const lines = sideSchema.options.map((side) => {
    const { rank, note } = said[side];
    return text(say.says(side, rank ? gapText.ranks[rank] : gapText.notRanked, note), { spacing: 'None' });
  });
  const pick = (
    what: 'priority' | 'owner' | 'term',
    value: string | undefined,
    all: readonly (readonly [string, string])[],
  ) =>
    choose(
      {
        id: `${what}${n + 1}`,
        label: say[what],
        errorMessage: say.error,
        value: value === undefined ? undefined : choiceOf(value, gap.id),
      },
      all.map(([id, title]) => ({ title, value: choiceOf(id, gap.id) })),
    );
  const terms = termsFrom(order);
  const kept = settled?.term && !terms.some((each) => each.order === settled.term?.order) ? [settled.term] : [];
  return section(gap.text, [
    ...lines,
    text(differs, { isSubtle: true, spacing: 'Small' }),
    ...(settled ? [text(say.stands(gapText.settled(settled)), { weight: 'Bolder', spacing: 'Small' })] : []),
    pick(
      'priority',
      settled?.priority,
      prioritySchema.options.map((each) => [each, gapText.priorities[each]]),
    ),
    pick(
      'owner',
      settled?.owner ?? 'both',
      gapOwnerSchema.options.map((each) => [each, gapText.owners[each]]),
    ),
    pick(
      'term',
      settled?.term?.order ?? terms[0]?.order,
      [...kept, ...terms].map((each) => [each.order, each.label]),
    ),
  ]);
}

function settleCard(wanted: GapDrawing, view: RankingView, gaps: readonly GridEntry[]): Message {
  const pages = settlePages(comparedIn(gaps, view));
  const page = Math.min(wanted.page, pages.length - 1);
  const drawing = { ...wanted, page };
  const press = button(drawing, drawing.grid.rev);
  const here = pages[page] ?? [];
  const waits = here.some(({ gap }) => gap.settled && !gap.settled.agreed[view.side]);
  const isLast = page === pages.length - 1;
  const body = [
    ...linesOf(gaps, view.side).map((line) => text(line, { spacing: 'Small' })),
    ...here.map((each, n) => settlePart(each, n, view.term.order)),
  ];
  return framed(drawing, view, pages.length, body, [
    ...(waits ? [press(say.agree, 'gaps.agree', { ...primary, associatedInputs: 'none' })] : []),
    press(say.save, 'gaps.save', primaryIf(!waits && isLast)),
    ...(isLast ? [] : [press(say.next, 'gaps.next', primaryIf(!waits))]),
    ...(page > 0 ? [press(say.back, 'gaps.back')] : []),
    openUrl(say.open, drawing.tab),
  ]);
}

/** What is still open once both have handed in. */
function linesOf(gaps: readonly GridEntry[], side: Side): string[] {
  const { toSettle, toAgree, isDone } = openOf(gaps, side);
  if (isDone) return [say.allSettled];
  return [...(toSettle ? [say.toSettle(toSettle)] : []), ...(toAgree ? [say.toAgree(toAgree)] : [])];
}

/** The live card: whose turn it is with the gaps, and the button that opens the work card below. Rows E10; decisions 12. */
export function liveGapsCard(grid: Grid, ranking: GapRanking, side: Side | undefined, tab: string): Message {
  const view = rankingFor(side, ranking);
  const standing = view ? standingOf(view) : say.nobody;
  const lines = view?.isUncovered ? linesOf(gapsOf(grid), view.side) : [];
  const summary = say.summary(ranking.schoolName, standing);
  const body = [
    heading(ranking.schoolName),
    text(say.title(ranking.term.label), { spacing: 'None' }),
    strong(standing),
    ...lines.map((line) => text(line, { spacing: 'Small' })),
    ...(grid.changed && view?.isUncovered ? [quiet(gapText.asOf(grid.changed))] : []),
  ];
  const data = { verb: 'gaps.open', v: 1, id: cycleOfRanking(ranking.id), rev: grid.rev };
  const press = view ? [submit(view.isUncovered ? say.compare : say.press, data, primary)] : [];
  return { card: card(summary, body, [...press, openUrl(say.open, tab)]), summary };
}

/** What an older card of the gaps shrinks to. */
export function movedGaps(schoolName: string, summary?: string): Message {
  const line = say.moved(schoolName);
  return { card: card(line, [text(line, { isSubtle: true })]), summary: summary ?? line };
}
