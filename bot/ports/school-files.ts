import type { AskedOfFile, FiguresRead } from '../../shared/school-figures/read.ts';
import type { figuresText } from '../../shared/school-figures/text.ts';

/** What became of a file with figures: what stands in it, or why it cannot be used. `said` quotes what is wrong of it. */
export type SchoolFileRead =
  | { readonly ok: true; readonly read: FiguresRead }
  | { readonly ok: false; readonly why: keyof typeof figuresText.refused; readonly said: string };

/** What to read of a file, and who hears how far it is. */
export interface AskedOfReader extends AskedOfFile {
  /** Called now and then with the lines of data that were read so far. */
  readonly onProgress?: ((rows: number) => void) | undefined;
}

/**
 * Reads a file with figures of schools while it arrives, packed by gzip or not: of an authority's schools nothing of the
 * others is held. Does not throw for anything a file can hold.
 */
export type ReadSchoolFile = (bytes: AsyncIterable<Uint8Array>, asked?: AskedOfReader) => Promise<SchoolFileRead>;
