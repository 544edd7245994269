import { z } from 'zod';
import { ok } from '../../../shared/kernel/result.ts';
import * as contract from '../../../shared/joining/contract.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';

import { addOrganisation } from './add-organisation.ts';
import { changeDetails } from './change-details.ts';
import { changeRole } from './change-role.ts';
import { decideInvitation } from './decide-invitation.ts';
import { endMembership } from './end-membership.ts';
import { handOver } from './hand-over.ts';
import { invite } from './invite.ts';
import { invitationLine, personLine } from './lines.ts';
import type { JoiningPorts } from './ports.ts';
import { seeSchoolPeople } from './see-school-people.ts';
import { seeService } from './see-service.ts';

/** People of a school and of a service: who is there, who is asked to join, who leaves, whose schools go to whom. */
export const joiningRoutes = (ports: JoiningPorts): Route[] => [
  schoolRoute(ports, {
    name: 'people.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/people',
    contract: z.object({ schoolId: z.string() }),
    answer: contract.schoolPeopleAnswer,
    action: 'school.see',
    audit: 'people.read',
    run: async (caller, school) => ok(await seeSchoolPeople(ports, caller, school)),
  }),
  route({
    name: 'service.read',
    version: 1,
    method: 'get',
    path: '/api/service',
    contract: z.object({}),
    answer: contract.serviceAnswer,
    action: 'people.hand-over',
    audit: 'service.read',
    useCase: (caller) => seeService(ports, caller),
  }),
  route({
    name: 'people.invite',
    version: 1,
    method: 'post',
    path: '/api/invitations',
    contract: contract.inviteBody,
    answer: contract.inviteAnswer,
    action: 'people.manage',
    audit: 'joining.invited',
    useCase: async (caller, { editId, ...wish }) => {
      const invited = await invite(ports, caller, { ...wish, newId: editId, activityId: editId });
      if (!invited.ok) return invited;
      const { invitation, code } = invited.value;
      return ok({
        invitation: invitationLine(invitation, ports.clock.now()),
        code,
        message: joiningText.code.message(code, invitation),
      });
    },
  }),
  route({
    name: 'people.decide',
    version: 1,
    method: 'post',
    path: '/api/invitations/:invitationId/decision',
    contract: contract.decisionBody,
    answer: contract.decisionAnswer,
    action: 'people.manage',
    audit: 'joining.decided',
    useCase: async (caller, { invitationId, what, editId }) => {
      const decided = await decideInvitation(ports, caller, { invitationId, what, activityId: editId });
      return decided.ok ? ok({ invitation: invitationLine(decided.value, ports.clock.now()) }) : decided;
    },
  }),
  route({
    name: 'people.end',
    version: 1,
    method: 'post',
    path: '/api/memberships/:membershipId/end',
    contract: contract.endBody,
    answer: contract.membershipAnswer,
    action: 'own-account',
    audit: 'joining.ended',
    useCase: async (caller, { membershipId, lastDay, editId }) => {
      const ended = await endMembership(ports, caller, { membershipId, lastDay, activityId: editId });
      return ended.ok ? ok({ person: personLine(caller, ended.value) }) : ended;
    },
  }),
  route({
    name: 'people.change-role',
    version: 1,
    method: 'post',
    path: '/api/memberships/:membershipId/role',
    contract: contract.roleBody,
    answer: contract.membershipAnswer,
    action: 'people.manage',
    audit: 'joining.role-changed',
    useCase: async (caller, { membershipId, role, editId }) => {
      const changed = await changeRole(ports, caller, { membershipId, role, newId: editId });
      return changed.ok ? ok({ person: personLine(caller, changed.value) }) : changed;
    },
  }),
  route({
    name: 'people.details',
    version: 1,
    method: 'post',
    path: '/api/memberships/:membershipId/details',
    contract: contract.detailsBody,
    answer: contract.membershipAnswer,
    action: 'own-account',
    audit: 'joining.details-changed',
    useCase: async (caller, { membershipId, email, phone, reach, strands, training }) => {
      const contact = { email: email || null, phone: phone || null };
      const changed = await changeDetails(ports, caller, membershipId, { contact, reach, strands, training });
      return changed.ok ? ok({ person: personLine(caller, changed.value) }) : changed;
    },
  }),
  route({
    name: 'people.hand-over',
    version: 1,
    method: 'post',
    path: '/api/handovers',
    contract: contract.handOverBody,
    answer: contract.handOverAnswer,
    action: 'people.hand-over',
    audit: 'joining.handed-over',
    useCase: async (caller, { editId, ...wish }) => {
      const done = await handOver(ports, caller, { ...wish, newId: editId });
      return done.ok ? ok({ says: joiningText.handover.done(done.value), schools: done.value.schools.length }) : done;
    },
  }),
  route({
    name: 'organisation.add',
    version: 1,
    method: 'post',
    path: '/api/organisations',
    contract: contract.organisationBody,
    answer: contract.organisationAnswer,
    action: 'organisation.add',
    audit: 'organisation.added',
    useCase: (caller, { tenantId, name }) => addOrganisation(ports, caller, { tenantId, name }),
  }),
];
