import { sideSchema, type Side } from '../../../shared/organisation/roles.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { personOf, schoolOn, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { permissions } from '../../../shared/policy.ts';
import { card, openUrl, strong, submit, text, primary } from '../../cards/card.ts';
import type { OutboxItem } from '../../ports/change.ts';
import type { Drawer } from '../../ports/drawer.ts';
import type { Message } from '../../ports/sender.ts';
import { sentenceCard } from '../planning/cards.ts';
import { colleaguesWho } from './leads.ts';
import { invites } from './place.ts';
import type { JoiningPorts } from './ports.ts';
import { toldOf } from './told.ts';

const say = joiningText.vacancy;

const idOf = (school: School, side: Side): string => `vacancy|${school.serviceId}|${school.id}|${side}`;

/** The sides that somebody held before a change and nobody holds after it, on a day. */
const becameVacant = (before: School, after: School): Side[] =>
  sideSchema.options.filter((side) => personOf(before, side) && !personOf(after, side));

/**
 * A post that has just become vacant is told to those who can fill it, so that no school is forgotten: leads hand schools
 * over, therapist and leads invite a SENDCo. Row B13.
 */
export async function vacancyNews(
  ports: Pick<JoiningPorts, 'joining' | 'clock' | 'ids'>,
  before: School,
  after: School,
): Promise<OutboxItem[]> {
  const today = ports.clock.today();
  const about = schoolScope(after);
  const news = await Promise.all(
    becameVacant(before, schoolOn(after, today)).map(async (side) => {
      const action = side === 'sendco' ? invites('sendco') : 'people.hand-over';
      const accounts = await colleaguesWho(ports, action, about);
      const record = { schoolId: after.id, id: idOf(after, side) };
      return accounts.map((accountId) => toldOf(ports, record, accountId, 'new', 'vacant'));
    }),
  );
  return news.flat();
}

/** What stands in the chat of who can fill a post: that it is vacant, or that somebody has come. */
export function vacancyCard(school: School, side: Side, tab: string): Message {
  const person = personOf(school, side);
  if (person) return sentenceCard(say.filled(school.name, side, person.name));
  const title = say.title(school.name, side);
  const word = side === 'sendco' ? 'invite' : 'cover';
  const button = submit(say.button[side], { verb: `say.${word}`, v: 1, id: 'me', rev: 1 }, primary);
  const body = [strong(title), text(say.waits)];
  return { card: card(title, body, [button, openUrl(organisationText.openTab, tab)]), summary: title };
}

/** The card of a vacant post. It belongs to no document: the school's own record says whether it still is. */
export const vacancyDrawer = (ports: JoiningPorts): Drawer => ({
  prefix: 'vacancy',
  load: async (schoolId, about) => {
    const side = sideSchema.safeParse(about.split('|')[3]);
    const school = side.success ? await ports.schools.load(schoolId) : undefined;
    if (!school || !side.success) return undefined;
    const action = side.data === 'sendco' ? invites('sendco') : 'people.hand-over';
    return {
      participants: [],
      maySee: (caller) => may(permissions, caller, action, schoolScope(school)),
      draw: ({ accountId }) => vacancyCard(school, side.data, ports.links.tab(school.id, accountId)),
      moved: (summary) => ({
        ...sentenceCard(joiningText.moved(`${say.title(school.name, side.data)}.`)),
        ...(summary ? { summary } : {}),
      }),
    };
  },
});
