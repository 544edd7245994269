import { londonTime, type CivilDate, type Instant } from '../../../shared/kernel/time.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { ReminderRow } from '../../../shared/reminders/row.ts';
import { reminderText as say } from '../../../shared/reminders/text.ts';
import { whyReminded } from '../../../shared/reminders/why.ts';
import {
  card,
  execute,
  heading,
  list,
  openUrl,
  primary,
  quiet,
  section,
  strong,
  submit,
  type Element,
} from '../../cards/card.ts';
import { choose } from '../../cards/inputs.ts';
import type { Links } from '../../ports/links.ts';
import type { Message } from '../../ports/sender.ts';

/** Most rows of one card; the rest are in the tab. */
export const mostRows = 15;
/** What a button's id may hold. */
const mostOfAnId = 250;

/** In three days a meeting that is near, and its pack, would be over. */
const canWait = ({ topic }: ReminderRow): boolean => topic !== 'meeting-soon' && topic !== 'pack';

/** Who is told, and when: `caller.today` is the day that the message is for. */
export interface DigestAbout {
  readonly caller: Caller;
  readonly now: Instant;
  readonly links: Pick<Links, 'tab'>;
  /** Above the buttons, when a press brought the card. */
  readonly notice?: string | undefined;
}

const bySchool = (rows: readonly ReminderRow[]): ReminderRow[] =>
  [...Map.groupBy(rows, ({ thing }) => thing).values()].flat();

/**
 * Everything somebody is reminded of on a day, in one message: each row names the thing, the ask and the date, with one
 * choice and one Open. At least one row; of more than fifteen the first are shown. No child is in it. Row V04.
 */
export function digestMessage(rows: readonly ReminderRow[], { caller, now, links, notice }: DigestAbout): Message {
  const { today, accountId } = caller;
  const at = londonTime(now);
  const shown = bySchool(rows).slice(0, mostRows);
  const [first] = shown;
  const lineOf = (row: ReminderRow) => say.line(row, today, at);
  const summary = say.summary(rows.length, first ? lineOf(first) : say.nothing);
  // One row needs no choice: the buttons name it, unless its key is too long for them.
  const only = first && shown.length === 1 && first.key.length <= mostOfAnId ? first.key : undefined;
  const data = (verb: string) => ({ verb, v: 1, id: only ?? 'me', rev: 0 });
  // Several are chosen among where they are read: a list to open beside them would cut them off on a phone.
  const named = (): Element =>
    only
      ? section(first?.thing ?? '', [list(shown.map((row) => say.asked(row, today, at)))])
      : choose(
          { id: 'row', label: say.choose, errorMessage: say.chooseOne, value: first?.key },
          shown.map((row) => ({ title: lineOf(row), value: row.key })),
          { style: 'expanded' },
        );
  const more = rows.length - shown.length;
  const day: CivilDate = today;
  return {
    card: card(
      summary,
      [
        heading(say.title(day)),
        strong(rows.length === 1 ? say.oneThing : say.things(rows.length)),
        named(),
        ...(more > 0 ? [quiet(say.andMore(more))] : []),
        quiet(say.why(whyReminded(caller))),
      ],
      [
        submit(say.open, data('reminders.open'), primary),
        ...(shown.some(canWait) ? [execute(say.later, data('reminders.snooze'))] : []),
        submit(say.settings, { verb: 'reminders.settings', v: 1, id: 'me', rev: 0 }),
        ...(more > 0 ? [openUrl(say.openTab, links.tab('reminders', accountId))] : []),
      ],
      [notice],
    ),
    summary,
  };
}
