import { addMinutes, civilDateSchema, civilTimeSchema } from '../kernel/time.ts';
import type { Busy } from './clashes.ts';
import { meetingLengths } from './cycle.ts';

/** Twelve signs a meeting: the id of a button holds 250 in all, that of a cycle up to 110. */
const most = 10;

/**
 * The booked meetings among these as a button can carry them, such as `261203093060f`: day, start, length and whether
 * face to face, without a name. So a press knows of an overlap without asking for anything more.
 */
export const busyCode = (busy: readonly Busy[], atMost = most): string =>
  busy
    .filter(({ how }) => how === 'booked')
    .slice(0, atMost)
    .map(
      ({ on, at, minutes, mode }) =>
        `${on.slice(2).replaceAll('-', '')}${at.replace(':', '')}${minutes}${mode === 'face-to-face' ? 'f' : 'o'}`,
    )
    .join('');

/** What a button carried; what cannot be read is left out, since it comes from outside. */
export const busyFromCode = (code: string): Busy[] =>
  [...code.matchAll(/(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([fo])/g)].flatMap(
    ([, year, month, day, hour, minute, length, face]) => {
      const on = civilDateSchema.safeParse(`20${year}-${month}-${day}`);
      const at = civilTimeSchema.safeParse(`${hour}:${minute}`);
      const minutes = meetingLengths.find((each) => each === Number(length));
      if (!on.success || !at.success || !minutes || addMinutes(at.data, minutes) < at.data) return [];
      const mode = face === 'f' ? ('face-to-face' as const) : ('teams' as const);
      return [{ schoolName: undefined, on: on.data, at: at.data, minutes, mode, how: 'booked' as const }];
    },
  );

/** What the id of a button carries: the person's other meetings, and those that were pointed out as clashing before. */
export function carriedIn(id: string): { busy: Busy[]; told: Busy[] } {
  const [, code = ''] = id.split('#');
  const [busy = '', told = ''] = code.split('!');
  return { busy: busyFromCode(busy), told: busyFromCode(told) };
}

/** The id of a button that carries them; what was pointed out first, since it was the person's own choice. */
export function carrying(id: string, busy: readonly Busy[], told: readonly Busy[] = []): string {
  const pointedOut = told.slice(-most);
  return `${id}#${busyCode(busy, most - pointedOut.length)}${pointedOut.length ? `!${busyCode(pointedOut)}` : ''}`;
}
