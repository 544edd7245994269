import { z } from 'zod';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { compareGrids } from '../../../shared/scoping/compare.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { submit, type Action } from '../../cards/card.ts';
import { verb, type Press, type PressAnswer, type Verb } from '../../ports/declaration.ts';
import type { Links } from '../../ports/links.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { sentenceCard } from '../planning/cards.ts';
import { versionsOf, type VersionPorts } from './see-versions.ts';
import { whatChangedCard } from './version-card.ts';

type Ports = VersionPorts & { readonly links: Links };

/** The button below a school's grid in chat; the card comes below. */
export const whatChangedButton = (schoolId: string): Action =>
  submit(versionText.button, { verb: 'scoping.what-changed', v: 1, id: schoolId, rev: 1 });

/** The grid as it stands beside the last version that was kept. */
const whatChanged =
  (ports: Ports) =>
  async (caller: Caller, press: Press, notice?: string): Promise<PressAnswer> => {
    const found = await theirSchool(ports.schools, caller, press.id, 'grid.see');
    if (!found.ok) return { message: sentenceCard(found.problem.sentence) };
    const school = found.value;
    const [since] = await versionsOf(ports, school);
    const [version, grid] = since
      ? await Promise.all([ports.grid.version(school.id, since.id), ports.grid.load(school.id)])
      : [];
    const entries = grid?.value.serviceId === school.serviceId ? grid.value.entries : [];
    const compared = since && version && { since, comparison: compareGrids(version.entries, entries) };
    const tab = ports.links.tab(`${school.id}/versions`, caller.accountId);
    return { message: whatChangedCard(school.name, compared, tab, notice) };
  };

/** 'What changed' below a school's grid. Row E07. */
export const versionVerbs = (ports: Ports): Verb[] => {
  const show = whatChanged(ports);
  return [
    verb({
      name: 'scoping.what-changed',
      version: 1,
      contract: z.object({}),
      action: 'grid.see',
      audit: 'grid.compared',
      useCase: (caller, press) => show(caller, press),
      fresh: show,
    }),
  ];
};
