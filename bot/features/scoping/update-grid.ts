import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import { strands, type Strand } from '../../../shared/balanced-system/framework.ts';
import type { Problem } from '../../../shared/kernel/problem.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { GridOp } from '../../../shared/scoping/decide.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import { coverageOf, type GridEntry } from '../../../shared/scoping/scoping.ts';
import { canBeOpen, strandsThrough, termOfCycle } from '../../../shared/scoping/sweep.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { card, heading, openUrl, strong, text } from '../../cards/card.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { helpCard } from '../organisation/cards.ts';
import { changeGrid, gridFor } from './change-grid.ts';
import { entryOf, listed, placeOf, strandInput, ticksOf, type Place, type StrandInput } from './inputs.ts';
import { beside, pagesOf } from './pages.ts';
import type { ScopingPorts } from './ports.ts';
import { strandCard, untickedCard } from './strand-card.ts';

/** What a button of these cards is about; undefined for an id that is none of ours, or of a term that cannot be open yet. */
export function aboutOf({ clock }: Pick<ScopingPorts, 'clock'>, press: Press) {
  const place = placeOf(press.id);
  const term = place && termOfCycle(place.cycleId);
  return place && term && canBeOpen(term.order, clock.today()) ? { place, term, scope: term.scope } : undefined;
}

type Shown = {
  readonly notices?: readonly string[];
  readonly typed?: StrandInput | undefined;
  readonly saved?: boolean;
  readonly warned?: boolean;
};

const sentence = (said: string): PressAnswer => ({ message: helpCard(said) });
const said = (refused: readonly Problem[]): string[] => refused.map((each) => each.sentence);

function show(ports: ScopingPorts, caller: Caller, grid: Grid, place: Place, shown: Shown = {}): Message {
  const side = sideOf(caller, grid);
  if (!side) return helpCard(scopingText.notAllowed['grid.update'] ?? scopingText.notYours);
  const page = Math.min(place.page, pagesOf(grid.entries, place.strand).length - 1);
  const minted = { newId: ports.ids.make(), today: ports.clock.today() };
  return strandCard({ grid, place: { ...place, page }, side, ...minted, notices: [], ...shown });
}

/** The first strand that was not gone through yet; the first of all when each was, or when nobody has to tick. */
const firstOpen = (grid: Grid, label: string): Strand =>
  strands.find((strand) => !strandsThrough(grid, label).includes(strand)) ?? 'FS';

/** Opens the card of a strand: the one the button names, else where the school has got to. Nothing is changed. */
export const openStrand =
  (ports: ScopingPorts) =>
  async (caller: Caller, press: Press, notice?: string): Promise<PressAnswer> => {
    const about = aboutOf(ports, press);
    const found = about && (await gridFor(ports, caller, about.scope));
    if (!about || !found) return sentence(scopingText.notYours);
    const { grid } = found;
    const first = sideOf(caller, grid) === 'sendco' ? firstOpen(grid, about.term.label) : 'FS';
    const place = { ...about.place, strand: about.place.strand ?? first };
    return { message: show(ports, caller, grid, place, notice ? { notices: [notice] } : {}) };
  };

/** What the card after this one is: further on, back, or the same again. */
export type Move = 'next' | 'stay' | 'back';

/** Saves a strand's ticks and the entry in the form, and goes on. Back saves the entry alone. Rows E01, E02. */
export const saveStrand =
  (ports: ScopingPorts, move: Move) =>
  async (caller: Caller, press: Press, input: StrandInput): Promise<PressAnswer> => {
    const about = aboutOf(ports, press);
    if (!about?.place.strand) return sentence(scopingText.notYours);
    const place: Place = { ...about.place, strand: about.place.strand };
    const ticks = move !== 'back' && may(permissions, caller, 'grid.confirm', about.scope);
    const outcome = await changeGrid(ports, caller, {
      scope: about.scope,
      cycleId: place.cycleId,
      activityId: press.activityId,
      action: 'grid.update',
      audit: press.audit,
      confirmed: isKept(input),
      ops: (grid) => [
        ...(ticks ? [ticking(grid, place, press, input)] : []),
        ...entryOf(place.strand, input, press.newId),
      ],
    });
    if (!outcome.ok) return sentence(outcome.problem.sentence);
    const { before, grid, refused } = outcome;
    if (refused.length) {
      const typed = keptOf(grid, press, input, refused);
      const warned = refused.some(isWarning);
      return { message: show(ports, caller, grid, place, { notices: said(refused), typed, warned }) };
    }
    const notices = before.reviewed && !grid.reviewed ? [scopingText.willReviewAgain(before.reviewed.by)] : [];
    if (move === 'stay') return { message: show(ports, caller, grid, place, { notices, saved: true }) };
    const unticked = move === 'next' && ticks ? leftOf(grid, place, press, input) : [];
    if (unticked.length) return { message: untickedCard(grid, place, unticked, notices) };
    return { message: goOn(ports, caller, grid, place, move === 'back' ? -1 : 1, notices) };
  };

