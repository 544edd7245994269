import type { Caller } from '../../../shared/organisation/roles.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { starsBugsMoon } from '../../../shared/reflection/content.ts';
import { placeOfReflection, type Reflection, type ReflectionPlace } from '../../../shared/reflection/reflection.ts';
import { reflectionText as t } from '../../../shared/reflection/text.ts';
import type { Command, Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { noneFor } from '../organisation/my-schools.ts';
import { schoolsOf, theirSchool } from '../organisation/schools-of.ts';
import type { ServiceStore } from '../organisation/store.ts';
import { sentenceCard } from '../planning/cards.ts';
import { listsCard, turnCard, whichSchoolCard, type ReflectionDrawing } from './cards.ts';
import { placeNow, reflectionFor } from './change-reflection.ts';
import type { OpenInput } from './inputs.ts';
import type { ReflectionPorts } from './ports.ts';

export type ReflectionChatPorts = ReflectionPorts & { readonly services: ServiceStore };
type Shown = Pick<ReflectionDrawing, 'notice' | 'typed' | 'warned'> & { readonly turning?: boolean };

/** A school's lists as its card, or the card on which one item is turned into something. */
export function draw(ports: ReflectionPorts, caller: Caller, reflection: Reflection, shown: Shown = {}): Message {
  const { turning, ...more } = shown;
  const side = sideOf(caller, reflection);
  const drawing: ReflectionDrawing = {
    ...{ reflection, content: starsBugsMoon, side, newId: ports.ids.make(), ...more },
    tab: ports.links.tab(`${reflection.schoolId}/evaluations/${starsBugsMoon.id}`, caller.accountId),
  };
  return turning && side ? turnCard(drawing) : listsCard(drawing);
}

/** The card of a page, or why it cannot be shown. Nothing is changed. */
export async function show(
  ports: ReflectionPorts,
  caller: Caller,
  place: ReflectionPlace | undefined,
  shown: Shown = {},
): Promise<Message> {
  const found = place && (await reflectionFor(ports, caller, place));
  if (!found) return sentenceCard(t.notYours);
  return found.ok ? draw(ports, caller, found.value.reflection, shown) : sentenceCard(found.problem.sentence);
}

/** This term's lists of a school. */
async function ofSchool(ports: ReflectionChatPorts, caller: Caller, school: School, shown?: Shown): Promise<Message> {
  return show(ports, caller, await placeNow(ports, school), shown);
}

async function begin(ports: ReflectionChatPorts, caller: Caller, notice?: string): Promise<Message> {
  const schools = await schoolsOf(ports, caller, 'reflection.see');
  const [only] = schools;
  if (!only) return sentenceCard(noneFor(caller, t.forPair));
  return schools.length === 1
    ? ofSchool(ports, caller, only, { notice })
    : whichSchoolCard(schools, starsBugsMoon.title, notice);
}

/** 'reflect', 'stars': this term's lists, after the choice of a school where there are several. */
export const reflectCommand = (ports: ReflectionChatPorts): Command => ({
  words: ['reflect', 'stars', 'bugs', 'moon'],
  run: async (caller) => [await begin(ports, caller)],
});

/** Opens the lists that a button names, or those of the school that was chosen. */
export const openLists =
  (ports: ReflectionChatPorts) =>
  async (caller: Caller, press: Press, { school }: OpenInput): Promise<PressAnswer> => {
    if (press.id !== 'me') return { message: await show(ports, caller, placeOf(ports, press)) };
    const found = await theirSchool(ports.schools, caller, school, 'reflection.see');
    return {
      message: found.ok ? await ofSchool(ports, caller, found.value) : await begin(ports, caller, t.chooseSchool),
    };
  };

/** The page that a button is about; undefined for an id that is none of ours. */
export const placeOf = ({ clock }: Pick<ReflectionPorts, 'clock'>, press: Press): ReflectionPlace | undefined =>
  placeOfReflection(press.id, clock.today());

/** An old card, or one that cannot be read: how it stands now. */
export const freshLists =
  (ports: ReflectionChatPorts) =>
  async (caller: Caller, press: Press): Promise<PressAnswer> => ({
    message:
      press.id === 'me'
        ? await begin(ports, caller, t.outOfDate)
        : await show(ports, caller, placeOf(ports, press), { notice: t.outOfDate }),
  });
