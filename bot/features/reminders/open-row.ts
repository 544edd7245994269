import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { readRowKey } from '../../../shared/reminders/row-key.ts';
import type { Topic } from '../../../shared/reminders/row.ts';
import { settingsText } from '../../../shared/reminders/settings-text.ts';
import { reminderText } from '../../../shared/reminders/text.ts';
import { card, openUrl, text } from '../../cards/card.ts';
import type { Press, PressAnswer, Verb } from '../../ports/declaration.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { sentenceCard } from '../planning/cards.ts';
import type { RowInput } from './inputs.ts';
import { notOpenYet } from './not-open-yet.ts';
import type { OwnReminderPorts } from './ports.ts';
import { wayTo } from './way-to.ts';

/** The key of the row that a press is about: the chosen one, or the only one of its card. */
export const chosenKey = (press: Press, { row }: RowInput): string => row ?? press.id;

/** Said of a planning window, too, whose planning nobody has opened. */
const isOfWindow = (topic: Topic): boolean => topic === 'window-open' || topic === 'escalated';

/**
 * Opens what a row is about, as its own button would: the live card comes to the bottom of the chat, or a work card below.
 * The key is what a card said, so it opens nothing by itself: whoever presses has to be allowed to, there and now.
 */
export const openRow =
  (ports: Pick<OwnReminderPorts, 'schools' | 'links' | 'cycles' | 'clock'>, others: readonly Verb[]) =>
  async (caller: Caller, press: Press, input: RowInput): Promise<PressAnswer> => {
    const row = readRowKey(chosenKey(press, input));
    const school = row && (await theirSchool(ports.schools, caller, row.schoolId, 'school.see'));
    if (!row || !school?.ok) return { message: sentenceCard(settingsText.notThere) };
    const way = wayTo(row, sideOf(caller, schoolScope(school.value)));
    if ('page' in way) {
      const says = reminderText.inTab(school.value.name);
      const button = openUrl(reminderText.openTab, ports.links.tab(way.page, caller.accountId));
      return { message: { card: card(says, [text(says)], [button]), summary: says } };
    }
    const says = isOfWindow(row.topic) ? await notOpenYet(ports, school.value, way.id) : undefined;
    if (says) return { message: sentenceCard(says) };
    const verb = others.find(({ name }) => name === way.verb);
    if (!verb) throw new Error(`no button is called ${way.verb}`);
    const { action, audit } = verb;
    return verb.useCase(caller, { ...press, id: way.id, action, audit }, verb.contract.parse({}));
  };
