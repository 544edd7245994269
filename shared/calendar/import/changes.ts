import type { CivilDate } from '../../kernel/time.ts';
import { shortDate } from '../../kernel/time.ts';
import type { Block, SchoolCalendar } from '../calendar.ts';
import type { Change } from '../contract.ts';
import { orderOfPart } from '../term-part.ts';
import { planningWindows, type PlanningWindow } from '../windows.ts';
import { importText as t } from './text.ts';

/** The dates of one year as they are compared. */
export interface YearDates {
  readonly blocks: readonly Block[];
  readonly insetDays: readonly CivilDate[];
  readonly events: readonly { readonly label: string; readonly firstOn: CivilDate; readonly lastOn: CivilDate }[];
}

const words = ({ term, firstOn, lastOn }: Block): string => `${t.range(firstOn, lastOn)}, ${t.terms[term]}`;

/** Blocks are told apart by their names; one that only got another name is a change of that name. */
function blockChanges(before: readonly Block[], after: readonly Block[]): Change[] {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))];
  const of = (blocks: readonly Block[], label: string): string | null =>
    blocks
      .filter((each) => each.label === label)
      .map(words)
      .join('; ') || null;
  return labels.map((what) => ({ what, before: of(before, what), after: of(after, what) }));
}

const dayChanges = (what: string, before: readonly CivilDate[], after: readonly CivilDate[]): Change[] =>
  [...new Set([...before, ...after])].sort().map((on) => ({
    what,
    before: before.includes(on) ? shortDate(on) : null,
    after: after.includes(on) ? shortDate(on) : null,
  }));

function eventChanges(before: YearDates['events'], after: YearDates['events']): Change[] {
  const said = ({ label, firstOn, lastOn }: YearDates['events'][number]): string => `${label} ${firstOn} ${lastOn}`;
  const has = (events: YearDates['events'], key: string): boolean => events.some((each) => said(each) === key);
  return [...new Map([...before, ...after].map((each) => [said(each), each])).entries()].map(([key, event]) => {
    const days = t.range(event.firstOn, event.lastOn);
    return { what: event.label, before: has(before, key) ? days : null, after: has(after, key) ? days : null };
  });
}

/** What differs between two versions of a year, block by block and day by day. */
export const changesBetween = (before: YearDates, after: YearDates): Change[] =>
  [
    ...blockChanges(before.blocks, after.blocks),
    ...dayChanges(t.inset, before.insetDays, after.insetDays),
    ...eventChanges(before.events, after.events),
  ].filter((change) => change.before !== change.after);

/** Which planning windows move with a change, come or go, in sentences. */
export function windowsMoved(before: SchoolCalendar | undefined, after: SchoolCalendar | undefined): string[] {
  const was = before ? planningWindows(before) : [];
  const is = after ? planningWindows(after) : [];
  const keyOf = (window: PlanningWindow): string => orderOfPart(window.academicYear, window);
  const keys = [...new Set([...was, ...is].map(keyOf))];
  return keys.flatMap((key) => {
    const [old, next] = [was, is].map((windows) => windows.find((each) => keyOf(each) === key));
    if (!next) return old ? [t.windowGoes(old.label)] : [];
    if (!old) return [t.windowComes(next.label, next)];
    return old.opensOn === next.opensOn && old.dueOn === next.dueOn ? [] : [t.windowMoves(next.label, old, next)];
  });
}
