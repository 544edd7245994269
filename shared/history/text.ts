import { longDate, shortDate, type CivilDate } from '../kernel/time.ts';
import type { SheetKind } from '../sheet/sheet.ts';

/** Sentences about past meetings, en-GB. */
export const historyText = {
  title: 'Past meetings',
  none: 'There is no meeting to look back on yet.',
  addendum: 'Addendum',
  name: (kind: SheetKind, label: string): string =>
    ({ plan: `Planning the ${label}`, initial: 'Initial discussions', 'check-in': `Half-term check-in, ${label}` })[
      kind
    ],
  met: (on: CivilDate): string => `Meeting on ${longDate(on)}`,
  noDay: 'No meeting booked',
  agreedBy: (names: readonly string[]): string => `Agreed by ${new Intl.ListFormat('en-GB').format(names)}`,
  notAgreed: 'Not agreed yet',
  noFocus: 'No focus written yet',
  /** One meeting in one line of a card. */
  line: (label: string, on: CivilDate | null, focus: string): string =>
    [`${label.replace(/^./, (first) => first.toUpperCase())}`, on && shortDate(on)].filter(Boolean).join(', ') +
    `: ${focus || 'no focus written yet'}`,
};
