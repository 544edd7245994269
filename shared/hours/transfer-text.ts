import type { Transfer } from './transfer.ts';

type Titles = Readonly<Record<Transfer['kind'], Readonly<Record<Transfer['state'], string>>>>;

/** A request to carry or lend hours, as the card in chat and the pages say it, en-GB. Row L10. */
export const transferText = {
  /** What waits is not done yet, and is not called so. */
  title: {
    carried: {
      asked: 'Hours to carry over',
      approved: 'Carried over',
      declined: 'Not carried over',
      'taken-back': 'Not carried over',
    },
    lent: { asked: 'Hours to lend', approved: 'Lent', declined: 'Not lent', 'taken-back': 'Not lent' },
  } satisfies Titles,
  stands: {
    asked: (): string => 'Waits for a lead',
    approved: (name: string): string => `Approved by ${name}`,
    declined: (name: string): string => `Declined by ${name}`,
    'taken-back': (name: string): string => `Taken back by ${name}`,
  } satisfies Record<Transfer['state'], unknown>,
  way: (duration: string, from: string, to: string): string => `${duration} from ${from} to ${to}`,
  left: (name: string, free: string, then: string): string =>
    `${name} has ${free} of this left and not planned; ${then} after this.`,
  tooLittle: (name: string, free: string): string =>
    `${name} has only ${free} of this left and not planned, so it can only be declined.`,
  word: 'A word to who asked, if you like',
  card: {
    asked: 'Asked by',
    by: (name: string, on: string): string => `${name}, ${on}`,
    why: 'Why',
    stream: 'Funding stream',
    free: 'Left and not planned there',
    then: 'Left there after this',
    notEnough: 'The giving school has less than this left and not planned, so it can only be declined.',
    approve: 'Approve',
    decline: 'Decline',
    wordHint: 'Such as: from the spring term on',
    wordError: 'Please keep it to 300 characters.',
    outOfDate: 'That button was out of date. This is how it stands now.',
    notYours: 'This request is not with you any more.',
    approved: 'Approved. Who asked is told.',
    declined: 'Declined. Who asked is told.',
    newAsk: (name: string, title: string): string => `${name} asks: ${title}`,
    moved: (title: string): string => `${title}: further down in this chat.`,
  },
};

/** 'Hours to lend: 5 h from Orchard Bank to Hazelbrook'; hours carried name the two years of their school. */
export function transferTitle(
  { kind, state, from, to, minutes }: Pick<Transfer, 'kind' | 'state' | 'from' | 'to' | 'minutes'>,
  duration: (minutes: number) => string,
): string {
  const [left, right] =
    kind === 'carried' ? [`${from.name}, ${from.academicYear},`, to.academicYear] : [from.name, to.name];
  return `${transferText.title[kind][state]}: ${transferText.way(duration(minutes), left, right)}`;
}

/** How it stands, and who said so. */
export const transferStands = ({ state, decided }: Pick<Transfer, 'state' | 'decided'>): string =>
  transferText.stands[state](decided?.name ?? '');
