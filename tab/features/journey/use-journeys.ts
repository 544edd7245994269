import type { z } from 'zod';
import { journeyAnswer, type JourneyAnswer, type JourneysAnswer } from '../../../shared/journey/contract.ts';
import { useAnswers } from '../../use-answers.ts';

/** The list with one document as a change left it; new ones come last. */
export const withJourney = (list: JourneysAnswer, now: JourneyAnswer): JourneysAnswer => ({
  ...list,
  journeys: list.journeys.some(({ requestId }) => requestId === now.requestId)
    ? list.journeys.map((each) => (each.requestId === now.requestId && each.rev <= now.rev ? now : each))
    : [...list.journeys, now],
});

/** The ways to change the service's document of one child; each answers why it was not done. */
export function useJourney(schoolId: string, requestId: string) {
  const answers = useAnswers();
  const watch = answers.journeys(schoolId);
  const address = `/api/schools/${encodeURIComponent(schoolId)}/journeys/${encodeURIComponent(requestId)}`;
  const send = async (part: string, body: object): Promise<string | undefined> => {
    const said = await answers.post(`${address}/${part}`, { editId: answers.newId(), ...body }, journeyAnswer);
    const state = watch.state();
    if (!said.ok) {
      void watch.refresh();
      return said.sentence;
    }
    const { journey }: z.infer<typeof journeyAnswer> = said.value;
    if (state.phase === 'ready') watch.take({ ...said, value: withJourney(state.value, journey) });
    return undefined;
  };
  return {
    watch,
    takeUp: () => send('take-up', {}),
    change: (seen: number, patch: object) => send('fields', { seen, patch }),
    handOn: (seen: number, personId: string) => send('holder', { seen, personId }),
  };
}
export type JourneyWays = ReturnType<typeof useJourney>;
