import type { Years } from '../calendar/days.ts';
import { problem, type Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { SchoolId } from '../kernel/ids.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { Caller } from '../organisation/roles.ts';
import type { OpenThing } from './move-lines.ts';
import type { Support } from './support.ts';
import { supportText as t } from './text.ts';

/** Who changes the record, when, and what they are told of the world. */
export interface SupportAct {
  readonly by: Pick<Caller, 'name' | 'personId'>;
  readonly at: Instant;
  readonly today: CivilDate;
  readonly activityId: string;
  /** Whether they may do specialist work: the school begins none. */
  readonly isSpecialist: boolean;
  /** Since when there is consent for assessment; undefined while there is none. */
  readonly assessSince: CivilDate | undefined;
  readonly years: Years;
  /** Steps of the joint decision that are not done: read where a move is changed. Row I15. */
  readonly openSteps?: readonly OpenThing[];
  /** The other school that the child goes to, when somebody of it takes on. Row I15. */
  readonly receivesAt?: SchoolId;
}

/** The parts of the record that a change names; undefined revs and stamps are put on by `decideSupport`. */
export type Step = Result<Partial<Support>>;

export const refuse = (code: Problem['code'], sentence: string) => fail(problem(code, sentence));
export const done = (change: Partial<Support>): Step => ok(change);

/** Words as they are kept: without blanks at the ends, with one blank between. Line ends stay. */
export const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

export const stampOf = ({ at, by }: SupportAct) => ({ at, by: by.name });

/** The sentence for the first text that is longer than its field; undefined when all fit. */
export const tooLong = (...texts: readonly (readonly [text: string, most: number])[]): string | undefined => {
  const long = texts.find(([text, most]) => text.length > most);
  return long && t.tooLong(long[1]);
};

interface Part {
  readonly id: string;
  readonly rev: number;
  readonly by: string;
  readonly gone?: boolean;
}

/** A part that is there, or was taken out as a mistake, and that nobody has changed since it was seen. */
export function found<P extends Part>(
  parts: readonly P[],
  { id, seen, do: what }: { readonly id: string; readonly seen: number; readonly do: string },
): Result<P> {
  const part = parts.find((each) => each.id === id && (each.gone ?? false) === (what === 'restore'));
  if (!part) return refuse('not-found', t.notThere);
  return part.rev > seen ? refuse('changed-meanwhile', t.changedSince(part.by)) : ok(part);
}

export const replaced = <P extends Part>(parts: readonly P[], now: P): P[] =>
  parts.map((each) => (each.id === now.id ? now : each));
