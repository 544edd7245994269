import { z } from 'zod';
import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { roleSchema, roleScopes, timeLimited, type Caller, type Role } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { Command, Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { helpCard } from '../organisation/cards.ts';
import { schoolsOf } from '../organisation/schools-of.ts';
import { invite } from './invite.ts';
import { codeCard, inviteCard } from './invite-card.ts';
import type { InviteInput } from './inputs.ts';
import { mayInvite } from './place.ts';
import type { JoiningPorts } from './ports.ts';

/** Roles that are held for one school for good, which the card's form has no last day for, in the order people look for them: the two sides first. */
const schoolRoles: readonly Role[] = [
  'sendco',
  ...roleSchema.options.filter(
    (role) => role !== 'sendco' && roleScopes[role].includes('school') && !timeLimited.includes(role),
  ),
];

const rolesAt = (caller: Caller, schools: readonly School[]): Role[] =>
  schoolRoles.filter((role) => schools.some((school) => mayInvite(caller, role, schoolScope(school))));

async function form(
  ports: JoiningPorts,
  caller: Caller,
  more: { readonly typed?: InviteInput; readonly notice?: string; readonly newId?: string | undefined } = {},
): Promise<Message> {
  const schools = await schoolsOf(ports, caller, 'people.manage');
  const roles = rolesAt(caller, schools);
  if (roles.length === 0) return helpCard(joiningText.form.none);
  return inviteCard({ schools, roles, ...more, newId: more.newId ?? ports.ids.make() });
}

/** 'invite': a form with the schools and roles the caller may invite to. Row B18. */
export const inviteCommand = (ports: JoiningPorts): Command => ({
  words: ['invite'],
  run: async (caller) => [await form(ports, caller)],
});

/** The form is pressed: the code, or the form again with what was typed and one sentence. */
export const makeCode =
  (ports: JoiningPorts) =>
  async (caller: Caller, press: Press, typed: InviteInput): Promise<PressAnswer> => {
    const again = async (notice: string): Promise<PressAnswer> => ({
      message: await form(ports, caller, { typed, notice, newId: press.newId }),
    });
    const { form: say } = joiningText;
    const name = typed.name.trim();
    const email = z.email().safeParse(typed.email.trim());
    const schools = await schoolsOf(ports, caller, 'people.manage');
    const school = schools.find(({ id }) => id === schoolIdSchema.safeParse(typed.school ?? press.id).data);
    if (!school) return again(say.chooseSchool);
    if (!typed.role) return again(say.chooseRole);
    if (!name) return again(say.giveName);
    if (!email.success) return again(typed.email.trim() ? joiningText.emailWrong : say.giveEmail);
    const invited = await invite(ports, caller, {
      newId: press.newId ?? ports.ids.make(),
      role: typed.role,
      scope: { kind: 'school', ...schoolScope(school) },
      name,
      email: email.data,
      from: ports.clock.today(),
      until: null,
      activityId: press.activityId,
    });
    if (!invited.ok) return again(invited.problem.sentence);
    const tab = ports.links.tab(school.id, caller.accountId);
    return { message: codeCard(invited.value.invitation, invited.value.code, tab) };
  };

export const inviteAgain =
  (ports: JoiningPorts) =>
  async (caller: Caller, _: Press, notice: string): Promise<PressAnswer> => ({
    message: await form(ports, caller, { notice }),
  });
