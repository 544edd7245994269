import { audienceSchema, type Audience } from '../../../shared/grid-share/share.ts';
import { londonDate, longDate, shortDate, type CivilDate, type Instant } from '../../../shared/kernel/time.ts';

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** Sentences of the page on which the grid is shared, en-GB. */
export const sharePageText = {
  title: 'Share the grid',
  about:
    'A link opens a page of the grid that anybody can read who has it, without an account. The page always shows the grid as it stands, and you can close it at any time.',
  make: 'Make a link',
  whom: 'Who is it for?',
  audiences: { staff: 'Staff of the school', parents: 'Parents and carers' } satisfies Record<Audience, string>,
  shows: {
    staff:
      'Everything in place and every gap, with who delivers it, for whom and how often. No costs and no questions between the two of you.',
    parents:
      'What is in place at universal and targeted level, in plain words. No gaps, no specialist work, no names of staff. Look at it yourself before you send it.',
  } satisfies Record<Audience, string>,
  all: audienceSchema.options,
  days: 'How long does it work?',
  forDays: { 30: '30 days', 90: '90 days', 365: 'One year' },
  press: 'Make the link',
  made: 'The link is there. Copy it below.',
  open: 'Links that work now',
  none: 'There is no link. Make one above.',
  by: (who: string, at: Instant): string => `Made by ${who} on ${longDate(londonDate(at))}`,
  until: (day: CivilDate): string => `works until ${longDate(day)}`,
  opened: (count: number, day: CivilDate | null): string =>
    day === null ? 'not opened yet' : `opened ${times(count)}, last on ${shortDate(day)}`,
  copy: 'Copy message and link',
  copied: 'Copied',
  notCopied: 'It could not be copied. Open the page and copy its address.',
  look: 'Look at the page',
  close: 'Close the link',
  closed: 'The link is closed. Who has it gets a sentence that says so.',
  /** The briefing that goes with the link, to paste into a staff channel or a newsletter. */
  message: {
    staff: (school: string): string =>
      `What ${school} has in place for speech, language and communication, and what is still missing, is on one page. Please read it, and tell the SENDCo about anything that is missing or no longer true.`,
    parents: (school: string): string =>
      `This is how ${school} helps children to talk and understand. If you would like to know more, or are worried about your child, please speak to the SENDCo.`,
  } satisfies Record<Audience, (school: string) => string>,
};
