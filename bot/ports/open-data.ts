import type { ListedSchool } from '../../shared/organisation/setting.ts';

/** The Department for Education's list of schools in England. */
export interface OpenData {
  /** The school with this unique reference number. */
  byUrn(urn: string): Promise<ListedSchool | undefined>;
  /** Schools whose name and authority hold every word, or whose number begins with it; at most `most`, by name. */
  search(words: string, most: number): Promise<ListedSchool[]>;
  /** The names of all local authorities, in order. */
  authorities(): Promise<string[]>;
  /** The list as a file, packed, for whoever reads figures of schools. */
  file(): AsyncIterable<Uint8Array>;
}
