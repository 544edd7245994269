import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import type { AgreementTerms } from '../../../shared/sharing-agreement/agreement.ts';
import type { AgreementAnswer } from '../../../shared/sharing-agreement/contract.ts';
import { writeDown } from '../../../shared/sharing-agreement/decide.ts';
import { agreementText } from '../../../shared/sharing-agreement/text.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { auditOf } from '../records.ts';
import type { AgreementPorts } from './ports.ts';
import { agreementAs } from './see-agreement.ts';

export interface Written {
  readonly schoolId: string;
  readonly editId: string;
  readonly seen: number;
  readonly terms: AgreementTerms;
}

/** The service writes down what both have signed, or that it was reviewed. domain.md 4.6. */
export async function writeAgreement(
  ports: AgreementPorts,
  caller: Caller,
  { schoolId, editId, seen, terms }: Written,
): Promise<Result<AgreementAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'agreement.write');
  if (!school.ok) return school;
  const pair = schoolScope(school.value);
  const stored = await ports.agreements.load(pair);
  const act = { by: caller, at: ports.clock.now(), today: ports.clock.today(), editId };
  const next = writeDown(school.value, stored?.value, terms, seen, act);
  if (!next.ok) return next;
  if (next.value !== stored?.value) {
    const saved = await ports.records.commit({
      schoolId: pair.schoolId,
      puts: [{ type: 'sharing-agreement', value: next.value, before: stored }],
      audit: [auditOf(ports, caller, next.value, 'agreement.written')],
      outbox: [],
    });
    if (saved !== 'saved') return fail(problem('changed-meanwhile', agreementText.changedBy('')));
  }
  return ok(agreementAs(ports, caller, school.value, next.value));
}
