import { postingOf, type Posting } from '../../../shared/hours/posting.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { DueOf } from '../../../shared/planning/due.ts';
import type { Given, PlanVersion } from '../../../shared/resource-allocation/plan.ts';
import { toPost } from '../../../shared/resource-allocation/publish.ts';
import { streams } from '../../../shared/resource-allocation/streams.ts';
import { resourceText } from '../../../shared/resource-allocation/text.ts';
import { commitPostings } from '../hours/commit-postings.ts';
import { auditOf, outboxItems, theJob } from '../records.ts';
import type { Stored } from '../../ports/change.ts';
import { LoggableError } from '../../ports/log.ts';
import type { ResourcePorts } from './ports.ts';

export type FollowPublishedPorts = Pick<
  ResourcePorts,
  'resourceAllocation' | 'schools' | 'hours' | 'records' | 'clock' | 'ids' | 'log'
>;

/** How far it has come is written down after so many schools: what a killed server looks at again. */
const schoolsAStep = 20;

/** The card of a school's hours of a year. It belongs to no document of its own: the newest version says what it holds. */
export const publishedIdOf = ({ serviceId, id }: Pick<School, 'serviceId' | 'id'>, academicYear: string): string =>
  `hours-published|${serviceId}|${id}|${academicYear}`;

/** What the ledger gets: of each stream the difference to what stood. The ids say which version, so each counts once. */
function postingsOf(version: PlanVersion, { minutes, stood }: Given, schoolId: SchoolId): Posting[] {
  const { academicYear, editId, at, reason } = version;
  const { first, changed, moved } = resourceText.because;
  const because = (said: string): string =>
    version.version === 1 ? first(academicYear, said) : changed(academicYear, version.version, said, reason);
  return streams
    .filter((stream) => minutes[stream] !== stood[stream])
    .map((stream) =>
      postingOf({
        id: `posting|allocated|${academicYear}|${editId}|${stream}`,
        ...{ schoolId, academicYear, kind: 'allocated', activity: null, stream },
        because: because(moved(minutes[stream], stood[stream])),
        ...{ minutes: minutes[stream] - stood[stream], on: londonDate(at), postedAt: at },
      }),
    );
}

/** One school: its postings, its line in the chain and what both sides are told, in one batch. */
async function reach(ports: FollowPublishedPorts, version: PlanVersion, given: Given): Promise<void> {
  const school = given.schoolId && (await ports.schools.load(given.schoolId));
  if (!school || school.serviceId !== version.serviceId) return;
  const about = publishedIdOf(school, version.academicYear);
  const done = await commitPostings(ports, { schoolId: school.id, academicYear: version.academicYear }, () =>
    ok({
      postings: postingsOf(version, given, school.id),
      audit: [auditOf(ports, theJob, { ...schoolScope(school), id: about }, 'hours.allocated')],
      outbox: outboxItems(ports, { schoolId: school.id, about }, [
        ['link-therapist', 'new', 'hours-published'],
        ['sendco', 'new', 'hours-published'],
      ]),
    }),
  );
  if (!done.ok) throw new LoggableError('the hours of a school could not be posted');
}

/**
 * Posts a published version to the ledgers of its schools, from where it stopped; a school that was reached is not reached
 * twice. A school that fails holds up no other, and is tried again at the next look. Rows L03, L05; decisions 6.
 */
export async function followPublished(
  ports: FollowPublishedPorts,
  { serviceId, academicYear, editId }: DueOf<'hours-published'>,
): Promise<void> {
  const store = ports.resourceAllocation;
  const year = { serviceId, academicYear };
  const plan = await store.plan(year);
  // Not in the list: it was never published, because somebody else was first or the press was interrupted.
  if (!plan?.value.published.some((each) => each.editId === editId)) return;
  let stored = await store.version(year, editId);
  const left = stored ? toPost(stored.value) : [];
  let failed = 0;
  for (let done = 0; stored && done < left.length; done += schoolsAStep) {
    const { value }: Stored<PlanVersion> = stored;
    const some = left.slice(done, done + schoolsAStep);
    for (const given of some)
      await reach(ports, value, given).catch((error: unknown) => {
        failed += 1;
        ports.log.error('hours.not-posted', { schoolId: given.schoolId ?? '' }, error);
      });
    // What comes after a failure is looked at again. Another server may have come as far: what it wrote holds.
    if (failed) continue;
    await store.saveVersion(stored, { ...value, reached: value.reached + some.length, rev: value.rev + 1 });
    stored = await store.version(year, editId);
  }
  if (failed) throw new LoggableError('some hours are not posted yet');
}
