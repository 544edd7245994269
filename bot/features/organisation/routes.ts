import { z } from 'zod';
import { problem } from '../../../shared/kernel/problem.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { addSchool, type AddSchoolPorts } from './add-school.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import {
  addSchoolAnswer,
  addSchoolBody,
  listedSchoolsAnswer,
  meAnswer,
  schoolAnswer,
  schoolsAnswer,
} from '../../../shared/organisation/contract.ts';
import { currentMemberships, may, rolesFor, sideOf } from '../../../shared/organisation/permission.ts';
import { leads } from '../../../shared/organisation/role-groups.ts';
import { roleNames, type Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { settingNames } from '../../../shared/organisation/setting.ts';
import type { Summary } from '../../../shared/organisation/summary.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { needsLead, timesFallen } from '../../../shared/planning/fallen-through.ts';
import { waitsForSide } from '../../../shared/planning/stage.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { permissions } from '../../../shared/policy.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { mySchools, serviceInOf } from './my-schools.ts';
import { pagesFor } from './pages.ts';
import { theirSchool } from './schools-of.ts';
import { seePeople } from './see-people.ts';

/** Most schools of the open data in one answer. */
const mostListed = 20;

/** That a lead is to help a school to meet: its meeting fell through a third time, and no plan was agreed since. Row F18. */
const needOf = (caller: Caller, { cycle, plan, ...scope }: Summary): string | null =>
  cycle && !plan?.lockedAt && needsLead(cycle) && rolesFor(caller, scope).some((role) => leads.includes(role))
    ? bookingText.needsLead(timesFallen(cycle))
    : null;

const listed = (caller: Caller, summary: Summary, now: Instant) => {
  const side = sideOf(caller, summary);
  return {
    id: summary.schoolId,
    name: summary.schoolName,
    standing: !may(permissions, caller, 'cycle.see', summary)
      ? ''
      : summary.cycle
        ? `${planningText.title(summary.cycle)}. ${planningText.standing(summary.cycle, side, { plan: summary.plan, now })}`
        : planningText.nothingPlanned,
    needsLead: needOf(caller, summary),
    waitsForYou: side !== undefined && summary.cycle !== null && waitsForSide(summary.cycle, summary.plan, side, now),
  };
};

export const organisationRoutes = (ports: AddSchoolPorts): Route[] => [
  route({
    name: 'open-data.search',
    version: 1,
    method: 'get',
    path: '/api/open-data/schools',
    contract: z.object({ words: z.string().max(100).default('') }),
    answer: listedSchoolsAnswer,
    action: 'school.add',
    audit: 'schools.searched',
    useCase: async (caller, { words }) => {
      const serviceId = serviceInOf(caller);
      if (!serviceId || !may(permissions, caller, 'school.add', officeScope(serviceId)))
        return fail(problem('not-allowed', organisationText.notForYourRole));
      return ok({ schools: await ports.openData.search(words, mostListed) });
    },
  }),
  route({
    name: 'school.add',
    version: 1,
    method: 'post',
    path: '/api/schools',
    contract: addSchoolBody,
    answer: addSchoolAnswer,
    action: 'school.add',
    audit: 'school.added',
    useCase: async (caller, { editId, ...wish }) => {
      const added = await addSchool(ports, caller, { ...wish, newId: editId });
      return added.ok ? ok({ id: added.value.id, name: added.value.name }) : added;
    },
  }),
  route({
    name: 'me.read',
    version: 1,
    method: 'get',
    path: '/api/me',
    contract: z.object({}),
    answer: meAnswer,
    action: 'own-account',
    audit: 'me.read',
    useCase: (caller) => {
      const roles = [...new Set(currentMemberships(caller).map((each) => each.role))];
      return Promise.resolve(ok({ name: caller.name, roles: roles.map((role) => ({ role, name: roleNames[role] })) }));
    },
  }),
  route({
    name: 'schools.read',
    version: 1,
    method: 'get',
    path: '/api/schools',
    contract: z.object({}),
    answer: schoolsAnswer,
    action: 'school.see',
    audit: 'schools.read',
    useCase: async (caller) => {
      const mine = await mySchools(ports.services, caller);
      return ok({ schools: mine.map((summary) => listed(caller, summary, ports.clock.now())) });
    },
  }),
  route({
    name: 'school.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId',
    contract: z.object({ schoolId: z.string() }),
    answer: schoolAnswer,
    action: 'school.see',
    audit: 'school.read',
    useCase: async (caller, { schoolId }) => {
      const found = await theirSchool(ports.schools, caller, schoolId, 'school.see');
      if (!found.ok) return found;
      const school = found.value;
      const people = seePeople(caller)(school).map(({ name, role, contact }) => ({
        name,
        role: roleNames[role],
        ...contact,
      }));
      const { id, name, serviceName, facts = null } = school;
      return ok({
        id,
        name,
        serviceName,
        pages: pagesFor(caller, schoolScope(school)),
        people,
        facts: facts && { ...facts, settingName: settingNames[facts.setting] },
      });
    },
  }),
];
