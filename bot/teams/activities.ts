import { ActivityTypes, CardFactory, type Activity } from 'botbuilder';
import type { Message } from '../ports/sender.ts';

/** A message as the channel takes it: a card with its notification line, or plain text. */
export const activityOf = (message: Message): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: message.summary,
  ...(message.text ? { text: message.text } : {}),
  ...(message.card ? { attachments: [CardFactory.adaptiveCard(message.card)] } : {}),
});
