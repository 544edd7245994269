/** Where the person is: the part of the address after '#'. */
export type Route =
  | { readonly page: 'schools' }
  /** `part` is the word of a page of the school, its overview when missing; `item` is what that page opens. */
  | { readonly page: 'school'; readonly id: string; readonly part?: string; readonly item?: string };

export const schoolsAddress = '#/schools';
/** The address of a school, of one of its pages, or of one thing on that page. */
export const schoolAddress = (id: string, ...rest: readonly string[]): string =>
  [schoolsAddress, ...[id, ...rest].map(encodeURIComponent)].join('/');

/** An address that nobody can read leads to the list, never to an empty page. */
export function routeOf(hash: string): Route {
  const found = /^#\/schools\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?\/?$/.exec(hash);
  if (!found) return { page: 'schools' };
  try {
    const [id = '', part, item] = found.slice(1).map((each) => each && decodeURIComponent(each));
    return { page: 'school', id, ...(part && { part }), ...(item && { item }) };
  } catch {
    return { page: 'schools' };
  }
}

/** The address to begin at: the one already there, else the school, and its page, that the link from Teams names. */
export const firstAddress = (hash: string, subPageId: string | undefined): string => {
  if (hash.startsWith(schoolsAddress)) return hash;
  const [id, ...rest] = subPageId?.split('/') ?? [];
  return id ? schoolAddress(id, ...rest) : schoolsAddress;
};
