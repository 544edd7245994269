import { csvOf } from '../../../shared/documents/csv.ts';
import { fileName } from '../../../shared/documents/files.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import {
  byUrgency,
  registerLine,
  registerTable,
  type RegisterLine,
} from '../../../shared/sharing-agreement/register.ts';
import { agreementText } from '../../../shared/sharing-agreement/text.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { mySchools } from '../organisation/my-schools.ts';
import type { AgreementPorts } from './ports.ts';

/**
 * Every school the caller keeps the register of, what has to be seen to first. The agreements themselves are read, one
 * each, and no copy of them: what decides is what is shown. domain.md 4.6.
 */
export async function seeRegister(
  ports: Pick<AgreementPorts, 'agreements' | 'services' | 'clock'>,
  caller: Caller,
): Promise<RegisterLine[]> {
  const mine = await mySchools(ports.services, caller, 'agreement.register');
  const today = ports.clock.today();
  const lines = mine.map(async (school) => registerLine(school, (await ports.agreements.load(school))?.value, today));
  return byUrgency(await Promise.all(lines));
}

/** The register as a table to keep, for whom it is theirs when the link is opened. */
export async function registerFile(
  ports: Pick<AgreementPorts, 'agreements' | 'services' | 'clock'>,
  caller: Caller,
): Promise<Result<TakeAway>> {
  const lines = await seeRegister(ports, caller);
  if (lines.length === 0) return fail(problem('not-found', agreementText.register.noFile));
  return ok({
    name: `${fileName(agreementText.register.fileName, ports.clock.today())}.csv`,
    mediaType: 'text/csv',
    content: csvOf(registerTable(lines)),
  });
}
