import { z } from 'zod';
import { joiningText } from '../../../shared/joining/text.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { verb, type Press, type PressAnswer, type Verb } from '../../ports/declaration.ts';
import { helpCard } from '../organisation/cards.ts';
import { decideInvitation, invitationFor, type Decision } from './decide-invitation.ts';
import { handOverAgain, pressHandOver } from './hand-over-chat.ts';
import { handOverInput, inviteInput, leaveInput } from './inputs.ts';
import { invitationCard } from './invitation-card.ts';
import { inviteAgain, makeCode } from './invite-chat.ts';
import { leaveAgain, pressLeave } from './leave-chat.ts';
import type { JoiningPorts } from './ports.ts';

/** The invitation's card as it stands, with a sentence; or that there is none for this caller. */
async function freshInvitation(
  ports: JoiningPorts,
  caller: Caller,
  press: Press,
  notice?: string,
): Promise<PressAnswer> {
  const stored = await invitationFor(ports, caller, press.id);
  return { message: stored ? invitationCard(stored.value, notice) : helpCard(joiningText.noSuchInvitation) };
}

const decision =
  (ports: JoiningPorts, what: Decision['what']) =>
  async (caller: Caller, press: Press): Promise<PressAnswer> => {
    const decided = await decideInvitation(ports, caller, {
      invitationId: press.id,
      what,
      activityId: press.activityId,
    });
    return decided.ok
      ? { message: invitationCard(decided.value) }
      : freshInvitation(ports, caller, press, decided.problem.sentence);
  };

/** Every button of joining, leaving and handing over. */
export const joiningVerbs = (ports: JoiningPorts): Verb[] => {
  const none = z.object({});
  const decides = {
    version: 1,
    contract: none,
    action: 'people.manage',
    fresh: (caller: Caller, press: Press, notice: string) => freshInvitation(ports, caller, press, notice),
  } as const;
  return [
    verb({
      name: 'joining.invite',
      version: 1,
      contract: inviteInput,
      action: 'people.manage',
      audit: 'joining.invited',
      useCase: makeCode(ports),
      fresh: inviteAgain(ports),
    }),
    verb({ ...decides, name: 'joining.confirm', audit: 'joining.joined', useCase: decision(ports, 'confirm') }),
    verb({ ...decides, name: 'joining.refuse', audit: 'joining.refused', useCase: decision(ports, 'refuse') }),
    verb({
      name: 'joining.hand-over',
      version: 1,
      contract: handOverInput,
      action: 'people.hand-over',
      audit: 'joining.handed-over',
      useCase: pressHandOver(ports),
      fresh: handOverAgain(ports),
    }),
    verb({
      name: 'joining.leave',
      version: 1,
      contract: leaveInput,
      action: 'own-account',
      audit: 'joining.ended',
      useCase: pressLeave(ports),
      fresh: leaveAgain(ports),
    }),
  ];
};
