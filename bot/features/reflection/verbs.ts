import { z } from 'zod';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { listIdSchema, starsBugsMoon } from '../../../shared/reflection/content.ts';
import { becomesSchema, itemSchema } from '../../../shared/reflection/reflection.ts';
import { reflectionText as t } from '../../../shared/reflection/text.ts';
import { verb, type Press, type PressAnswer, type Verb } from '../../ports/declaration.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { changeReflection } from './change-reflection.ts';
import { addInput, cellIn, makeOfInput, openInput, type AddInput, type MakeInput } from './inputs.ts';
import { makeOfItem } from './make-of-item.ts';
import { draw, freshLists, openLists, placeOf, show, type ReflectionChatPorts } from './open-lists.ts';

type Ports = ReflectionChatPorts;

/** The card again as it was typed, with why nothing was done. */
const again = async (
  ports: Ports,
  caller: Caller,
  press: Press,
  why: Problem,
  shown: { readonly typed: Partial<AddInput & MakeInput>; readonly turning?: boolean },
): Promise<PressAnswer> => ({
  message: await show(ports, caller, placeOf(ports, press), {
    ...shown,
    notice: why.sentence,
    warned: isWarning(why),
  }),
});

/** Adds the item in the form; without words the card comes back. */
const addItem =
  (ports: Ports) =>
  async (caller: Caller, press: Press, input: AddInput): Promise<PressAnswer> => {
    const place = placeOf(ports, press);
    const list = listIdSchema.safeParse(input.list).data;
    const id = itemSchema.shape.id.safeParse(press.newId).data;
    if (!place || !id) return { message: await show(ports, caller, place, { notice: t.outOfDate }) };
    if (!list) return again(ports, caller, press, problem('not-understood', t.card.list.error), { typed: input });
    const done = await changeReflection(ports, caller, {
      ...{ place, activityId: press.activityId, audit: press.audit, confirmed: isKept(input) },
      op: { do: 'add', id, list, text: input.item, cell: cellIn(input.cell), owner: null },
    });
    if (!done.ok) return again(ports, caller, press, done.problem, { typed: input });
    const title = starsBugsMoon.lists.find(({ id }) => id === list)?.title ?? '';
    // The next item mostly goes into the same list.
    return { message: draw(ports, caller, done.value, { notice: t.added(title), typed: { list } }) };
  };

/** Turns the chosen item into a gap, a point or an outcome, and shows the lists again. */
const makeItem =
  (ports: Ports) =>
  async (caller: Caller, press: Press, input: MakeInput): Promise<PressAnswer> => {
    const place = placeOf(ports, press);
    const into = becomesSchema.safeParse(input.as).data;
    if (!place || !input.which || !into)
      return again(ports, caller, press, problem('not-understood', t.chooseItem), { typed: input, turning: true });
    const done = await makeOfItem(ports, caller, {
      ...{ place, into, itemId: input.which, cell: cellIn(input.cell), confirmed: isKept(input) },
      ...{ activityId: press.activityId, audit: press.audit },
    });
    if (!done.ok) return again(ports, caller, press, done.problem, { typed: input, turning: true });
    const said = done.value.items.find(({ id }) => id === input.which)?.text ?? '';
    return { message: draw(ports, caller, done.value, { notice: t.made(said, into) }) };
  };

const finishing =
  (ports: Ports, done: boolean) =>
  async (caller: Caller, press: Press): Promise<PressAnswer> => {
    const place = placeOf(ports, press);
    if (!place) return { message: await show(ports, caller, place) };
    const { activityId, audit } = press;
    const changed = await changeReflection(ports, caller, { place, activityId, audit, op: { do: 'finish', done } });
    return changed.ok
      ? { message: draw(ports, caller, changed.value) }
      : { message: await show(ports, caller, place, { notice: changed.problem.sentence }) };
  };

/** Every button of stars, bugs and moon. Row D05. */
export const reflectionVerbs = (ports: Ports): Verb[] => {
  const fresh = freshLists(ports);
  const writes = { version: 1, action: 'reflection.write', fresh } as const;
  return [
    verb({
      name: 'reflection.open',
      version: 1,
      contract: openInput,
      action: 'reflection.see',
      audit: 'reflection.read',
      useCase: openLists(ports),
      fresh,
    }),
    verb({
      ...writes,
      name: 'reflection.add',
      contract: addInput,
      audit: 'reflection.item-added',
      useCase: addItem(ports),
    }),
    verb({
      ...writes,
      name: 'reflection.turn',
      contract: z.object({}),
      audit: 'reflection.read',
      useCase: async (caller, press) => ({
        message: await show(ports, caller, placeOf(ports, press), { turning: true }),
      }),
    }),
    verb({
      ...writes,
      name: 'reflection.make',
      contract: makeOfInput,
      audit: 'reflection.item-made',
      useCase: makeItem(ports),
    }),
    ...[true, false].map((done) =>
      verb({
        ...writes,
        name: done ? 'reflection.finish' : 'reflection.reopen',
        contract: z.object({}),
        audit: done ? 'reflection.finished' : 'reflection.reopened',
        useCase: finishing(ports, done),
      }),
    ),
  ];
};
