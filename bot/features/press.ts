import { z } from 'zod';
import type { Caller } from '../../shared/organisation/roles.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { planningText } from '../../shared/planning/text.ts';
import type { PressAnswer, Verb } from '../ports/declaration.ts';
import { sentenceCard } from './planning/cards.ts';
import { readableOf, unreadableSentence } from './unreadable.ts';

/** What every button carries; a card is user input, so it is read like any other. Decisions 11. */
const buttonData = z.object({
  verb: z.string().max(100),
  v: z.number().int(),
  id: z.string().max(250),
  rev: z.number().int().nonnegative(),
  newId: z.string().max(100).optional(),
});

/**
 * Answers one press. A button that is unknown or of another version, or input that cannot be read or kept, gets a fresh
 * card and a sentence; nothing is changed then.
 */
export async function answerPress(
  verbs: readonly Verb[],
  caller: Caller,
  activityId: string,
  data: unknown,
): Promise<PressAnswer> {
  const read = buttonData.safeParse(data);
  if (!read.success) return { message: sentenceCard(organisationText.outOfDate) };
  const { verb: name, v, id, rev, newId } = read.data;
  const found = verbs.find((verb) => verb.name === name);
  if (!found) return { message: sentenceCard(organisationText.outOfDate) };
  const press = { id, rev, newId, activityId, action: found.action, audit: found.audit };
  if (found.version !== v) return found.fresh(caller, press, planningText.outOfDate);
  const input = found.contract.safeParse(data);
  if (!input.success) return found.fresh(caller, press, planningText.notUnderstood);
  const unreadable = unreadableSentence(input.data);
  if (unreadable)
    return found.keeping
      ? found.keeping(caller, press, unreadable, readableOf(input.data))
      : found.fresh(caller, press, unreadable);
  return found.useCase(caller, press, input.data);
}
