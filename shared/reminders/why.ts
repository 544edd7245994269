import { currentMemberships } from '../organisation/permission.ts';
import { rolesOfSide, type Caller, type Side } from '../organisation/roles.ts';
import { reminderText } from './text.ts';

/** How many schools the caller acts for on a side today. */
const schoolsOn = (caller: Caller, side: Side): number =>
  new Set(
    currentMemberships(caller).flatMap(({ role, scope }) =>
      rolesOfSide[side].includes(role) && scope.kind === 'school' ? [scope.schoolId] : [],
    ),
  ).size;

/** Why reminders come to the caller: 'are the link therapist of 2 schools'. Row V04. */
export function whyReminded(caller: Caller): string[] {
  const { because } = reminderText;
  const [therapist, sendco] = [schoolsOn(caller, 'link-therapist'), schoolsOn(caller, 'sendco')];
  const leads = currentMemberships(caller).some(({ role }) => role === 'service-lead');
  return [
    ...(therapist ? [because.therapist(therapist)] : []),
    ...(sendco ? [because.sendco(sendco)] : []),
    ...(leads ? [because.lead] : []),
  ];
}
