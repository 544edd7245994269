import { londonDate, type Instant } from '../kernel/time.ts';
import type { Years } from './days.ts';
import { rhythmText as t } from './rhythm-text.ts';
import { isSamePart } from './term-part.ts';
import { windowsOf, type PlanningWindow } from './windows.ts';

/**
 * What a change of how often is planned comes to at one school, in sentences: windows that come, move and go, and those of
 * a half term that have opened and stay. Only windows that are not over.
 */
export function whatFollows(before: Years, after: Years, now: Instant): string[] {
  const today = londonDate(now);
  const ahead = (years: Years): PlanningWindow[] => windowsOf(years).filter(({ dueOn }) => dueOn >= today);
  const [was, is] = [ahead(before), ahead(after)];
  const comes = is.flatMap((next) => {
    const old = was.find((each) => isSamePart(each, next));
    if (!old) return [next.opensAt <= now ? t.opensNow(next.label, next) : t.opens(next.label, next)];
    if (old.opensOn !== next.opensOn || old.dueOn !== next.dueOn) return [t.moves(next.label, old, next)];
    return [];
  });
  const gone = was.filter((old) => !is.some((each) => isSamePart(each, old)));
  const stay = gone.length ? is.filter(({ part, opensAt }) => part > 1 && opensAt <= now) : [];
  return [...stay.map((window) => t.stays(window.label, window)), ...comes, ...gone.map(({ label }) => t.goes(label))];
}
