import { toDocument } from '../../../bot/storage/documents.ts';
import { reminderQueue } from '../../../bot/storage/reminders.ts';
import { tenantsPartition } from '../../../bot/storage/services.ts';
import type { Containers } from '../../../bot/storage/client.ts';
import { clockPlace, freshStart } from '../../../infra/local/clock.ts';
import { accountOf, samplePersonAt } from '../../../infra/local/sample/build.ts';
import { insetDays, kentCalendar } from '../../../infra/local/sample/calendar.ts';
import { sampleService, type SamplePerson } from '../../../infra/local/sample/people.ts';
import { seed } from '../../../infra/local/sample/seed.ts';
import { planningWindows } from '../../../shared/calendar/windows.ts';
import { date, instant } from '../../../shared/kernel/time.ts';
import { schoolSchema } from '../../../shared/organisation/school.ts';
import { openCycle } from '../../../shared/planning/decide.ts';
import { openPlan } from '../../../shared/planning/open-plan.ts';
import type { Chat, Channel, Person } from '../../support/channel/channel.mjs';
import { fixedClock } from '../../support/fixed.ts';
import { there } from '../../unit/shared/planning/a-cycle.ts';
import { forEach } from './database.ts';

/** A therapist who is to be reminded, with the chat in which it shows. */
export interface Reminded {
  readonly who: SamplePerson;
  readonly person: Person;
  readonly chat: Chat;
}

const opensOn = date('2026-11-27');
const calendar = { ...kentCalendar(), insetDays };

const personAt = (n: number, role: SamplePerson['role'], tenantId: string): SamplePerson => ({
  id: `person-reminded-${role}-${n}`,
  name: `${role === 'sendco' ? 'Sendco' : 'Therapist'} Number ${n}`,
  role,
  schoolIds: [`school-reminded-${n}`],
  tenantId,
  teamsId: `29:reminded-${role}-${n}`,
  aadObjectId: `be000000-0000-4000-8000-${role === 'sendco' ? 'd' : 'c'}${String(n).padStart(11, '0')}`,
  email: `reminded-${n}@${role}.example`,
  phone: '01632 960000',
});

/**
 * So many therapists, each with a school of their own whose planning window has opened this morning: each is to be told
 * so, at the same moment. `tenants`: how many people each organisation has.
 */
export async function addReminded(
  containers: Containers,
  channel: Channel,
  tenants: readonly number[],
): Promise<Reminded[]> {
  const { records, accounts, services } = containers;
  const tenantIds = tenants.map((_, n) => `${n}be00000-0000-4000-8000-000000000000`);
  for (const id of tenantIds)
    await services.items.upsert(
      toDocument('tenant', { id, name: `Trust ${id[0]}`, serviceIds: [sampleService.id], serviceId: tenantsPartition }),
    );
  const window = there(planningWindows(calendar)[0]);
  // The evening before, as the product would have filed it.
  const queue = reminderQueue(containers, fixedClock('2026-11-26T20:00:00Z'));
  const all = tenants.flatMap((size, tenant) => Array.from({ length: size }, () => there(tenantIds[tenant])));
  const reminded: Reminded[] = [];
  await forEach(all, async (tenantId, n) => {
    const [who, sendco] = [personAt(n, 'link-therapist', tenantId), personAt(n, 'sendco', tenantId)];
    const id = there(who.schoolIds[0]);
    const school = schoolSchema.parse({
      id,
      name: `Primary School Number ${n}`,
      serviceId: sampleService.id,
      serviceName: sampleService.name,
      calendarId: calendar.id,
      insetDays,
      people: [who, sendco].map((each) => samplePersonAt(each, id)),
    });
    const cycle = there(openCycle(school, window, window.opensAt));
    const person = channel.user(who.name, { tenantId, id: who.teamsId, aadObjectId: who.aadObjectId });
    const chat = channel.personal(person);
    const reference = {
      serviceUrl: channel.serviceUrl(tenantId),
      conversationId: chat.id,
      tenantId,
      userId: who.teamsId,
      botId: '28:00000000-0000-4000-8000-00000000b07b',
    };
    const account = accountOf(who);
    await records.items.batch(
      [
        toDocument('school', { ...school, schoolId: school.id }),
        toDocument('cycle', cycle),
        toDocument('sheet', openPlan(cycle, undefined, undefined, window.opensAt, undefined, [], [])),
      ].map((resourceBody) => ({ operationType: 'Upsert' as const, resourceBody: resourceBody as never })),
      school.id,
    );
    await accounts.items.upsert(toDocument('account', { ...account, reference }));
    await queue.file([
      { accountId: account.id, schoolId: school.id, on: opensOn, at: instant('2026-11-27T08:00:00Z') },
    ]);
    reminded[n] = { who, person, chat };
  });
  return reminded;
}

/** The same in an empty database, on the morning on which local mode begins. */
export async function seedReminded(
  containers: Containers,
  channel: Channel,
  tenants: readonly number[],
): Promise<Reminded[]> {
  await seed(containers);
  const people = await addReminded(containers, channel, tenants);
  await containers.due.items.upsert({ id: 'sample-area', slot: 'local-seed' });
  await containers.due.items.upsert({ ...clockPlace, offsetMs: Date.parse(freshStart) - Date.now() });
  return people;
}
