import { shortDate, type CivilDate } from '../kernel/time.ts';
import type { Rhythm } from './rhythm.ts';

interface Days {
  readonly opensOn: CivilDate;
  readonly dueOn: CivilDate;
}

const names: Record<Rhythm, string> = { term: 'once a term', 'half-term': 'each half term' };

/** Every sentence about how often is planned, en-GB. */
export const rhythmText = {
  title: 'How often you plan',
  choose: 'From now on',
  ofService: 'What schools do unless something else is chosen for one of them, on its own calendar page.',
  choices: {
    term: 'Once a term: one planning meeting for the whole term, with a short check-in at half term',
    'half-term':
      'Each half term: a planning meeting at the end of each block of the year, for the block that follows; no check-in at half term, since the next meeting takes its place',
  } satisfies Record<Rhythm, string>,
  asService: (every: Rhythm): string => `As the service does: ${names[every]}`,
  stands: (every: Rhythm): string => `Planning happens ${names[every]}.`,
  changed: (by: string, on: string): string => `Changed by ${by} on ${on}.`,
  others: (schools: readonly { readonly name: string; readonly every: Rhythm }[]): string =>
    `Chosen for one school: ${schools.map(({ name, every }) => `${name} (${names[every]})`).join(', ')}.`,
  only: 'Only your service’s leads change this.',
  will: 'What will change',
  goesOn: 'Planning that is open goes on as it is, and so does every plan.',
  opens: (label: string, { opensOn, dueOn }: Days): string =>
    `Planning for the ${label} opens on ${shortDate(opensOn)}; meet by ${shortDate(dueOn)}.`,
  opensNow: (label: string, { dueOn }: Days): string =>
    `Planning for the ${label} opens today; meet by ${shortDate(dueOn)}.`,
  moves: (label: string, old: Days, next: Days): string =>
    `Planning for the ${label} opens on ${shortDate(next.opensOn)} (was ${shortDate(old.opensOn)}); meet by ${shortDate(next.dueOn)}.`,
  goes: (label: string): string => `The ${label} has no planning of its own any more.`,
  stays: (label: string, { dueOn }: Days): string =>
    `Planning for the ${label} is open already and stays; meet by ${shortDate(dueOn)}.`,
  nothing: 'No planning that is known by now opens at another time.',
  at: (schools: readonly string[]): string => `At ${schools.join(', ')}:`,
  atMany: (count: number): string => `At ${count} schools:`,
  save: 'Plan like this from now on',
  cancel: 'Leave it as it is',
  saved: (every: Rhythm): string =>
    `Saved. Planning happens ${names[every]} from now on. Cards follow within two minutes.`,
  problems: {
    notAllowed: 'Only the service’s leads and administrators change how often is planned.',
    meanwhile: 'Somebody has changed this meanwhile. Please look at it again.',
    tooBusy: 'This school is being changed by others just now. Please try again.',
    notFound: 'There is no such service.',
  },
};
