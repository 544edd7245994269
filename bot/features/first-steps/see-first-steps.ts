import { z } from 'zod';
import { firstStepsText } from '../../../shared/first-steps/text.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { verb, type Command, type Verb } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { myPairs, type MyPair } from '../initial-discussions/my-pairs.ts';
import { helpCard } from '../organisation/cards.ts';
import { standingOf } from './facts-of.ts';
import type { FirstStepsPorts } from './ports.ts';
import { stepsCard, whichSchoolCard } from './steps-card.ts';

async function draw(ports: FirstStepsPorts, caller: Caller, pair: MyPair): Promise<Message> {
  const side = sideOf(caller, schoolScope(pair.school));
  if (!side) return helpCard(firstStepsText.noPair);
  return stepsCard(pair.school, await standingOf(ports, pair, side), side);
}

/** The steps of the school that is named, else of the only one, else the choice of one. Nothing is changed. */
async function show(ports: FirstStepsPorts, caller: Caller, schoolId?: string): Promise<Message> {
  const pairs = await myPairs(ports, caller);
  const named = pairs.find(({ school }) => school.id === schoolId);
  const [only] = pairs;
  if (named) return draw(ports, caller, named);
  if (!only) return helpCard(firstStepsText.noPair);
  return pairs.length > 1 ? whichSchoolCard(pairs) : draw(ports, caller, only);
}

/** 'steps': how far a pair is from hello to its first planning meeting, and what comes next. Row C01. */
export const stepsCommand = (ports: FirstStepsPorts): Command => ({
  words: ['steps'],
  run: async (caller) => [await show(ports, caller)],
});

/** The button that leads here from other cards, and that of a school among several. */
export const firstStepsVerbs = (ports: FirstStepsPorts): Verb[] => [
  verb({
    name: 'first-steps.open',
    version: 1,
    contract: z.object({}),
    action: 'own-account',
    audit: 'conversation.said',
    useCase: async (caller, press) => ({ message: await show(ports, caller, press.id) }),
    fresh: async (caller) => ({ message: await show(ports, caller) }),
  }),
];
