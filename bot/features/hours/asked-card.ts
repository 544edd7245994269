import { hoursText } from '../../../shared/hours/text.ts';
import { longestBecause } from '../../../shared/hours/posting.ts';
import type { Transfer } from '../../../shared/hours/transfer.ts';
import { transferStands, transferText, transferTitle } from '../../../shared/hours/transfer-text.ts';
import { londonDate, longDate } from '../../../shared/kernel/time.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import {
  card,
  execute,
  facts,
  heading,
  openUrl,
  primaryIf,
  text,
  type Action,
  type Element,
} from '../../cards/card.ts';
import { words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { sentenceCard } from '../planning/cards.ts';

const t = transferText.card;
const say = hoursText.duration;

/** What the card of a request for hours is drawn with. */
export interface AskedDrawing {
  readonly transfer: Transfer;
  /** Minutes of its funding stream that the giving school has left and not planned. */
  readonly free: number;
  readonly mayDecide: boolean;
  readonly tab: string;
  readonly notice?: string | undefined;
  readonly said?: string | undefined;
  readonly typed?: string | undefined;
  /** A text may tell who a child is: the form comes back with the tick to keep it. */
  readonly warned?: boolean;
}

const titleOf = (transfer: Transfer): string => transferTitle(transfer, say);

const press = (verb: string, title: string, { id, rev }: Transfer, isPrimary = false): Action =>
  execute(title, { verb: `hours.${verb}`, v: 1, id, rev }, primaryIf(isPrimary));

/** The place for a word to who asked, while it waits for this reader. */
const form = ({ typed, warned }: AskedDrawing): Element[] => [
  words(
    { id: 'hoursWord', label: transferText.word, errorMessage: t.wordError, value: typed },
    t.wordHint,
    longestBecause,
  ),
  ...keepInput(warned),
];

/** A request to carry over or lend hours, for the leads who decide it and for who asked. Row L10. */
export function askedCard(drawing: AskedDrawing): Message {
  const { transfer, free, mayDecide, tab, notice, said } = drawing;
  const { minutes, stream, asked, decided, state } = transfer;
  const waits = state === 'asked';
  const enough = free >= minutes;
  const title = titleOf(transfer);
  const body = [
    heading(title),
    ...(said ? [text(said, { weight: 'Bolder' })] : []),
    text(`${transferStands(transfer)}.`),
    ...(decided?.because ? [text(decided.because)] : []),
    facts([
      [t.asked, t.by(asked.name, longDate(londonDate(asked.at)))],
      [t.why, asked.because],
      [t.stream, hoursText.stream[stream]],
      ...(waits ? [[t.free, say(free)] as const] : []),
      ...(waits && enough ? [[t.then, say(free - minutes)] as const] : []),
    ]),
    ...(waits && !enough ? [text(t.notEnough, { weight: 'Bolder' })] : []),
    ...(waits && mayDecide ? form(drawing) : []),
  ];
  const actions = [
    ...(waits && mayDecide && enough ? [press('approve', t.approve, transfer, true)] : []),
    ...(waits && mayDecide ? [press('decline', t.decline, transfer, !enough)] : []),
    openUrl(organisationText.openTab, tab),
  ];
  const summary = waits ? t.newAsk(asked.name, title) : `${title}. ${transferStands(transfer)}.`;
  return { card: card(title, body, actions, [notice]), summary };
}

/** What an older card shrinks to, and what a new one is for the moment before it is filled. */
export const movedAsked = (transfer: Transfer, summary?: string): Message => ({
  ...sentenceCard(t.moved(titleOf(transfer))),
  ...(summary ? { summary } : {}),
});
