import type { Wishes } from '../../../shared/assignment/assignment.ts';
import type { WhoAnswer } from '../../../shared/assignment/contract.ts';

/** How many schools a table shows at once; the field above it finds the others. */
export const mostShown = 60;

/** One school as the table shows it. Null is nobody. */
export interface SchoolLine {
  readonly key: string;
  readonly name: string;
  readonly minutes: number;
  readonly area: string;
  /** Ways to it are measured, since the map knows it and nobody typed another place. */
  readonly isOnMap: boolean;
  readonly cluster: string;
  readonly now: string | null;
  readonly proposed: string | null;
}

/** The schools whose name, area, trust or therapist holds the words, by name. */
export function schoolLines({ schools, therapists, solved }: WhoAnswer, words: string): SchoolLine[] {
  const names = new Map(therapists.map(({ key, name }) => [key, name]));
  const named = (key: string | null | undefined): string | null => (key ? (names.get(key) ?? null) : null);
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return schools
    .map(({ key, name, minutes, area, at, cluster, now }) => ({
      ...{ key, name, minutes, area, cluster, isOnMap: at !== undefined },
      now: named(now),
      proposed: named(solved?.served[key]),
    }))
    .filter((line) => {
      const text = [line.name, line.area, line.cluster, line.now, line.proposed].join(' ').toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** The wishes with one school's therapist chosen, or free again where `who` is ''. */
export function pinned(wishes: Wishes, school: string, who: string): Wishes {
  const { [school]: _, ...others } = wishes.pins;
  return { ...wishes, pins: who ? { ...others, [school]: who } : others };
}

/** The wishes with somebody who shall not serve a school, or may again. */
export function refused(wishes: Wishes, school: string, who: string, isRefused: boolean): Wishes {
  const { [school]: before = [], ...others } = wishes.refusals;
  const keys = [...before.filter((key) => key !== who), ...(isRefused ? [who] : [])].toSorted();
  return { ...wishes, refusals: keys.length > 0 ? { ...others, [school]: keys } : others };
}

/** The same of where a school lies or somebody sets out; '' goes back to what is known by itself. */
export function placed(wishes: Wishes, of: 'areas' | 'bases', key: string, area: string): Wishes {
  const { [key]: _, ...others } = wishes[of];
  return { ...wishes, [of]: area.trim() ? { ...others, [key]: area } : others };
}

/** How wide a bar is, in percent: full at 150 % of somebody's hours, so that what is above 100 shows. */
export const barOf = (share: number | null): number => Math.min(100, ((share ?? 0) * 100) / 150);
