/** Where the person is: the part of the address after '#'. */
export type Route = { readonly page: 'schools' } | { readonly page: 'school'; readonly id: string };

export const schoolsAddress = '#/schools';
export const schoolAddress = (id: string): string => `${schoolsAddress}/${encodeURIComponent(id)}`;

/** An address that nobody can read leads to the list, never to an empty page. */
export function routeOf(hash: string): Route {
  const id = /^#\/schools\/([^/]+)\/?$/.exec(hash)?.[1];
  if (!id) return { page: 'schools' };
  try {
    return { page: 'school', id: decodeURIComponent(id) };
  } catch {
    return { page: 'schools' };
  }
}

/** The address to begin at: the one already there, else the school that the link from Teams names. */
export const firstAddress = (hash: string, subPageId: string | undefined): string => {
  if (hash.startsWith(schoolsAddress)) return hash;
  return subPageId ? schoolAddress(subPageId) : schoolsAddress;
};
