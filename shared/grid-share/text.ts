import type { Level, Strand } from '../balanced-system/framework.ts';
import { longDate, type CivilDate } from '../kernel/time.ts';
import { mostOpen, type Audience } from './share.ts';

/** Every sentence of the pages that open without an account, and about them, en-GB. */
export const shareText = {
  noPage: 'This link does not work any more. Please ask the school for a new one.',
  notYours: 'Only the SENDCo and the link therapist can share the grid of this school.',
  tooMany: `There are ${mostOpen} open links already. Close one that is no longer needed first.`,
  gone: 'That link is closed already.',
  busy: 'Somebody opened that page at the same moment. Please close it again.',
  page: {
    title: {
      staff: 'Speech, language and communication: what our school does',
      parents: 'How our school helps children to talk and understand',
    } satisfies Record<Audience, string>,
    intro: {
      staff: 'The SENDCo and the link therapist keep this page up to date.',
      parents:
        'Talking and understanding are part of every school day. This is what the school does for all children, and what it adds for children who need a bit more.',
    } satisfies Record<Audience, string>,
    confirmed: (day: CivilDate): string => `Last checked on ${longDate(day)}.`,
    ask: {
      staff: 'Is something missing here, or no longer true? Please tell the SENDCo.',
      parents:
        'Would you like to know more, or are you worried about how your child talks or understands? Please speak to the school’s SENDCo.',
    } satisfies Record<Audience, string>,
    level: 'Level',
    gap: 'Gap',
    nothing: 'Nothing yet',
    nothingForParents: 'The school is still putting this page together.',
    caption: (school: string): string => `What is in place and what is missing at ${school}`,
    foot: (day: CivilDate): string =>
      `Please do not pass this link on outside the school. It works until ${longDate(day)}.`,
  },
  /** The framework in words for everybody. */
  plain: {
    strands: {
      FS: 'Helping families',
      EE: 'Places that are good to talk in',
      WW: 'What our staff learn',
      ID: 'Noticing early who needs help',
      IN: 'Helping in lessons and groups',
    } satisfies Record<Strand, string>,
    levels: { 1: 'For every child', 2: 'For children who need a bit more', 3: 'For a few children' } satisfies Record<
      Level,
      string
    >,
  },
};
