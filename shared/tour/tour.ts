import { z } from 'zod';
import type { Role } from '../organisation/roles.ts';
import { tourText, type TourRoute } from './text.ts';

/** How far somebody is with the tour: the step that they saw last, from 0. Kept on their account. Row A17. */
export const tourSchema = z.object({ step: z.number().int().nonnegative().max(20), state: z.enum(['begun', 'done']) });
export type Tour = Readonly<z.infer<typeof tourSchema>>;

/** What the button of a step opens: the answer to a word, or a page of the tab. */
export type Opens =
  | { readonly say: 'plan' | 'grid' | 'hours' | 'who' | 'what' | 'history' | 'cover' | 'invite' }
  /** A page of the reader's school, where they have one; '' is where the tab begins, 'service' that of the service. */
  | { readonly tab: '' | 'children' | 'people' | 'plan' | 'service' };

export interface TourStep {
  readonly title: string;
  readonly says: string;
  /** What the button says. */
  readonly button: string;
  readonly opens: Opens;
}

/** Which way round each role is shown; of several roles the first of this list counts. */
const routes: readonly (readonly [TourRoute, readonly Role[]])[] = [
  ['therapist', ['link-therapist', 'cover-therapist']],
  ['sendco', ['sendco', 'deputy-sendco']],
  ['lead', ['service-lead']],
  ['team', ['team-lead']],
  ['administrator', ['administrator']],
  ['head', ['head']],
  ['commissioner', ['commissioner']],
  ['staff', ['therapy-assistant', 'specialist', 'agent-of-change', 'communication-champion', 'school-staff']],
];

/** The steps for somebody with these roles; those of a member of staff when there is no role at all. */
export const stepsFor = (roles: readonly Role[]): readonly TourStep[] => {
  const [route] = routes.find(([, theirs]) => theirs.some((role) => roles.includes(role))) ?? ['staff' as const];
  return tourText.steps[route];
};

/** The step to show, whatever a button or an older tour says. */
export const stepWithin = (steps: readonly TourStep[], step: number): number =>
  Math.max(0, Math.min(steps.length - 1, Number.isSafeInteger(step) ? step : 0));

/** Where the word `tour` begins: where it was left, else at the start, also for who has seen it all. */
export const beginAt = (steps: readonly TourStep[], tour: Tour | undefined): number =>
  tour?.state === 'begun' ? stepWithin(steps, tour.step) : 0;

/** Whether there is a tour to go on with, which `hello` then offers. */
export const isUnfinished = (tour: Tour | undefined): boolean => tour?.state === 'begun';
