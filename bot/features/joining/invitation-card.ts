import type { Invitation } from '../../../shared/joining/invitation.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { card, execute, heading, primary, quiet, text } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import { sentenceCard } from '../planning/cards.ts';

const { asks, you } = joiningText;

/** What the inviting side sees: who gave the code and whether that is the right person, or what became of it. Row B18. */
export function invitationCard(invitation: Invitation, notice?: string): Message {
  if (invitation.state !== 'given') {
    const line = joiningText.decidedAlready(invitation);
    return { card: card(line, [text(line)], [], [notice === line ? undefined : notice]), summary: line };
  }
  const title = asks.title(invitation);
  const sentTo = asks.sentTo(invitation.email);
  const body = [heading(title), text(asks.said(invitation)), ...(sentTo ? [text(sentTo)] : []), quiet(asks.check)];
  const data = { v: 1, id: invitation.id, rev: invitation.rev };
  const actions = [
    execute(asks.yes, { verb: 'joining.confirm', ...data }, primary),
    execute(asks.no, { verb: 'joining.refuse', ...data }),
  ];
  return { card: card(`${title} ${asks.said(invitation)}`, body, actions, [notice]), summary: title };
}

/** What the one who gave the code sees until they are in. */
export const giverCard = (invitation: Invitation): Message =>
  sentenceCard(invitation.state === 'given' ? you.waits(invitation) : you.refused(invitation));
