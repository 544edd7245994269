import { longDate, type CivilDate } from '../kernel/time.ts';

/** A notice to parents that the school may send; it names nobody, child or therapist. Row J13. */
export const visitNoticeOf = (schoolName: string, on: CivilDate, hasDropIn: boolean): string =>
  [
    `A speech and language therapist will be at ${schoolName} on ${longDate(on)}.`,
    'They work with our staff and in our classrooms, so that every child is helped to talk, listen and join in.',
    'A therapist works with one child alone only when the child’s family has agreed to it.',
    ...(hasDropIn
      ? [
          'You can drop in with a question on that day. Ask at the school office for a time; you need not say what it is about.',
        ]
      : []),
    'If you would like to know more, please speak to our SENDCo.',
  ].join('\n\n');
