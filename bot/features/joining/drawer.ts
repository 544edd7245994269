import { mayInvite } from './place.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import type { Drawer } from '../../ports/drawer.ts';
import { welcomeCard } from '../organisation/cards.ts';
import { sentenceCard } from '../planning/cards.ts';
import { giverCard, invitationCard } from './invitation-card.ts';
import type { JoiningPorts } from './ports.ts';

/** The card of an invitation: for who invited, the question and what became of it; for who gave the code, their answer. */
export const invitationDrawer = (ports: Pick<JoiningPorts, 'joining'>): Drawer => ({
  prefix: 'invitation',
  load: async (schoolId, about) => {
    const invitation = (await ports.joining.invitation(schoolId, about))?.value;
    if (!invitation) return undefined;
    const { given, role } = invitation;
    const line = `${joiningText.who(invitation)}.`;
    return {
      participants: [],
      maySee: (caller) => given?.accountId === caller.accountId || mayInvite(caller, role, invitation),
      draw: (caller) => {
        if (given?.accountId !== caller.accountId) return invitationCard(invitation);
        return invitation.state === 'joined'
          ? welcomeCard(joiningText.you.joined(invitation), organisationText.welcome[role])
          : giverCard(invitation);
      },
      moved: (summary) => ({ ...sentenceCard(joiningText.moved(line)), ...(summary ? { summary } : {}) }),
    };
  },
});
