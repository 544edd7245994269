import { date } from '../../../shared/kernel/time.ts';
import { agreementIdOf, agreementSchema, type Agreement } from '../../../shared/sharing-agreement/agreement.ts';
import { agreementText } from '../../../shared/sharing-agreement/text.ts';
import { personOf, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { roleNames } from '../../../shared/organisation/roles.ts';
import { samplePeople, sampleSchools } from './people.ts';

/** One of the three has to be reviewed before long, so that the register has something to say. */
const reviews: Readonly<Record<string, string>> = { [sampleSchools.saltmarsh.id]: '2027-01-15' };

/** The agreement of a sample school with the service, as both signed it before the school year. */
export function sampleAgreement(school: School): Agreement {
  const lead = samplePeople.find(({ role }) => role === 'service-lead');
  const sendco = personOf(school, 'sendco');
  return agreementSchema.parse({
    ...agreementText.model,
    ...schoolScope(school),
    id: agreementIdOf(schoolScope(school)),
    schoolName: school.name,
    serviceName: school.serviceName,
    contacts: {
      service: { name: lead?.name, role: roleNames['service-lead'], email: lead?.email, phone: lead?.phone },
      school: { name: sendco?.name, role: roleNames.sendco, ...sendco?.contact },
    },
    signedOn: date('2026-07-10'),
    reviewOn: date(reviews[school.id] ?? '2027-07-09'),
    changed: { at: '2026-07-10T14:00:00Z', by: lead?.name, personId: lead?.id },
    answered: [],
    rev: 1,
  });
}
