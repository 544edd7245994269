import { z } from 'zod';
import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import type { CopySide } from '../../../shared/own-copy/decide.ts';
import {
  bundleCertificatesOf,
  certificatePaper,
  certificatesOf,
  type Certificate,
} from '../../../shared/rights/certificates.ts';
import { sideSchema } from '../../../shared/rights/contract.ts';
import { rightsText } from '../../../shared/rights/text.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { actorOf } from '../own-copy/see-copies.ts';
import { aboutOf } from './about.ts';
import type { CertificatePorts } from './ports.ts';

const aboutSchema = z.tuple([
  schoolIdSchema,
  z.union([sideSchema, z.literal('joint'), z.literal('consent')]),
  z.string(),
]);

/** What a link to a certificate says it is about. */
export const certificateAbout = (schoolId: string, { side, class: kind, key }: Certificate): string =>
  JSON.stringify([schoolId, kind === 'consent' ? kind : side, key]);

/** A certificate of disposal, for those of the side whose records they were. Row C-24. */
export async function certificateFile(
  ports: CertificatePorts,
  caller: Caller,
  about: string,
): Promise<Result<TakeAway>> {
  const [schoolId, side, key] = aboutOf(about, aboutSchema) ?? [];
  const none = fail(problem('not-found', rightsText.noFile));
  if (!schoolId || !side) return none;
  const school = await ports.schools.load(schoolId);
  if (!school) return none;
  const scope = schoolScope(school);
  const actsFor = (each: CopySide): boolean => actorOf(caller, scope, each) !== undefined;
  const isOwn = side === 'school' || side === 'service';
  const certificates = isOwn
    ? certificatesOf(await ports.copies[side].list(caller, schoolId))
    : bundleCertificatesOf(await ports.bundles.disposals(scope)).filter((each) =>
        each.side === 'joint' ? actsFor('school') || actsFor('service') : actsFor('school'),
      );
  const certificate = certificates.find((each) => each.key === key);
  if (!certificate) return none;
  const { name, serviceName } = school;
  const from = certificate.side === 'joint' ? `${name}, ${serviceName}` : side === 'service' ? serviceName : name;
  return ok(await ports.documents.paper(certificatePaper(certificate, from, ports.clock.now()), 'pdf'));
}
