import { toldUnread } from '../../../shared/family-page/policy.ts';
import { readNowLooks } from '../../../shared/family-page/read-now.ts';
import type { FamilyPage } from '../../../shared/family-page/page.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import { schoolOn } from '../../../shared/organisation/school.ts';
import type { DueOf } from '../../../shared/planning/due.ts';
import type { OutboxItem } from '../../ports/change.ts';
import { LoggableError } from '../../ports/log.ts';
import { toldOf } from '../joining/told.ts';
import { theJob } from '../records.ts';
import { changePage } from './change-page.ts';
import type { FamilyPagePorts, ReadNowPorts } from './ports.ts';

/** Files when the school is told again; before what must be read is kept, so that no crash comes between. H-14. */
export async function fileReadNow(
  ports: Pick<FamilyPagePorts, 'schools' | 'due'>,
  { id, schoolId, readNowAt }: FamilyPage,
): Promise<void> {
  const school = await ports.schools.load(schoolId);
  if (!school || !readNowAt) return;
  const looks = readNowLooks(await ports.schools.years(school), readNowAt);
  for (const [n, at] of looks.entries()) {
    const what = { id: `read-now|${id}|${readNowAt}|${n}`, kind: 'read-now', schoolId, pageId: id } as const;
    await ports.due.add({ ...what, on: londonDate(at), at, since: readNowAt, time: n + 1 });
  }
}

/** A message to everybody at the school who is told of unread words: SENDCo, deputies and head, as they are today. */
export async function toldTheSchool(
  ports: Pick<FamilyPagePorts, 'schools' | 'ids' | 'clock'>,
  { id, schoolId }: FamilyPage,
  how: OutboxItem['how'],
  kind: string,
): Promise<OutboxItem[]> {
  const school = await ports.schools.load(schoolId);
  const people = school ? schoolOn(school, ports.clock.today()).people : [];
  const accounts = new Set(people.filter(({ role }) => toldUnread.includes(role)).map(({ accountId }) => accountId));
  return [...accounts].map((accountId) => toldOf(ports, { schoolId, id }, accountId, how, kind));
}

/** Nobody has said that they read it: SENDCo, deputies and head are told, once each time, whatever is done twice. */
export async function followReadNow(ports: ReadNowPorts, due: DueOf<'read-now'>): Promise<void> {
  const told = await changePage(ports, theJob, due, async (page) => {
    if (page.readNowAt !== due.since || page.toldUnread >= due.time) return ok(undefined);
    return ok({
      page: { ...page, toldUnread: due.time, rev: page.rev + 1 },
      event: 'family.unread-told',
      outbox: await toldTheSchool(ports, page, 'new', 'family-unread'),
    });
  });
  if (!told.ok && told.problem.code !== 'not-found') throw new LoggableError('the page was too busy to be told of');
}
