import { ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { standingOf, type Agreement } from '../../../shared/sharing-agreement/agreement.ts';
import type { AgreementAnswer } from '../../../shared/sharing-agreement/contract.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { AgreementPorts } from './ports.ts';

/** The agreement as one caller has it: how it stands for all, what it says for those who answer for it. */
export function agreementAs(
  { clock }: Pick<AgreementPorts, 'clock'>,
  caller: Caller,
  school: School,
  agreement: Agreement | undefined,
): AgreementAnswer {
  const maySee = may(permissions, caller, 'agreement.see', schoolScope(school));
  return {
    standing: standingOf(agreement, clock.today()),
    agreement: maySee && agreement ? agreement : null,
    maySee,
    mayWrite: may(permissions, caller, 'agreement.write', schoolScope(school)),
  };
}

/** How the agreement of a school's pair stands. domain.md 4.6. */
export async function seeAgreement(
  ports: AgreementPorts,
  caller: Caller,
  schoolId: string,
): Promise<Result<AgreementAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'agreement.standing');
  if (!school.ok) return school;
  const stored = await ports.agreements.load(schoolScope(school.value));
  return ok(agreementAs(ports, caller, school.value, stored?.value));
}
