import type { Invitation } from '../../../shared/joining/invitation.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { roleNames, type Role } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { card, execute, heading, openUrl, primary, quiet, strong, text } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import type { Message } from '../../ports/sender.ts';
import type { InviteInput } from './inputs.ts';

const { form, code: said } = joiningText;

const capital = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());

export interface InviteForm {
  readonly schools: readonly Pick<School, 'id' | 'name'>[];
  /** The roles the caller may invite to at one of these schools at least. */
  readonly roles: readonly Role[];
  readonly newId: string;
  readonly typed?: Partial<InviteInput> | undefined;
  readonly notice?: string | undefined;
}

/** The form to invite a colleague; what was typed stands in it again after a refusal. Row B18. */
export function inviteCard({ schools, roles, newId, typed, notice }: InviteForm): Message {
  const only = schools.length === 1 ? schools[0] : undefined;
  const body = [
    heading(form.title),
    text(form.intro),
    ...(only
      ? [strong(only.name)]
      : [
          choose(
            { id: 'school', label: form.school, errorMessage: form.chooseSchool, value: typed?.school },
            schools.map(({ id, name }) => ({ title: name, value: id })),
          ),
        ]),
    choose(
      { id: 'role', label: form.role, errorMessage: form.chooseRole, value: typed?.role },
      roles.map((role) => ({ title: capital(roleNames[role]), value: role })),
    ),
    words({ id: 'name', label: form.name, errorMessage: form.giveName, value: typed?.name }, form.namePlaceholder, 200),
    words(
      { id: 'email', label: form.email, errorMessage: form.giveEmail, value: typed?.email },
      form.emailPlaceholder,
      200,
    ),
  ];
  const button = execute(form.make, { verb: 'joining.invite', v: 1, id: only?.id ?? 'me', rev: 1, newId }, primary);
  return { card: card(form.title, body, [button], [notice]), summary: form.title };
}

/** The code, told this once. It opens nothing before somebody confirms who gave it. */
export function codeCard(invitation: Invitation, code: string, tab: string): Message {
  const body = [
    heading(said.title),
    text(said.yours(invitation)),
    quiet(said.send),
    text(said.message(code, invitation), { weight: 'Bolder' }),
    quiet(said.until(invitation)),
  ];
  return { card: card(said.title, body, [openUrl(organisationText.openTab, tab)]), summary: said.title };
}
