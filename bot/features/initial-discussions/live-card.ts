import { otherSide, type Side } from '../../../shared/organisation/roles.ts';
import { nameIn, nextOutcome, nextStep } from '../../../shared/initial-discussions/next-step.ts';
import { starterOf } from '../../../shared/initial-discussions/open-initial.ts';
import { outcomeIds } from '../../../shared/initial-discussions/outcomes.ts';
import { openQuestions, openSteps, progressOf } from '../../../shared/initial-discussions/progress.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import {
  actionSet,
  card,
  heading,
  list,
  openUrl,
  primaryIf,
  quiet,
  section,
  strong,
  submit,
  text,
  type Card,
} from '../../cards/card.ts';
import { mostRowsShown, placeOf, titleOf, type Page } from './pages.ts';
import type { Links } from '../../ports/links.ts';
import type { Message } from '../../ports/sender.ts';

/** Who looks at the card, and where its way to the tab leads. */
export interface InitialViewer {
  readonly side: Side | undefined;
  readonly accountId: string;
}

export interface InitialDrawing {
  readonly links: Links;
  /** By when it is to be done, as a sentence. */
  readonly due: string;
  /** Questions for which the open plan has no room. */
  readonly waiting?: number;
}

/** 'Foundations: 2 of 5 done; open: 1 for you, 1 for Ellen Whitfield, 1 for you both': a thing for both counts once. */
function progressLine(sheet: Sheet, outcome: (typeof outcomeIds)[number], side: Side | undefined): string {
  const count = (of: Side | null): number =>
    openSteps(sheet, outcome, of ?? 'sendco').filter((step) => step.side === of).length;
  const [first, second] = side ? ([side, otherSide(side)] as const) : (['link-therapist', 'sendco'] as const);
  const whose = (of: Side): string => (of === side ? initialText.you : nameIn(sheet, of));
  const open = initialText.openFor([
    [count(first), whose(first)],
    [count(second), whose(second)],
    [count(null), side ? initialText.youBoth : initialText.themBoth],
  ]);
  const progress = progressOf(sheet, outcome);
  return open ? `${progress}; open: ${open}` : progress;
}

/** What a notification says: that somebody would like to begin, and afterwards what comes next. */
function summaryOf(sheet: Sheet, side: Side | undefined): string {
  const starter = starterOf(sheet);
  const asks = sheet.rev === 1 && side !== undefined && starter === otherSide(side);
  return initialText.summary(
    sheet.schoolName,
    asks ? initialText.begun(nameIn(sheet, starter)) : nextStep(sheet, side),
  );
}

/** The button that opens a page of the work card below. */
const pageButton = (sheet: Sheet, page: Page, next?: string) =>
  submit(
    titleOf(page),
    { verb: 'initial.outcome', v: 1, id: placeOf({ sheetId: sheet.id, page, most: mostRowsShown[0] }), rev: sheet.rev },
    primaryIf(page === next),
  );

/** The live card of a pair's initial discussions as one person sees it: how far, whose turn, what is next. Row C01. */
export function initialCard(
  sheet: Sheet,
  viewer: InitialViewer,
  drawing: InitialDrawing,
): Message & { readonly card: Card } {
  const { side } = viewer;
  const summary = summaryOf(sheet, side);
  const asks = sheet.rev === 1 && side !== undefined && starterOf(sheet) === otherSide(side);
  const questions = openQuestions(sheet).length;
  const next = !sheet.lockedAt && side ? nextOutcome(sheet, side) : undefined;
  const { readAgreed, read, openTab } = initialText.button;
  const body = [
    heading(sheet.schoolName),
    text(initialText.title(nameIn(sheet, 'link-therapist'), nameIn(sheet, 'sendco')), { spacing: 'None' }),
    ...(asks ? [text(initialText.begun(nameIn(sheet, otherSide(side))))] : []),
    strong(nextStep(sheet, side)),
    ...(sheet.lockedAt ? [] : [text(drawing.due, { spacing: 'Small' })]),
    section(initialText.howFar, [
      list(outcomeIds.map((outcome) => progressLine(sheet, outcome, side))),
      ...(sheet.lockedAt ? [] : [actionSet(...outcomeIds.map((outcome) => pageButton(sheet, outcome, next)))]),
    ]),
    ...(questions ? [text(initialText.questions(questions), { spacing: 'Small' })] : []),
    ...(drawing.waiting ? [text(initialText.questionsWait(drawing.waiting), { spacing: 'Small' })] : []),
    quiet(initialText.asOf(sheet.changed.at, sheet.changed.by)),
  ];
  const actions = [
    ...(sheet.lockedAt ? [] : [pageButton(sheet, 'questions')]),
    submit(
      sheet.lockedAt ? readAgreed : read,
      { verb: 'sheet.read', v: 1, id: sheet.id, rev: sheet.rev },
      primaryIf(!next),
    ),
    openUrl(openTab, drawing.links.tab(sheet.schoolId, viewer.accountId)),
  ];
  return { card: card(summary, body, actions), summary };
}

/** What an older card shrinks to, and what a new one is for the moment before it is filled. */
export const movedInitial = (sheet: Sheet, at: Instant, summary?: string): Message => {
  const line = initialText.moved(sheet.schoolName, at);
  return { card: card(line, [text(line, { isSubtle: true })]), summary: summary ?? line };
};
