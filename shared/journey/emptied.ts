import type { Journey } from './journey.ts';

/** The service's document without anything that says who the child is. Who held it and when, stays. Row C-13. */
export const emptiedJourney = (journey: Journey): Journey => ({
  ...journey,
  child: { name: null, bornOn: null, nhsNumber: null },
  toldAt: null,
  note: '',
});
