import type { TokenCredential } from '@azure/identity';
import { AnonymousCredential, ContainerClient, RestError } from '@azure/storage-blob';
import type { ScanState } from '../../shared/files/file.ts';
import type { FilePlace, Files } from '../ports/files.ts';
import { folderName, placeName } from './names.ts';

/** The index tag that Microsoft Defender for Storage writes once it has looked into a blob, and what it says. */
const scanTag = 'Malware Scanning scan result';
const verdicts: Readonly<Record<string, ScanState>> = { 'No threats found': 'clean', Malicious: 'refused' };

const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof RestError && error.statusCode === status;

/**
 * What somebody asks for unless it is not there. A blob that Defender found something in and took away is not there
 * either.
 */
const ifThere = async <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  });

export interface BlobAddress {
  /** The private container, such as https://account.blob.core.windows.net/files. */
  readonly url: string;
  /** The server's identity; none only where a test stands in for Azure. */
  readonly credential?: TokenCredential | undefined;
}

/** A person waits for most of what is asked here, and whoever waits is told after a few seconds. */
const patience = { maxTries: 3, tryTimeoutInMs: 20_000, retryDelayInMs: 300, maxRetryDelayInMs: 1_000 };

/**
 * Files in a private container of Azure Blob Storage. Keys are off: the server's identity may read and write blobs and
 * read their tags, which only Defender writes. A blob without a verdict waits, so nothing is given out before one.
 */
export function blobFiles({ url, credential }: BlobAddress): Files {
  const container = new ContainerClient(url, credential ?? new AnonymousCredential(), { retryOptions: patience });
  const blob = (place: FilePlace) => container.getBlockBlobClient(placeName(place));

  const scan: Files['scan'] = async (place) => {
    const found = await ifThere(blob(place).getTags());
    return found ? (verdicts[found.tags[scanTag] ?? ''] ?? 'waiting') : 'gone';
  };

  return {
    scan,
    put: async (place, content) => {
      // No type and no name: whoever got hold of a blob by itself would learn nothing more from it.
      const asNew = { conditions: { ifNoneMatch: '*' } };
      await blob(place)
        .upload(Buffer.from(content.buffer, content.byteOffset, content.byteLength), content.byteLength, asNew)
        .catch((error: unknown) => {
          if (!hasStatus(error, 409) && !hasStatus(error, 412)) throw error;
        });
    },
    open: async (place) => {
      const state = await scan(place);
      if (state !== 'clean') return { scan: state };
      const content = await ifThere(blob(place).downloadToBuffer());
      return content ? { scan: state, content } : { scan: 'gone' };
    },
    remove: async (place) => {
      await ifThere(blob(place).delete({ deleteSnapshots: 'include' }));
    },
    removeAll: async (folder) => {
      for await (const { name } of container.listBlobsFlat({ prefix: folderName(folder) }))
        await ifThere(container.getBlockBlobClient(name).delete({ deleteSnapshots: 'include' }));
    },
  };
}
