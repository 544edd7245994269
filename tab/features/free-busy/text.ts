import { shortDate } from '../../../shared/kernel/time.ts';
import type { NotRead } from './graph.ts';
import type { Kind, Stretch, When } from './stretches.ts';
import type { NotAsked } from './why-not-asked.ts';

/** 'busy', 'perhaps busy', 'out of office': a kind of time, within a line. */
const names: Readonly<Record<Kind, string>> = { away: 'out of office', busy: 'busy', tentative: 'perhaps busy' };

/** 'busy 09:00 to 10:30' */
const stretchLine = ({ from, until, kind }: Stretch): string => `${names[kind]} ${from} to ${until}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const notAsked: Readonly<Record<NotAsked, string>> = {
  declined: 'You said no, so your calendar stays closed. You can plan here just as before.',
  blocked:
    'Your organisation lets apps read a calendar only once an administrator agrees. You can plan here without it.',
  closed: 'The window was closed before you agreed, so your calendar stays closed. You can plan here just as before.',
  failed: 'Teams could not ask you just now. You can plan here without it, or try again later.',
};

const notRead: Readonly<Record<NotRead, string>> = {
  refused: 'Your agreement to read your calendar is no longer there. Press once more if you want to see it.',
  'no-calendar': 'There is no calendar with your account here. You can plan here without it.',
  'too-many': 'Microsoft 365 is busy just now and asks us to wait. You can go on without your calendar.',
  trouble: 'Microsoft 365 could not give us your calendar just now. You can go on without it.',
  'no-network': 'Your calendar could not be reached. You can go on without it.',
  'not-readable': 'Your calendar came in a form we cannot read safely, so we show none of it.',
};

/** What the tab says about a person's own free/busy, en-GB. */
export const freeBusyText = {
  title: 'Your own calendar',
  show: 'Show when I am free',
  what: 'Only you see it. Link Therapy reads when you are busy, never what with, and keeps none of it.',
  asking: 'Teams asks you in a window of its own. You can go on here meanwhile.',
  reading: 'Reading your calendar. You can go on here meanwhile.',
  shown: 'Your calendar is shown here, to you alone.',
  leave: 'Leave it',
  hide: 'Stop showing it',
  again: 'Try again',
  askAgain: 'Teams wants you to agree again before your calendar is shown here.',
  notAsked,
  notRead,
  signingIn: 'One moment: Microsoft’s sign-in opens.',
  notSignedIn: 'That did not work. You can close this window.',
  /** Beside a time. */
  free: 'You are free',
  not: (stretches: readonly Stretch[]): string =>
    stretches.length === 1 && stretches[0]
      ? `You are ${stretchLine(stretches[0])}`
      : `You are ${stretches.map(stretchLine).join(', ')}`,
  /** A day of the list. */
  day: (stretches: readonly Stretch[]): string => capital(stretches.map(stretchLine).join(', ')),
  freeAllDay: 'Free all day',
  allDay: (kind: Kind): string => capital(`${names[kind]} all day`),
  days: 'When you are not free, day by day',
  dayHeading: 'Day',
  notFreeHeading: 'Your calendar',
  suggested: 'You are free, and both calendars allow it',
  noneFree: (minutes: number): string => `No day has ${minutes} free minutes between 09:00 and 15:30.`,
  /** 'Thu 3 Dec, 09:30' */
  suggestion: ({ on, at }: When): string => `${shortDate(on)}, ${at}`,
  use: (when: When): string => `Take ${shortDate(when.on)}, ${when.at} into the form`,
};
