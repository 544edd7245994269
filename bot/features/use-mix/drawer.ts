import { may, sideOf } from '../../../shared/organisation/permission.ts';
import { sideSchema, type Caller } from '../../../shared/organisation/roles.ts';
import { participantFor, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { yearOfMix, type UseMix } from '../../../shared/use-mix/mix.ts';
import { mixText } from '../../../shared/use-mix/text.ts';
import type { Drawer } from '../../ports/drawer.ts';
import { sentenceCard } from '../planning/cards.ts';
import { mixCard, type MixDrawing } from './mix-card.ts';
import type { UseMixPorts } from './ports.ts';

/** What the card of a mix is drawn with for one caller. */
export const drawingFor = (
  { links }: Pick<UseMixPorts, 'links'>,
  caller: Caller,
  school: School,
  mix: UseMix,
): MixDrawing => ({
  ...{ schoolName: school.name, mix, tab: links.tab(`${school.id}/hours/mix`, caller.accountId) },
  side: may(permissions, caller, 'use-mix.agree', schoolScope(school))
    ? (sideOf(caller, schoolScope(school)) ?? null)
    : null,
});

/** The card of what a school's hours are for: two reads. Row L18. */
export const mixDrawer = (ports: Pick<UseMixPorts, 'schools' | 'useMixes' | 'links'>): Drawer => ({
  prefix: 'use-mix',
  load: async (schoolId, about) => {
    const school = await ports.schools.load(schoolId);
    const mix = school && (await ports.useMixes.load(schoolScope(school), yearOfMix(about)))?.value;
    if (!school || !mix) return undefined;
    return {
      participants: sideSchema.options.flatMap((side) => participantFor(school, side) ?? []),
      maySee: (caller) => may(permissions, caller, 'use-mix.see', schoolScope(school)),
      draw: (caller) => mixCard(drawingFor(ports, caller, school, mix)),
      moved: (summary) => ({
        ...sentenceCard(mixText.card.moved(school.name, mix.academicYear)),
        ...(summary ? { summary } : {}),
      }),
    };
  },
});
