/** Where the person is: the part of the address after '#'. */
export type Route =
  | { readonly page: 'schools' }
  /** The register of data-sharing agreements. */
  | { readonly page: 'agreements' }
  /** The service of a lead or administrator. */
  | { readonly page: 'service' }
  /** The requests of all schools of a lead. */
  | { readonly page: 'service-requests' }
  /** The calendars of a lead's service. */
  | { readonly page: 'calendars' }
  /** One's own reminders. */
  | { readonly page: 'reminders' }
  /** The hours of a service; `part` is the word of one of its pages, `item` what that page opens. */
  | { readonly page: 'hours'; readonly part?: string; readonly item?: string }
  /**
   * `part` is the word of a page of the school, its overview when missing; `item` is what that page opens, and `more` what
   * is open inside of that.
   */
  | {
      readonly page: 'school';
      readonly id: string;
      readonly part?: string;
      readonly item?: string;
      readonly more?: readonly string[];
    };

export const schoolsAddress = '#/schools';
export const agreementsAddress = '#/agreements';
export const serviceAddress = '#/service';
export const serviceRequestsAddress = '#/service/requests';
export const calendarsAddress = '#/calendars';
export const remindersAddress = '#/reminders';
/** The hours of a service, one of its pages, or one thing on that page. */
export const hoursAddress = (...rest: readonly string[]): string =>
  ['#/hours', ...rest.map(encodeURIComponent)].join('/');
/** The word for the grid in an address. */
export const gridWord = 'grid';
/** The word for what a school's hours are for, on the page of its hours. */
export const mixWord = 'mix';
/** The address of a school, of one of its pages, or of one thing on that page. */
export const schoolAddress = (id: string, ...rest: readonly string[]): string =>
  [schoolsAddress, ...[id, ...rest].map(encodeURIComponent)].join('/');

/** The grid, which stands on a school's overview: it opens there and goes down to the grid. */
export const gridAddress = (id: string): string => schoolAddress(id, gridWord);

/** What a school's hours are for, on the page of its hours. */
export const mixAddress = (id: string): string => schoolAddress(id, 'hours', mixWord);

/** An address that nobody can read leads to the list, never to an empty page. */
export function routeOf(hash: string): Route {
  if (hash === agreementsAddress) return { page: 'agreements' };
  if (hash === serviceAddress) return { page: 'service' };
  if (hash === serviceRequestsAddress) return { page: 'service-requests' };
  if (hash === calendarsAddress) return { page: 'calendars' };
  if (hash === remindersAddress) return { page: 'reminders' };
  const hours = /^#\/hours(?:\/([^/]+))?(?:\/([^/]+))?\/?$/.exec(hash);
  if (hours) return { page: 'hours', ...(hours[1] && { part: hours[1] }), ...(hours[2] && { item: hours[2] }) };
  const found = /^#\/schools\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?((?:\/[^/]+){0,2})\/?$/.exec(hash);
  if (!found) return { page: 'schools' };
  try {
    const [id = '', part, item] = found.slice(1, 4).map((each) => each && decodeURIComponent(each));
    const more = (found[4] ?? '').split('/').filter(Boolean).map(decodeURIComponent);
    return { page: 'school', id, ...(part && { part }), ...(item && { item }), ...(more.length > 0 && { more }) };
  } catch {
    return { page: 'schools' };
  }
}

/**
 * The address to begin at: the one already there, else what the link from Teams names: the service, one's reminders, or a school
 * and its page.
 */
export const firstAddress = (hash: string, subPageId: string | undefined): string => {
  if (hash.startsWith(schoolsAddress) || routeOf(hash).page !== 'schools') return hash;
  if (subPageId === 'service') return serviceAddress;
  if (subPageId === 'service/requests') return serviceRequestsAddress;
  if (subPageId === 'calendars') return calendarsAddress;
  if (subPageId === 'reminders') return remindersAddress;
  if (subPageId?.startsWith('hours/') || subPageId === 'hours') return `#/${subPageId}`;
  const [id, ...rest] = subPageId?.split('/') ?? [];
  return id ? schoolAddress(id, ...rest) : schoolsAddress;
};
