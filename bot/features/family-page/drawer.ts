import { familyTabText } from '../../../shared/family-page/tab-text.ts';
import type { FamilyPage } from '../../../shared/family-page/page.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { participantFor, schoolOn } from '../../../shared/organisation/school.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { permissions } from '../../../shared/policy.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { card, heading, openUrl, text } from '../../cards/card.ts';
import type { Drawer } from '../../ports/drawer.ts';
import type { Message } from '../../ports/sender.ts';
import { sentenceCard } from '../planning/cards.ts';
import type { FamilyMakingPorts } from './ports.ts';

const t = familyTabText.card;

type Told = Pick<FamilyPage, 'number' | 'yearGroup' | 'lockedAt' | 'sent' | 'readNowAt' | 'toldUnread'>;

/** What must be read now says so, and not why: Teams keeps a card beyond our erasure. Decisions 13, hazard H-14. */
function saidOf(page: Told, label: string): readonly [title: string, says: string] {
  if (page.readNowAt) return [t.readNow(label), page.toldUnread ? t.stillUnread : t.readNowSays];
  if (page.lockedAt) return [t.locked(label), t.lockedSays];
  return page.sent ? [t.sent(label), t.sentSays] : [t.quiet(label), t.quietSays];
}

/** What the SENDCo is told of a family's page: it was locked, or the questionnaire has come. Nobody is named in it. */
export function familyCard(page: Told, tab: string): Message {
  const label = childLabel(page);
  const [title, says] = saidOf(page, label);
  return { card: card(title, [heading(title), text(says)], [openUrl(organisationText.openTab, tab)]), summary: title };
}

/** What a head is told, who may not open it: that it has to be read, or that somebody has. Hazard H-14. */
export function unreadCard(page: Told): Message {
  const label = childLabel(page);
  const [title, says] = page.readNowAt ? [t.readNow(label), t.unreadByUs] : [t.quiet(label), t.readByNow];
  return { card: card(title, [heading(title), text(says)], []), summary: title };
}

/** The SENDCo's card of a page; deputies and head have one once nobody has read what must not wait. Rows G07, Q04. */
export const familyDrawer = (
  ports: Pick<FamilyMakingPorts, 'familyPages' | 'schools' | 'links' | 'clock'>,
): Drawer => ({
  prefix: 'family-page',
  load: async (schoolId, about) => {
    const [stored, record] = await Promise.all([ports.familyPages.load(schoolId, about), ports.schools.load(schoolId)]);
    if (!stored || !record) return undefined;
    const { value } = stored;
    return {
      participants: [participantFor(schoolOn(record, ports.clock.today()), 'sendco') ?? []].flat(),
      maySee: (caller) => may(permissions, caller, 'family.unread', value),
      draw: (caller) =>
        may(permissions, caller, 'family.write', value)
          ? familyCard(value, ports.links.tab(`${schoolId}/children/${value.requestId}/family`, caller.accountId))
          : unreadCard(value),
      moved: (summary) => ({ ...sentenceCard(`${t.moved(childLabel(value))}.`), ...(summary ? { summary } : {}) }),
    };
  },
});
