import type { SchoolsAnswer } from '../../../shared/organisation/contract.ts';
import type { Route } from '../../route.ts';

export type SchoolLine = SchoolsAnswer['schools'][number];

export type Page =
  | { readonly page: 'schools' }
  | { readonly page: 'agreements' }
  | { readonly page: 'service' }
  | { readonly page: 'service-requests' }
  | { readonly page: 'calendars' }
  | { readonly page: 'reminders' }
  | { readonly page: 'hours'; readonly part?: string; readonly item?: string }
  /** `name` is unknown for a school outside the person's list; the server then says why it is not shown. */
  | {
      readonly page: 'school';
      readonly id: string;
      readonly name: string | undefined;
      readonly hasList: boolean;
      readonly part?: string;
      readonly item?: string;
      readonly more?: readonly string[];
    };

/**
 * The page to draw. One school only is opened at once, and without a way back to a list that would lead here again.
 * A school that is not theirs keeps the way back, so that nobody is stuck.
 */
export function pageFor(route: Route, schools: readonly SchoolLine[]): Page {
  const only = schools.length === 1 ? schools[0] : undefined;
  if (route.page !== 'schools' && route.page !== 'school') return route;
  if (route.page === 'schools') {
    return only ? { page: 'school', id: only.id, name: only.name, hasList: false } : route;
  }
  const known = schools.find((each) => each.id === route.id);
  return { ...route, name: known?.name, hasList: !(only && known) };
}

/** Those that wait for the person, and the others; each keeps the server's order, by name. */
export const byTurn = (schools: readonly SchoolLine[]) => ({
  waiting: schools.filter((each) => each.waitsForYou),
  others: schools.filter((each) => !each.waitsForYou),
});

/** What changed between two looks at the list, in a sentence for screen readers; undefined when nothing did. */
export function listNews(before: readonly SchoolLine[], now: readonly SchoolLine[]): string | undefined {
  const changed = now.filter((each) => {
    const earlier = before.find((one) => one.id === each.id);
    return earlier && earlier.standing !== each.standing;
  });
  return changed.length ? changed.map((each) => `${each.name}: ${each.standing}.`).join(' ') : undefined;
}
