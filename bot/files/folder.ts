import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ScanState } from '../../shared/files/file.ts';
import type { FilePlace, Files } from '../ports/files.ts';
import type { Clock } from '../ports/clock.ts';
import { folderName, placeName } from './names.ts';

/**
 * What every virus scanner takes for a virus and is none. In two pieces, so that no scanner takes this file for it.
 * Source: eicar.org, anti-malware test file.
 */
const testVirus = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}` + '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** As long as a look takes here. Azure's takes seconds as a rule. */
const scanMs = 2_000;

const notThere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

const ifThere = async <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (notThere(error)) return undefined;
    throw error;
  });

/**
 * Files in a folder of one machine, beside the local database's data. What looks for malware is a stand-in: it takes a
 * moment by the product's clock, finds the one test virus, and nothing else.
 */
export function folderFiles(folder: string, clock: Pick<Clock, 'now'>): Files {
  const at = (place: FilePlace): string => path.join(folder, placeName(place));
  /** When a file was put there, by the product's clock: the machine's own may be another day. */
  const putAt = (place: FilePlace): string => `${at(place)}.put`;

  async function looked(place: FilePlace, content: Uint8Array): Promise<ScanState> {
    const since = await ifThere(readFile(putAt(place), 'utf8'));
    if (since !== undefined && Date.parse(clock.now()) < Date.parse(since) + scanMs) return 'waiting';
    return Buffer.from(content).includes(testVirus) ? 'refused' : 'clean';
  }
  const open: Files['open'] = async (place) => {
    const content = await ifThere(readFile(at(place)));
    if (!content) return { scan: 'gone' };
    const scan = await looked(place, content);
    return scan === 'clean' ? { scan, content } : { scan };
  };

  return {
    open,
    scan: async (place) => (await open(place)).scan,
    put: async (place, content) => {
      if (await ifThere(stat(at(place)))) return;
      await mkdir(path.dirname(at(place)), { recursive: true });
      await writeFile(putAt(place), clock.now());
      // Under another name until it is whole, so that nobody ever finds half a file.
      await writeFile(`${at(place)}.part`, content);
      await rename(`${at(place)}.part`, at(place));
    },
    remove: async (place) => {
      await rm(at(place), { force: true });
      await rm(putAt(place), { force: true });
    },
    removeAll: (request) => rm(path.join(folder, folderName(request)), { recursive: true, force: true }),
  };
}
