import { longDate, type CivilDate } from '../kernel/time.ts';

/** Sentences about children who come from another school of the service, en-GB. Row I15. */
export const arrivalsText = {
  title: 'Children who are coming',
  intro:
    'From other schools of your service. Who they are stands in the pack, as long as the family agrees that it is sent to your school.',
  comes: (from: string, on: CivilDate): string => `A child of ${from} comes on ${longDate(on)}`,
  came: (from: string, on: CivilDate): string => `A child of ${from}, ${longDate(on)}`,
  unnamed: (count: number): string =>
    count === 1
      ? 'A child comes. The family has not agreed that their papers are sent: ask the family or the other school.'
      : `${count} children come. Their families have not agreed that the papers are sent: ask the families or the other schools.`,
  count: (count: number): string =>
    count === 1 ? '1 child comes from another school.' : `${count} children come from other schools.`,
  askSendco: 'The SENDCo sees them here and takes on what was open.',
  takerIs: 'Take on each line, saying who does it, or ask back. The other school sees it in the child’s record.',
  earlier: (count: number): string => `Taken on (${count})`,
  noneHere: 'This child is not on the list any more. The move was taken back or goes elsewhere.',
  noConsent:
    'The family’s agreement does not name your school now, so nothing was changed. Ask the family or the other school.',
  tooBusy: 'Somebody else wrote at the same moment, so this was not saved. Please try again.',
} as const;
