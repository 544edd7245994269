import type { Unreachable } from '../../../shared/organisation/account.ts';
import { longDate, type CivilDate } from '../../../shared/kernel/time.ts';

/** What only the tab's page of reminders says, en-GB; what the cards say too is in shared/reminders. Row V04. */
export const remindersPageText = {
  open: 'Reminders',
  title: 'Reminders',
  due: {
    title: 'What needs you now',
    nothing: 'Nothing needs you now.',
  },
  own: {
    title: 'How you are reminded',
    pause: 'Pause',
    pauseIntro: 'While you are away nothing comes. What is still open then comes in one message.',
    until: 'Or until another day, on which they come again',
    pauseUntil: 'Pause until that day',
    dayNeeded: 'Choose the day on which they come again.',
    termOn: (day: CivilDate): string => `Pause until next term, ${longDate(day)}`,
    none: 'You have no role that is reminded of anything.',
  },
  unreachable: {
    title: 'Who cannot be reached',
    intro: 'Nothing is lost: everything open comes as soon as they add Link Therapy again.',
    none: 'Everybody can be reached.',
    since: (role: string, day: CivilDate): string => `${role}, since ${longDate(day)}`,
    /** After Teams said 403, or 404, to a message. */
    why: {
      blocked: 'Teams refused our message: they have blocked or removed Link Therapy, or their organisation has.',
      removed: 'Teams no longer finds our chat: they have removed Link Therapy, or their account has gone.',
    } satisfies Record<Unreachable['why'], string>,
    toDo: 'Ask them to add Link Therapy again in Teams, or write to them.',
    contact: (school: string): string => `How to reach people of ${school}`,
    notice: (name: string, role: string, day: CivilDate): string =>
      `${name} (${role}) cannot be reached in Teams since ${longDate(day)}. Ask them to add Link Therapy again, or write to them; everything open comes then.`,
  },
};
