import { serviceIdSchema, type ServiceId } from '../../../shared/kernel/ids.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Command, Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { helpCard } from '../organisation/cards.ts';
import { handOver } from './hand-over.ts';
import { handedOverCard, handOverCard } from './hand-over-card.ts';
import type { HandOverInput } from './inputs.ts';
import type { JoiningPorts } from './ports.ts';

const say = joiningText.handover;

/** The service in which a caller may hand schools over; the first, when there are several. */
const serviceOf = (caller: Caller): ServiceId | undefined => {
  const line = permissions.find(({ action }) => action === 'people.hand-over');
  return currentMemberships(caller).find(({ role }) => line?.roles.includes(role))?.scope.serviceId;
};

async function form(
  ports: JoiningPorts,
  serviceId: ServiceId,
  more: { readonly typed?: HandOverInput; readonly notice?: string; readonly newId?: string | undefined } = {},
): Promise<Message> {
  const colleagues = await ports.joining.colleagues(serviceId);
  if (colleagues.length === 0) return helpCard(say.nobody);
  return handOverCard({
    serviceId,
    colleagues,
    today: ports.clock.today(),
    ...more,
    newId: more.newId ?? ports.ids.make(),
  });
}

/** 'cover': the form that hands schools over. Row B13. */
export const coverCommand = (ports: JoiningPorts): Command => ({
  words: ['cover', 'handover'],
  run: async (caller) => {
    const serviceId = serviceOf(caller);
    return [serviceId ? await form(ports, serviceId) : helpCard(say.notYours)];
  },
});

/** The form is pressed: everything moves, or the form comes again with what was chosen and one sentence. */
export const pressHandOver =
  (ports: JoiningPorts) =>
  async (caller: Caller, press: Press, typed: HandOverInput): Promise<PressAnswer> => {
    const serviceId = serviceIdSchema.safeParse(press.id);
    if (!serviceId.success || serviceId.data !== serviceOf(caller)) return { message: helpCard(say.notYours) };
    const again = async (notice: string): Promise<PressAnswer> => ({
      message: await form(ports, serviceId.data, { typed, notice, newId: press.newId }),
    });
    const { from, to, kind, on, until } = typed;
    if (!from) return again(say.chooseFrom);
    if (!to) return again(say.chooseTo);
    if (!kind) return again(say.chooseKind);
    if (!on) return again(say.chooseDay);
    const newId = press.newId ?? ports.ids.make();
    const wish = { newId, serviceId: serviceId.data, kind, from, to, on, until: until || null };
    const done = await handOver(ports, caller, wish);
    if (!done.ok) return again(done.problem.sentence);
    return { message: handedOverCard(done.value, ports.links.tab('', caller.accountId)) };
  };

export const handOverAgain =
  (ports: JoiningPorts) =>
  async (caller: Caller, _: Press, notice: string): Promise<PressAnswer> => {
    const serviceId = serviceOf(caller);
    return { message: serviceId ? await form(ports, serviceId, { notice }) : helpCard(say.notYours) };
  };
