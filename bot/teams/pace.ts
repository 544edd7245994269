import { organisationText } from '../../shared/organisation/text.ts';
import type { Limits } from '../auth/limits.ts';
import { sentenceCard } from '../features/planning/cards.ts';
import type { Message } from '../ports/sender.ts';
import { senderOf, type Incoming } from './incoming.ts';

/**
 * What somebody who is much too fast gets instead of an answer; undefined for everybody else. A press always gets the
 * sentence, since Teams shows an error without one; words get it now and then, so that it is no flood itself. C-21.
 */
export function tooMuch(limits: Limits, incoming: Incoming, isPress: boolean): readonly Message[] | undefined {
  if (incoming.type !== 'message' && !isPress) return undefined;
  const sender = senderOf(incoming);
  const who = sender ? `${sender.tid}|${sender.oid}` : incoming.from.id;
  if (!limits.chat(who)) return undefined;
  return isPress || !limits.told(who) ? [sentenceCard(organisationText.tooFast)] : [];
}
