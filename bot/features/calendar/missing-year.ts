import { calendarText } from '../../../shared/calendar/text.ts';
import { academicYearSchema } from '../../../shared/calendar/academic-year.ts';
import { serviceIdSchema } from '../../../shared/kernel/ids.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { permissions } from '../../../shared/policy.ts';
import { card, list, openUrl, quiet, strong, text } from '../../cards/card.ts';
import type { Drawer } from '../../ports/drawer.ts';
import type { Links } from '../../ports/links.ts';
import type { Message } from '../../ports/sender.ts';
import { sentenceCard } from '../planning/cards.ts';
import { schoolsWithout } from './begin-year.ts';
import type { FollowPorts } from './follow-calendar.ts';

const say = calendarText.missing;
const mostNamed = 8;

/** What leads see of a school year without dates: which schools, what waits for them, and where to put them in. */
export function missingYearCard(academicYear: string, schools: readonly string[], tab: string): Message {
  if (!schools.length) return sentenceCard(say.there(academicYear));
  const title = say.title(academicYear);
  const rest = schools.length - mostNamed;
  const body = [
    strong(title),
    text(say.waits(schools.length)),
    list(schools.slice(0, mostNamed)),
    ...(rest > 0 ? [quiet(say.more(rest))] : []),
  ];
  return { card: card(title, body, [openUrl(organisationText.openTab, tab)]), summary: title };
}

/** The card of a year without dates. It belongs to no document: the calendars say whether they are still missing. */
export const missingYearDrawer = (
  ports: Pick<FollowPorts, 'schools' | 'services'> & { readonly links: Links },
): Drawer => ({
  prefix: 'year-missing',
  load: async (_, about) => {
    const [, service, , year] = about.split('|');
    const serviceId = serviceIdSchema.safeParse(service);
    const academicYear = academicYearSchema.safeParse(year);
    if (!serviceId.success || !academicYear.success) return undefined;
    const of = { serviceId: serviceId.data, academicYear: academicYear.data };
    const schools = (await schoolsWithout(ports, of)).map(({ name }) => name);
    return {
      participants: [],
      maySee: (caller) => may(permissions, caller, 'calendar.change', officeScope(of.serviceId)),
      draw: ({ accountId }) => missingYearCard(of.academicYear, schools, ports.links.tab('', accountId)),
      moved: (summary) => ({ ...sentenceCard(say.moved(of.academicYear)), ...(summary ? { summary } : {}) }),
    };
  },
});
