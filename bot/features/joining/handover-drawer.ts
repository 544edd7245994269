import type { Handover } from '../../../shared/joining/handover.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import { card, list, openUrl, quiet, strong, type Action } from '../../cards/card.ts';
import type { Drawer } from '../../ports/drawer.ts';
import type { Message } from '../../ports/sender.ts';
import { sentenceCard } from '../planning/cards.ts';
import type { JoiningPorts } from './ports.ts';

const say = joiningText.handover;

/** Most schools whose pack has a button of its own; the card has one more for the tab. */
const mostButtons = 5;

interface HandedSchool {
  readonly name: string;
  /** The plan whose pack the newcomer takes away; undefined before the first planning. */
  readonly planId: string | undefined;
}

/** What the one who takes schools, and the one who gives them, get in their chats. Row B13. */
export function handoverNewsCard(
  handover: Handover,
  schools: readonly HandedSchool[],
  address: { readonly tab: string; pack(planId: string): string },
  isNew: boolean,
): Message {
  const done = say.done(handover);
  const packs: Action[] = schools.flatMap(({ name, planId }) =>
    planId ? [openUrl(say.packOf(name), address.pack(planId))] : [],
  );
  const body = [strong(done), list(schools.map(({ name }) => name)), quiet(isNew ? say.forNew : say.forOld)];
  const buttons = isNew ? packs.slice(0, mostButtons) : [];
  return { card: card(done, body, [...buttons, openUrl(organisationText.openTab, address.tab)]), summary: done };
}

/** The card of a handover, for the two it is between. */
export const handoverDrawer = (ports: JoiningPorts): Drawer => ({
  prefix: 'handover',
  load: async (schoolId, about) => {
    const handover = (await ports.joining.handover(schoolId, about))?.value;
    if (!handover) return undefined;
    const schools = await Promise.all(
      handover.schools.map(async ({ schoolId: id }) => {
        const [school, cycle] = await Promise.all([ports.schools.load(id), ports.cycles.current(id)]);
        return { name: school?.name ?? '', planId: cycle && planIdOf(cycle.id) };
      }),
    );
    return {
      participants: [],
      maySee: ({ accountId }) => [handover.to.accountId, handover.from.accountId].includes(accountId as never),
      draw: ({ accountId }) =>
        handoverNewsCard(
          handover,
          schools,
          {
            tab: ports.links.tab('', accountId),
            pack: (planId) => ports.links.planFile(planId, accountId, 'handover'),
          },
          accountId === handover.to.accountId,
        ),
      moved: (summary) => ({ ...sentenceCard(say.done(handover)), ...(summary ? { summary } : {}) }),
    };
  },
});
