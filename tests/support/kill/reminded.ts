import { auditChain } from '../../../bot/storage/audit-chain.ts';
import { reminderComposer } from '../../../bot/features/reminders/compose.ts';
import type { ReminderItem } from '../../../bot/ports/reminders.ts';
import { accountStore } from '../../../bot/storage/accounts.ts';
import { cycleStore } from '../../../bot/storage/cycles.ts';
import { decisionStore } from '../../../bot/storage/decisions.ts';
import { supportStore } from '../../../bot/storage/supports.ts';
import { transferStore } from '../../../bot/storage/hours.ts';
import { visitStore } from '../../../bot/storage/visits.ts';
import { gridStore } from '../../../bot/storage/grid.ts';
import { joiningStore } from '../../../bot/storage/joining.ts';
import { outboxMarks } from '../../../bot/storage/marks.ts';
import { daySlot, itemId, markDocument, tenantSlot } from '../../../bot/storage/reminder-documents.ts';
import { reminderRulesStore } from '../../../bot/storage/reminder-rules.ts';
import { requestStore } from '../../../bot/storage/requests.ts';
import { schoolStore } from '../../../bot/storage/schools.ts';
import { serviceStore } from '../../../bot/storage/services.ts';
import { sheetStore } from '../../../bot/storage/sheets.ts';
import { toldStore } from '../../../bot/storage/told.ts';
import { accountIdOf, tenantOf } from '../../../shared/kernel/ids.ts';
import { daysBetween, instant, londonDate } from '../../../shared/kernel/time.ts';
import { reminderText } from '../../../shared/reminders/text.ts';
import type { Chatting } from '../chats.ts';
import { auditSecret } from '../product.ts';
import { alike } from './record.ts';
import { school, type Stage } from './stage.ts';
import { timeOf } from './truth.ts';

/** The reminders in a chat, oldest first, each as it was sent. */
const remindersOf = (who: Chatting): string[] => who.all().filter((text) => text.includes(reminderText.atMost));

/** All reminders that the two were sent, a line each. */
export const reminders = ({ therapist, sendco }: Stage): string[] =>
  [therapist, sendco].flatMap((who) => remindersOf(who).map((text) => alike(`${who.person.name}: ${text}`)));

/**
 * Who is left without a reminder: there is something to say now that was not said, or the next look at somebody is in no
 * queue, or lies there without the mark by which it is found. Empty when nobody is.
 */
export async function unremindedIn(stage: Stage): Promise<string[]> {
  const { containers } = stage;
  const now = await timeOf(stage);
  const clock = { now: () => now, today: () => londonDate(now) };
  const told = toldStore(containers, clock);
  const accounts = accountStore(containers);
  const composer = reminderComposer({
    schools: schoolStore(containers, clock),
    cycles: cycleStore(containers),
    sheets: sheetStore(containers),
    grid: gridStore(containers),
    accounts,
    decisions: decisionStore(containers),
    supports: supportStore(containers),
    visits: visitStore(containers),
    transfers: transferStore(containers),
    requests: requestStore(containers, outboxMarks(containers), auditChain(containers, auditSecret), { clock }),
    services: serviceStore(containers),
    joining: joiningStore(containers),
    reminderRules: reminderRulesStore(containers),
    links: { tab: () => stage.url },
    told,
    clock,
    log: { info: () => undefined, error: () => undefined },
  });
  const faults: string[] = [];
  for (const { person } of [stage.therapist, stage.sendco]) {
    const account = (await accounts.load(accountIdOf(person.tenantId, person.aadObjectId)))?.value;
    if (!account) continue;
    const today = clock.today();
    const looked: ReminderItem = { accountId: account.id, schoolId: school, on: today, at: now };
    const { rows, next } = await composer.compose(account, [looked], await told.on(account.id, today));
    faults.push(...rows.map(({ key }) => `${person.name} was not told ${key}`));
    for (const item of next.filter(({ at }) => at > now))
      if (!(await isFound(stage, item)))
        faults.push(`${person.name} is not looked at on ${item.at}, though something falls on ${item.on}`);
  }
  return faults;
}

/** A look at the same person and school, not later than this one, lies under some day with the mark of its moment. */
async function isFound(stage: Stage, { accountId, schoolId, at }: ReminderItem): Promise<boolean> {
  const { due } = stage.containers;
  const tenantId = tenantOf(accountId);
  const days = [...daysBetween(londonDate(await timeOf(stage)), londonDate(at))].toReversed();
  for (const day of days) {
    const slot = tenantSlot(tenantId, day);
    const item = (await due.item(itemId({ accountId, schoolId }), slot).read<ReminderItem>()).resource;
    if (!item || item.at > at) continue;
    const { id } = markDocument(tenantId, day, instant(item.at), 0);
    if ((await due.item(id, daySlot(day)).read()).resource) return true;
  }
  return false;
}
