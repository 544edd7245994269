import type { z } from 'zod';
import { schoolOfRecord } from '../../../shared/kernel/ids.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller, Membership } from '../../../shared/organisation/roles.ts';
import { card, execute, heading, primary, text } from '../../cards/card.ts';
import { choose, type Choice } from '../../cards/inputs.ts';
import type { Command, Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { helpCard } from '../organisation/cards.ts';
import { sentenceCard } from '../planning/cards.ts';
import { endMembership } from './end-membership.ts';
import type { leaveInput } from './inputs.ts';
import type { JoiningPorts } from './ports.ts';

const say = joiningText.leave;

async function placeOf(ports: JoiningPorts, { id, scope }: Membership): Promise<string> {
  if (scope.kind === 'schools') return scope.name;
  const schoolId = schoolOfRecord(id);
  const school = schoolId && scope.kind !== 'service' ? await ports.schools.load(schoolId) : undefined;
  return school?.name ?? joiningText.wholeService;
}

async function form(ports: JoiningPorts, caller: Caller, notice?: string): Promise<Message> {
  const held = currentMemberships(caller);
  if (held.length === 0) return helpCard(say.none);
  const choices = await Promise.all(
    held.map(async (each) => ({ title: say.line(each.role, await placeOf(ports, each)), value: each.id })),
  );
  return leaveCard(choices, notice);
}

/** The caller's roles by name, one of which is to be given up. */
export function leaveCard(choices: readonly Choice[], notice?: string): Message {
  const value = choices.length === 1 ? choices[0]?.value : undefined;
  const which = choose({ id: 'membership', label: say.role, errorMessage: say.chooseRole, value }, choices);
  const button = execute(say.press, { verb: 'joining.leave', v: 1, id: 'me', rev: 1 }, primary);
  const body = [heading(say.title), text(say.intro), which];
  return { card: card(say.title, body, [button], [notice]), summary: say.title };
}

/** 'leave': the caller's roles, one of which can be left. Row B14. */
export const leaveCommand = (ports: JoiningPorts): Command => ({
  words: ['leave'],
  run: async (caller) => [await form(ports, caller)],
});

/** The caller leaves a role of their own, at once. */
export const pressLeave =
  (ports: JoiningPorts) =>
  async (caller: Caller, press: Press, { membership }: z.infer<typeof leaveInput>): Promise<PressAnswer> => {
    const held = currentMemberships(caller).find(({ id }) => id === membership);
    if (!held) return { message: await form(ports, caller, say.chooseRole) };
    const place = await placeOf(ports, held);
    const ended = await endMembership(ports, caller, {
      membershipId: held.id,
      lastDay: null,
      activityId: press.activityId,
    });
    return {
      message: ended.ok ? sentenceCard(joiningText.over(place)) : await form(ports, caller, ended.problem.sentence),
    };
  };

export const leaveAgain =
  (ports: JoiningPorts) =>
  async (caller: Caller, _: Press, notice: string): Promise<PressAnswer> => ({
    message: await form(ports, caller, notice),
  });
