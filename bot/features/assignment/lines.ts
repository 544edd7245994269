import type { Account } from '../../../shared/assignment/account.ts';
import type { AccountAnswer, MoveLine } from '../../../shared/assignment/contract.ts';
import type { Move } from '../../../shared/assignment/difference.ts';

/** An account as the page takes it. */
export const accountLines = ({ loads, unserved, ...rest }: Account): AccountAnswer => ({
  ...rest,
  unserved: [...unserved],
  loads: loads.map(({ therapist, schools, ...load }) => ({
    ...load,
    key: therapist.key,
    name: therapist.name,
    area: therapist.area,
    has: therapist.minutes,
    schools: [...schools],
  })),
});

/** Moves by name: of people who serve, and of those who do and are not in the list any more. */
export const moveLines = (moves: readonly Move[], nameOf: (key: string) => string): MoveLine[] =>
  moves.map(({ school, from, to }) => ({
    key: school.key,
    school: school.name,
    minutes: school.minutes,
    from: from === null ? null : nameOf(from),
    to: to === null ? null : nameOf(to),
  }));
