import { z } from 'zod';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { beginAt, isUnfinished, stepsFor, stepWithin } from '../../../shared/tour/tour.ts';
import { verb, type Command, type Verb } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { namedSchools } from '../organisation/my-schools.ts';
import { sentenceCard } from '../planning/cards.ts';
import type { TourPorts } from './ports.ts';
import { rememberTour, tourOf } from './remember-tour.ts';
import { tourCard, tourOverCard } from './tour-card.ts';

/** Whoever holds no role any more is shown nothing, and nothing is written about them. */
const isNobody = (caller: Caller): boolean => currentMemberships(caller).length === 0;
const nothingToSee = (): Message => sentenceCard(organisationText.noSchools);

const theirSteps = (caller: Caller) => stepsFor(currentMemberships(caller).map(({ role }) => role));

function draw({ links }: TourPorts, caller: Caller, step: number, isResumed = false): Message {
  const [school, ...more] = namedSchools(caller);
  // Who has several schools begins at their list.
  const only = more.length === 0 ? school : undefined;
  const pageOf = (page: string) => (page === 'service' ? page : !only ? '' : page ? `${only}/${page}` : only);
  const tab = (page: string) => links.tab(pageOf(page), caller.accountId);
  return tourCard({ steps: theirSteps(caller), step, tab, isResumed });
}

/** `tour`: what there is for the caller's role, step by step, from where they stopped. Row A17. */
export const tourCommand = (ports: TourPorts): Command => ({
  words: ['tour'],
  run: async (caller) => {
    if (isNobody(caller)) return [nothingToSee()];
    const tour = await tourOf(ports, caller);
    const step = beginAt(theirSteps(caller), tour);
    await rememberTour(ports, caller, { step, state: 'begun' });
    return [draw(ports, caller, step, isUnfinished(tour) && step > 0)];
  },
});

/** The step a button names; undefined for an id that is none of the tour's. */
function stepIn(id: string): number | undefined {
  const [, step] = /^tour#(\d{1,2})$/.exec(id) ?? [];
  return step === undefined ? undefined : Number(step);
}

/** The way through the tour; each step is remembered, so that it goes on where it was left. */
export const tourVerbs = (ports: TourPorts): Verb[] => [
  verb({
    name: 'tour.go',
    version: 1,
    contract: z.object({}),
    action: 'own-account',
    audit: 'tour.shown',
    useCase: async (caller, { id }) => {
      if (isNobody(caller)) return { message: nothingToSee() };
      const named = stepIn(id);
      const step = stepWithin(theirSteps(caller), named ?? 0);
      if (named !== undefined) await rememberTour(ports, caller, { step, state: 'begun' });
      return { message: draw(ports, caller, step) };
    },
    fresh: (caller) => Promise.resolve({ message: draw(ports, caller, 0) }),
  }),
  verb({
    name: 'tour.end',
    version: 1,
    contract: z.object({}),
    action: 'own-account',
    audit: 'tour.ended',
    useCase: async (caller, { id }) => {
      if (isNobody(caller)) return { message: nothingToSee() };
      if (id === 'tour') await rememberTour(ports, caller, { step: 0, state: 'done' });
      return { message: tourOverCard() };
    },
    fresh: () => Promise.resolve({ message: tourOverCard() }),
  }),
];
