import type { PaperFormat } from '../../../shared/documents/files.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { isClosed } from '../../../shared/request-for-help/view.ts';
import { passportPaper } from '../../../shared/support/passport-paper.ts';
import { supportPlace } from '../../../shared/support/support.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import type { Documents, TakeAway } from '../../ports/documents.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { auditOf } from '../records.ts';
import type { SupportPorts } from './ports.ts';
import { supportedChild } from './see-support.ts';

/** What making the paper needs. */
export type PassportPaperPorts = Pick<SupportPorts, 'schools' | 'supports' | 'records' | 'clock'> & {
  readonly requests: Pick<SupportPorts['requests'], 'load'>;
  readonly documents: Documents;
};

/**
 * The passport on paper as it stands now, for those who work with the child, while the school's record is in use. It names
 * nobody. That it was taken is written down before it is given out. Row I22.
 */
export async function passportFile(
  ports: PassportPaperPorts,
  caller: Caller,
  about: string,
  format: PaperFormat,
): Promise<Result<TakeAway>> {
  const none = fail(problem('not-found', t.passport.noFile));
  const place = supportPlace(about);
  if (!place) return none;
  const school = await theirSchool(ports.schools, caller, place.schoolId, 'support.count');
  if (!school.ok) return none;
  const child = await supportedChild(ports, caller, school.value, place.requestId);
  if (!child.ok) return none;
  const { request, stored } = child.value;
  if (!stored?.value.passport || isClosed(request)) return none;
  await ports.records.commit({
    schoolId: school.value.id,
    puts: [],
    audit: [auditOf(ports, caller, stored.value, 'support.passport-taken', place.requestId)],
    outbox: [],
  });
  return ok(
    await ports.documents.paper(passportPaper(stored.value.passport, childLabel(request), ports.clock.now()), format),
  );
}
