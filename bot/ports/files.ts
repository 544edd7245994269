import type { FileKind, ScanState } from '../../shared/files/file.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';

/** Whose files: those of one request for help. */
export interface FileFolder {
  readonly schoolId: SchoolId;
  readonly requestId: RequestId;
}
export interface FilePlace extends FileFolder {
  readonly fileId: string;
}

/** The bytes of a file, given out only once the check for malware has found nothing. */
export type Opened =
  { readonly scan: 'clean'; readonly content: Uint8Array } | { readonly scan: Exclude<ScanState, 'clean'> | 'gone' };

/**
 * Where the bytes of files lie: nothing but bytes, under opaque ids. What is known of a file stands in its request. Each
 * may throw when the storage cannot be reached. docs/decisions/files.md.
 */
export interface Files {
  /** Keeps the bytes of a new file; a place that holds something already is left as it is. */
  put(place: FilePlace, content: Uint8Array): Promise<void>;
  /** What the check for malware says now. */
  scan(place: FilePlace): Promise<ScanState | 'gone'>;
  open(place: FilePlace): Promise<Opened>;
  /** Done twice it changes nothing. */
  remove(place: FilePlace): Promise<void>;
  removeAll(folder: FileFolder): Promise<void>;
}

/** What is in some bytes, and how they are told from others. */
export type LookedAt =
  | { readonly kind: FileKind; readonly sha256: string }
  | { readonly kind: undefined; readonly why: 'not-taken' | 'macros' | 'locked' };

/** Says what bytes are by looking into them; what they are called does not count. */
export type LookIntoFile = (content: Uint8Array) => LookedAt;

/** What came of reading a body that is a file. */
export type Arrived = Uint8Array | 'too-large' | 'cut-off';

/** Reads the body of a request up to the limit; what is more is thrown away as it comes. */
export type ReadFile = () => Promise<Arrived>;

/** The body of a request as it arrives, whatever its size; empty where it is no file. */
export type OpenStream = () => AsyncIterable<Uint8Array>;
