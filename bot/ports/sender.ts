import type { Reference, Unreachable } from '../../shared/organisation/account.ts';
import type { Card } from '../cards/card.ts';

/** A message to a person: a card, or plain text, and what the notification says. */
export interface Message {
  readonly card?: Card;
  readonly text?: string;
  readonly summary: string;
}

/** How one attempt ended. 'unreachable': blocked, removed, uninstalled. 'gone': the message is not there any more. */
export type Sent =
  | { readonly ok: true; readonly activityId: string }
  | {
      readonly ok: false;
      readonly why: 'unreachable' | 'gone' | 'later' | 'refused';
      readonly retryAfterMs?: number;
      /** The channel said that we are too fast. */
      readonly throttled?: true;
      /** Of somebody who cannot be reached: they blocked the app or took it out, or their chat is not there any more. */
      readonly because?: Unreachable['why'];
    };

/** Sends to a person's own chat, one attempt each; who calls decides about another. */
export interface Sender {
  send(to: Reference, message: Message): Promise<Sent>;
  update(to: Reference, activityId: string, message: Message): Promise<Sent>;
  /** Takes a message of the bot out of the chat. */
  remove(to: Reference, activityId: string): Promise<Sent>;
}
