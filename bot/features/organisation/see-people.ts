import { withhold } from '../../../shared/kernel/marking.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolPersonSchema, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';

/** The people of a school as the caller may see them: contact details only with the right to them. */
export const seePeople =
  (caller: Caller) =>
  (school: School): School['people'] => {
    const mayReach = may(permissions, caller, 'school.see-contacts', schoolScope(school));
    return school.people.map(
      (person) => withhold(schoolPersonSchema, person, (mark) => mark === 'contact' && mayReach) as typeof person,
    );
  };
