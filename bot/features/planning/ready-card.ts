import { otherSide, type Side } from '../../../shared/organisation/roles.ts';
import { participantOf, type Cycle } from '../../../shared/planning/cycle.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import { preparationItems, readyList } from '../../../shared/planning/preparation.ts';
import { readyText } from '../../../shared/planning/ready-text.ts';
import { planningText } from '../../../shared/planning/text.ts';
import {
  card,
  execute,
  heading,
  list,
  primary,
  primaryIf,
  section,
  submit,
  text,
  type Action,
} from '../../cards/card.ts';
import { choose } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { putInOrder } from '../scoping/gap-button.ts';
import { readyPressId, type GridSays } from './ready-press.ts';

const { form } = readyText;

/** The items of a side's list that are ticked by hand: the others are done by themselves. */
export const byHand = (side: Side, says: GridSays): string[] =>
  preparationItems[side].map(({ id }) => id).filter((id) => !says.done[side].includes(id));

/** The ways from the list to what is to be got ready: each opens a card of its own. */
function subTasks(cycle: Cycle, side: Side, says: GridSays): Action[] {
  const grid = { v: 1, id: cycle.id, rev: says.rev };
  return [
    side === 'link-therapist'
      ? submit(form.reviewGrid, { verb: 'scoping.review', ...grid })
      : submit(form.updateGrid, { verb: 'scoping.update', ...grid }),
    putInOrder(cycle.id, says.rev),
    submit(form.children, { verb: 'request.list', v: 1, id: planIdOf(cycle.id), rev: 1 }),
  ];
}

/**
 * The work card of getting ready: one's own list to tick, the other side's to read, and the ways to the grid and the
 * children. Pure; it is worked in place and never touched by the outbox. Row F08.
 */
export function readyCard(cycle: Cycle, side: Side, says: GridSays, sentence?: string): Message {
  const other = otherSide(side);
  const otherName = participantOf(cycle, other)?.name ?? planningText.sideNames[other];
  const mine = readyList(cycle, side, says.done[side]);
  const theirs = readyList(cycle, other, says.done[other]);
  const title = readyText.title(cycle.schoolName);
  const light = readyText.light(readyText.you, mine.done, mine.items.length, mine.ready);
  const shown = mine.items.filter((item) => item.shownByGrid);
  const ticked = mine.items.filter((item) => item.done && !item.shownByGrid).map(({ id }) => id);
  const data = { v: 1, id: readyPressId(cycle.id, says), rev: cycle.rev };
  const body = [
    heading(title),
    ...(cycle.meeting ? [text(planningText.slotLine(cycle.meeting), { spacing: 'None' })] : []),
    choose(
      {
        id: 'ticks',
        label: readyText.yourList.label,
        errorMessage: readyText.yourList.error,
        value: ticked.join(','),
      },
      mine.items.filter((item) => !item.shownByGrid).map(({ id, text: words }) => ({ title: words, value: id })),
      { style: 'expanded', isMultiSelect: true },
    ),
    ...(shown.length ? [text(readyText.gridSays, { isSubtle: true }), list(shown.map((item) => item.text))] : []),
    section(readyText.theirs(otherName, theirs.ready), [
      list(theirs.items.map((item) => (item.done ? readyText.done(item.text) : readyText.open(item.text)))),
    ]),
  ];
  const ready = mine.ready
    ? execute(form.notReady, { verb: 'planning.not-ready', ...data })
    : execute(form.ready, { verb: 'planning.say-ready', ...data }, primary);
  const actions = [
    execute(form.save, { verb: 'planning.tick', ...data }, primaryIf(mine.ready)),
    ready,
    ...subTasks(cycle, side, says),
  ];
  return { card: card(`${title}. ${light}.`, body, actions, [sentence]), summary: `${title}. ${light}.` };
}
