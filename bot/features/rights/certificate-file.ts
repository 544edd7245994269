import { z } from 'zod';
import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { certificatePaper, certificatesOf, type Certificate } from '../../../shared/rights/certificates.ts';
import { sideSchema } from '../../../shared/rights/contract.ts';
import { rightsText } from '../../../shared/rights/text.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { aboutOf } from './about.ts';
import type { CertificatePorts } from './ports.ts';

const aboutSchema = z.tuple([schoolIdSchema, sideSchema, z.string()]);

/** What a link to a certificate says it is about. */
export const certificateAbout = (schoolId: string, { side, key }: Pick<Certificate, 'side' | 'key'>): string =>
  JSON.stringify([schoolId, side, key]);

/** A certificate of disposal, for those of the side whose records they were. Row C-24. */
export async function certificateFile(
  ports: CertificatePorts,
  caller: Caller,
  about: string,
): Promise<Result<TakeAway>> {
  const [schoolId, side, key] = aboutOf(about, aboutSchema) ?? [];
  const none = fail(problem('not-found', rightsText.noFile));
  if (!schoolId || !side) return none;
  const views = await ports.copies[side].list(caller, schoolId);
  const certificate = certificatesOf(views).find((each) => each.key === key);
  const school = certificate && (await ports.schools.load(schoolId));
  if (!certificate || !school) return none;
  const from = side === 'school' ? school.name : school.serviceName;
  return ok(await ports.documents.paper(certificatePaper(certificate, from, ports.clock.now()), 'pdf'));
}
