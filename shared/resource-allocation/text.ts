import type { Band } from '../allocation/bands.ts';
import { bandNames } from '../allocation/bands.ts';
import { hoursText } from '../hours/text.ts';
import type { StreamShare } from './share-plan.ts';
import type { Stream } from './streams.ts';
import type { VacancyWay } from './vacancy.ts';
import type { DeductionKind } from './workforce.ts';

/** 51.5 h as people write it: '51.5 h', '1,240 h'; a remainder of minutes to two places. */
export const hoursSaid = (minutes: number): string =>
  `${(minutes / 60).toLocaleString('en-GB', { maximumFractionDigits: 2 })} h`;

/** What is taken off: '−28 h', '0 h' */
export const takenSaid = (minutes: number): string => (minutes === 0 ? '' : '−') + hoursSaid(minutes);

/** '+1.5 h', '−0.5 h', 'no change' */
export const changeSaid = (minutes: number): string =>
  minutes === 0 ? 'no change' : `${minutes > 0 ? '+' : '−'}${hoursSaid(Math.abs(minutes))}`;

export const percentSaid = (share: number): string =>
  `${(share * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`;

const streamNames = {
  core: 'Core',
  authority: 'Authority and EHC plans',
  'bought-in': 'Bought by schools',
} satisfies Record<Stream, string>;

/** Every sentence about sharing a service's hours, en-GB. */
export const resourceText = {
  title: 'Hours shared out',
  streams: streamNames,
  bands: (band: Band): string => bandNames[band],
  deductions: {
    training: 'Mandatory training',
    leadership: 'Leadership',
    supervision: 'Supervision',
    other: 'Other commitments',
  } satisfies Record<DeductionKind, string>,
  ways: { 'by-need': 'Shared by need', 'as-agreed': 'As agreed with each school' },
  wrongStream: (stream: Stream, { wrong, sums }: Pick<StreamShare, 'wrong' | 'sums'>): string => {
    if (!wrong) return '';
    const name = streamNames[stream];
    if (wrong.why === 'over') return `${name}: ${hoursSaid(wrong.needed)} more are taken off than there are.`;
    if (wrong.why === 'floors')
      return `${name}: the floor and the hours for pupils need ${hoursSaid(wrong.needed)}, and ${hoursSaid(sums.available)} are there. Lower the floor or the hours for each pupil.`;
    return `${name}: ${hoursSaid(wrong.needed)} are agreed with schools, and ${hoursSaid(sums.available)} are there.`;
  },
  tie: 'Equal remainders go to the greater weight first, then to the lower URN.',
  vacancy: {
    ways: {
      all: 'All schools, by the same rules',
      own: 'Only the schools that lose their therapist',
      protect: 'The highest bands lose nothing',
      cover: 'With bank staff or cover',
    } satisfies Record<VacancyWay, string>,
  },
  published: (year: string): string => `Hours for ${year} are published`,
  bandsFrom: (name: string, hash: string, isFrozen: boolean): string =>
    `${name}, ${isFrozen ? 'frozen for the year' : 'published'} (${hash.slice(0, 12)})`,
  card: {
    first: (year: string, school: string): string => `Hours for ${year} are published: ${school}`,
    changed: (year: string, school: string): string => `Hours for ${year} have changed: ${school}`,
    all: 'For the year',
    before: 'Before',
    why: 'Why',
    offer: 'What is offered besides the hours:',
    includes:
      'They include everything for the school: visits, parents and carers, training, meetings, reports and admin.',
    moved: (year: string, school: string): string => `Hours for ${year} at ${school} are on a newer card below.`,
  },
  because: {
    first: (year: string, moved: string): string => `Hours for ${year} published${moved}`,
    changed: (year: string, version: number, moved: string, reason: string): string =>
      `Hours for ${year}, version ${version}${moved}: ${reason}`.slice(0, 300),
    /** Empty where nothing stood before: then the line itself says how much it is. */
    moved: (now: number, before: number): string =>
      before === 0 ? '' : `, now ${hoursText.duration(now)}, before ${hoursText.duration(before)}`,
  },
  problems: {
    notAllowed: 'How hours are shared out is for the people who lead the service.',
    changedMeanwhile:
      'Somebody else has changed this meanwhile. What you typed is still here: put it back to see theirs, or save it again in its place.',
    publishMeanwhile:
      'Somebody else has changed this meanwhile. It is shown as it is now: look at it, then publish again.',
    noPosts: 'Put in who works for the service first, so that there are hours to share.',
    noSchools: 'Put in the schools first, so that there is somebody to share with.',
    reasonMissing: 'Say why the published hours change: schools will read it.',
    over: (name: string): string => `${name}: more is taken off than the post has. Lower what is taken off.`,
    twice: (urn: string): string => `The URN ${urn} stands there twice. Each school can be there once.`,
    twoPosts: 'Two lines of the workforce are the same one. Load the page again.',
    nothingNew: 'This is what was published last. There is nothing new to publish.',
    notReached: 'The version before is still reaching the schools. Try again in a minute.',
    noBands: 'No bands are published for this year yet.',
  },
};
