import type { Caller } from '../../../shared/organisation/roles.ts';
import type { ReminderRow } from '../../../shared/reminders/row.ts';
import { reminderText as say } from '../../../shared/reminders/text.ts';
import { card, heading, quiet, submit, text } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import { whyReminded } from '../../../shared/reminders/why.ts';
import { digestMessage } from './digest-card.ts';
import type { OwnReminderPorts } from './ports.ts';

/** What is due to somebody now, worked out from the records. */
export type DueRows = (caller: Caller) => Promise<readonly ReminderRow[]>;

/** What the caller would be reminded of now, drawn on the spot; a sentence when there is nothing. */
export async function dueNow(
  { clock, links }: Pick<OwnReminderPorts, 'clock' | 'links'>,
  due: DueRows,
  caller: Caller,
  notice?: string,
): Promise<Message> {
  const rows = await due(caller);
  if (rows.length) return digestMessage(rows, { caller, now: clock.now(), links, notice });
  return {
    card: card(
      say.nothing,
      [heading(say.title(caller.today)), text(say.nothing), quiet(say.why(whyReminded(caller)))],
      [submit(say.settings, { verb: 'reminders.settings', v: 1, id: 'me', rev: 0 })],
      [notice],
    ),
    summary: say.nothing,
  };
}
