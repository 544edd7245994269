import { organisationText } from '../../shared/organisation/text.ts';
import { card, openUrl, primary, text } from '../cards/card.ts';
import type { Message } from '../ports/sender.ts';

/** Teams' own address of a person's chat with a bot. Source: Teams, deep link to a chat. */
const chatWith = (botAppId: string): string => `https://teams.microsoft.com/l/chat/0/0?users=28:${botAppId}`;

/**
 * The one answer in a group, a channel or a meeting, where others read along: nothing of what was said, nothing about
 * anybody, and the way to the personal chat. A bot without an app id runs on one machine and has no such address.
 * Source: rows V05, H-07.
 */
export const elsewhereCard = (botAppId: string): Message => ({
  card: card(
    organisationText.personalOnly,
    [text(organisationText.personalOnly)],
    botAppId ? [openUrl(organisationText.openChat, chatWith(botAppId), primary)] : [],
  ),
  summary: organisationText.personalOnly,
});
