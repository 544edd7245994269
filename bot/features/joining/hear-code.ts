import { codeIn } from '../../../shared/joining/code.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import type { Message } from '../../ports/sender.ts';
import { sentenceCard } from '../planning/cards.ts';
import type { Attempts } from './attempts.ts';
import { giveCode, type Giver } from './give-code.ts';
import { linkAccount } from './other-account.ts';
import type { JoiningPorts } from './ports.ts';

/**
 * A code in what somebody wrote to the bot, whether we know them or not. Undefined when there is none, or when the
 * person's organisation is not served: then the turn goes on, to the polite refusal. Rows B18, C-09.
 */
export const hearCode =
  (ports: JoiningPorts & { readonly attempts: Attempts }) =>
  async (who: Omit<Giver, 'organisation'>, said: string): Promise<Message | undefined> => {
    const code = codeIn(said);
    const tenant = code && (await ports.services.tenant(who.tid));
    if (!code || !tenant) return undefined;
    return sentenceCard(await answerTo(ports, { ...who, organisation: tenant.name }, code));
  };

async function answerTo(
  ports: JoiningPorts & { readonly attempts: Attempts },
  who: Giver,
  code: string,
): Promise<string> {
  if (!ports.attempts.allow(who.tid, who.oid)) return joiningText.tooManyTries;
  const kept = await ports.joining.code(ports.codes.hash(code));
  if (!kept) return joiningText.noSuchCode;
  if ('accountId' in kept) return linkAccount(ports, who, kept);
  const given = await giveCode(ports, who, kept);
  if (!given.ok) return given.problem.sentence;
  return given.value.state === 'joined' ? joiningText.inAtOnce : joiningText.given(given.value.place);
}
