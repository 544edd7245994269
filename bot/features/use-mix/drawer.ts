import { may } from '../../../shared/organisation/permission.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { participantFor, schoolScope } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { mixText } from '../../../shared/use-mix/text.ts';
import type { Drawer } from '../../ports/drawer.ts';
import { sentenceCard } from '../planning/cards.ts';
import { mixCard } from './mix-card.ts';
import type { UseMixPorts } from './ports.ts';

/** The card of what a school's hours are for: two reads. Row L18. */
export const mixDrawer = (ports: Pick<UseMixPorts, 'schools' | 'useMixes' | 'links'>): Drawer => ({
  prefix: 'use-mix',
  load: async (schoolId, about) => {
    const school = await ports.schools.load(schoolId);
    const mix = school && (await ports.useMixes.load(schoolScope(school), about.split('|')[3] ?? ''))?.value;
    if (!school || !mix) return undefined;
    return {
      participants: sideSchema.options.flatMap((side) => participantFor(school, side) ?? []),
      maySee: (caller) => may(permissions, caller, 'use-mix.see', schoolScope(school)),
      draw: ({ accountId }) => mixCard(school.name, mix, ports.links.tab(school.id, accountId)),
      moved: (summary) => ({
        ...sentenceCard(mixText.card.moved(school.name, mix.academicYear)),
        ...(summary ? { summary } : {}),
      }),
    };
  },
});
