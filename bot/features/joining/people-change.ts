import { addDays, civilDateSchema, londonInstant, time, type CivilDate } from '../../../shared/kernel/time.ts';
import type { DueOf } from '../../../shared/planning/due.ts';
import type { MembershipRecord } from '../../../shared/joining/membership-record.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { schoolOn } from '../../../shared/organisation/school.ts';
import { outboxItems } from '../records.ts';
import type { JoiningPorts } from './ports.ts';
import { questionsFollow } from './questions-follow.ts';
import { toldOf } from './told.ts';
import { vacancyNews } from './vacancy.ts';

/** What following the people of a day needs. */
export type PeopleChangePorts = Pick<
  JoiningPorts,
  'joining' | 'questions' | 'cycles' | 'schools' | 'records' | 'ids' | 'clock' | 'outbox'
>;

/** The days on which a membership changes who is at the school: its first, and the day after its last. */
const turningDays = ({ from, until }: Pick<MembershipRecord, 'from' | 'until'>): CivilDate[] =>
  until === null ? [from] : [from, addDays(until, 1)];

/** Files the days still to come on which cards have to follow the people, since nobody presses anything then. Row B13. */
export async function filePeopleChange(
  { due, clock }: Pick<JoiningPorts, 'due' | 'clock'>,
  membership: MembershipRecord,
): Promise<void> {
  const { schoolId } = membership;
  for (const on of turningDays(membership).filter((day) => day > clock.today()))
    await due.add({
      id: `people|${schoolId}|${on}`,
      kind: 'people-change',
      on: civilDateSchema.parse(on),
      at: londonInstant(on, time('00:01')),
      schoolId,
    });
}

/** The day has come: the term's live cards are drawn for the people of today, and a post nobody holds now is told of. */
export async function followPeopleOfToday(
  ports: PeopleChangePorts,
  { schoolId }: DueOf<'people-change'>,
): Promise<void> {
  const [cycle, school] = await Promise.all([ports.cycles.current(schoolId), ports.schools.record(schoolId)]);
  if (!school) return;
  const today = ports.clock.today();
  const yesterday = schoolOn(school.value, addDays(today, -1));
  const now = schoolOn(school.value, today);
  const stay = now.people.map(({ accountId }) => accountId);
  const gone = yesterday.people.filter(({ accountId }) => !stay.includes(accountId));
  const owed = sideSchema.options.map((side) => [side, 'update', 'people-changed'] as const);
  await ports.records.commit({
    schoolId,
    puts: [],
    audit: [],
    outbox: [
      ...(cycle ? outboxItems(ports, { schoolId, about: cycle.id }, owed) : []),
      ...(cycle
        ? gone.map(({ accountId }) => toldOf(ports, { schoolId, id: cycle.id }, accountId, 'update', 'people-changed'))
        : []),
      ...(await vacancyNews(ports, yesterday, school.value)),
      ...(await questionsFollow(ports, yesterday, now)),
    ],
  });
  ports.outbox.wake(schoolId);
}
