import type { Permission } from '../organisation/permission.ts';
import { leads, pair, sendcos, therapists } from '../organisation/role-groups.ts';
import type { Role } from '../organisation/roles.ts';

const office: readonly Role[] = ['service-lead', 'administrator'];
const ofTheTeam: readonly Role[] = [...office, 'team-lead'];
const ofTheSchool: readonly Role[] = [...sendcos, 'head'];

/**
 * Who may invite whom, confirm the one who comes with the code, and end the membership again: one line a role that is
 * invited. And who manages the whole: hands schools over, adds organisations. Rows B01-B09, B13, B18.
 */
export const joiningPolicy = [
  { action: 'people.manage', roles: [...ofTheTeam, ...pair, 'head'] },
  { action: 'people.hand-over', roles: ofTheTeam },
  { action: 'organisation.add', roles: office },
  { action: 'invite.service-lead', roles: ['service-lead'] },
  { action: 'invite.administrator', roles: office },
  { action: 'invite.commissioner', roles: office },
  { action: 'invite.team-lead', roles: office },
  { action: 'invite.link-therapist', roles: ofTheTeam },
  { action: 'invite.cover-therapist', roles: ofTheTeam },
  { action: 'invite.therapy-assistant', roles: [...ofTheTeam, ...therapists] },
  { action: 'invite.specialist', roles: [...ofTheTeam, ...therapists] },
  { action: 'invite.sendco', roles: [...ofTheTeam, ...therapists, 'sendco', 'head'] },
  { action: 'invite.deputy-sendco', roles: [...ofTheTeam, ...therapists, 'sendco', 'head'] },
  { action: 'invite.head', roles: [...ofTheTeam, ...therapists, 'sendco'] },
  { action: 'invite.agent-of-change', roles: [...leads, ...ofTheSchool] },
  { action: 'invite.communication-champion', roles: [...leads, ...ofTheSchool] },
  { action: 'invite.school-staff', roles: [...leads, ...ofTheSchool] },
] as const satisfies readonly Permission[];