/** The school's ticks as something to do. A strand with several cards is gone through with the last of them. */
const ticking = (grid: Grid, { strand, page }: Place, press: Press, input: StrandInput): GridOp => ({
  do: 'confirm',
  entryIds: ticksOf(input),
  seen: press.rev,
  through: page >= pagesOf(grid.entries, strand).length - 1 ? strand : undefined,
});

/**
 * What stays in the form when something was refused: her ticks, but none on what she has to look at again; and the
 * words of the entry, unless they were saved.
 */
function keptOf(grid: Grid, press: Press, input: StrandInput, refused: readonly Problem[]): StrandInput {
  const seen = (ticked: string): string =>
    listed(ticked)
      .filter((id) => grid.entries.some((entry) => entry.id === id && entry.rev <= press.rev))
      .join(',');
  const ticks = { still1: seen(input.still1), still2: seen(input.still2), still3: seen(input.still3) };
  const isSaved = refused.every(({ code }) => code === 'changed-meanwhile');
  return { ...(isSaved ? strandInput.parse({}) : input), ...ticks };
}

/** What was on the card and left without a tick. What changed after the card was drawn is not asked about. */
function leftOf(grid: Grid, { strand, page }: Place, press: Press, input: StrandInput): GridEntry[] {
  const ticked = ticksOf(input);
  const shown = pagesOf(grid.entries, strand)[page] ?? [];
  return shown.filter((entry) => entry.rev <= press.rev && !ticked.includes(entry.id));
}

/** Takes out what the school says is no longer in place, and goes on. */
export const settleUnticked =
  (ports: ScopingPorts) =>
  async (caller: Caller, press: Press, input: { readonly gone: string }): Promise<PressAnswer> => {
    const about = aboutOf(ports, press);
    if (!about?.place.strand) return sentence(scopingText.notYours);
    const place: Place = { ...about.place, strand: about.place.strand };
    const outcome = await changeGrid(ports, caller, {
      scope: about.scope,
      cycleId: place.cycleId,
      activityId: press.activityId,
      action: 'grid.confirm',
      audit: press.audit,
      ops: () =>
        listed(input.gone)
          .slice(0, mostAtOnce)
          .map((id) => ({ do: 'remove', id, seen: press.rev })),
    });
    if (!outcome.ok) return sentence(outcome.problem.sentence);
    const { before, grid, refused } = outcome;
    const told = before.reviewed && !grid.reviewed ? [scopingText.willReviewAgain(before.reviewed.by)] : [];
    if (refused.length) return { message: show(ports, caller, grid, place, { notices: said(refused) }) };
    return { message: goOn(ports, caller, grid, place, 1, told) };
  };

/** One batch holds a hundred operations, and a card forty entries. */
const mostAtOnce = 40;

/** The card after this one; at the end what is still to be gone through, or that everything is up to date. */
function goOn(
  ports: ScopingPorts,
  caller: Caller,
  grid: Grid,
  place: Place,
  by: 1 | -1,
  notices: readonly string[],
): Message {
  const next = beside(grid.entries, place, by);
  if (next) return show(ports, caller, grid, { ...place, ...next }, { notices });
  const label = termOfCycle(place.cycleId)?.label ?? '';
  const left = strands.length - strandsThrough(grid, label).length;
  const isSchool = sideOf(caller, grid) === 'sendco';
  if (isSchool && left > 0) {
    const open = { ...place, strand: firstOpen(grid, label), page: 0 };
    return show(ports, caller, grid, open, { notices: [...notices, scopingText.card.left(left)] });
  }
  const summary = isSchool ? scopingText.card.allDone(label) : scopingText.card.therapistDone;
  const coverage = coverageOf(grid.entries);
  const body = [
    heading(grid.schoolName),
    strong(summary),
    text(scopingText.coverage(coverage)),
    text(scopingText.empty(coverage, (cell) => cellName(ownWording, cell))),
  ];
  return {
    card: card(
      summary,
      body,
      [openUrl(scopingText.card.open, ports.links.tab(grid.schoolId, caller.accountId))],
      notices,
    ),
    summary,
  };
}
