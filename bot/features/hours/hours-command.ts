import { organisationText } from '../../../shared/organisation/text.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Command } from '../../ports/declaration.ts';
import type { Links } from '../../ports/links.ts';
import { schoolsCard } from '../organisation/cards.ts';
import { noneFor } from '../organisation/my-schools.ts';
import { schoolsOf } from '../organisation/schools-of.ts';
import type { ServiceStore } from '../organisation/store.ts';
import { sentenceCard } from '../planning/cards.ts';
import { hoursSection } from './cards.ts';
import { hoursShown, type HoursPorts } from './see-hours.ts';

/** What the answer about hours needs of the world. */
export interface HoursChatPorts extends HoursPorts {
  readonly services: ServiceStore;
  readonly clock: Clock;
  readonly links: Pick<Links, 'tab'>;
}

/** Questions about what is left that do not say 'hours': 'how much time do we have left?', 'any visits remaining'. */
const asksWhatIsLeft =
  /\b(time|visits?|sessions?|allocation|allowance)\b.*\b(left|remain\w*|used)\b|\b(left|remaining|unused)\b.*\b(time|visits?|sessions?|allocation|allowance)\b/i;

/** The schools whose name, or the first word of it, was said; all where none was. */
function meant(schools: readonly School[], said: string): readonly School[] {
  const words = said.toLowerCase();
  const named = schools.filter(({ name }) => words.includes(name.toLowerCase().split(' ')[0] ?? name.toLowerCase()));
  return named.length ? named : schools;
}

/** 'How many hours do we have left?': a small chart and words, the same for both sides, for each school of the caller's. Row L05. */
export const hoursCommand = (ports: HoursChatPorts): Command => ({
  words: ['hours', 'hour', 'hrs'],
  means: asksWhatIsLeft,
  run: async (caller, { said = '' }) => {
    const mine = await schoolsOf(ports, caller, 'hours.see');
    if (mine.length === 0) return [sentenceCard(noneFor(caller, organisationText.notForYourRole))];
    const schools = meant(mine, said);
    const sections = await Promise.all(
      schools.map(async (school) => hoursSection(school.name, await hoursShown(ports, school), schools.length === 1)),
    );
    const [only] = schools;
    return [
      schoolsCard(
        organisationText.hoursTitle,
        sections,
        ports.links.tab(only && schools.length === 1 ? `${only.id}/hours` : '', caller.accountId),
      ),
    ];
  },
});
