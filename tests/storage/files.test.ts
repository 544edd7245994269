import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blobFiles } from '../../bot/files/blobs.ts';
import { folderFiles } from '../../bot/files/folder.ts';
import type { FilePlace, Files } from '../../bot/ports/files.ts';
import { requestIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { instant, plusMilliseconds } from '../../shared/kernel/time.ts';
import { blobStandIn, type BlobStandIn } from '../support/blob-stand-in.ts';
import { testVirus } from '../support/test-files.ts';

const folder = { schoolId: schoolIdSchema.parse('school|a.b'), requestId: requestIdSchema.parse('request-3-abc') };
const at = (fileId: string, of = folder): FilePlace => ({ ...of, fileId });
const text = (words: string): Uint8Array => Buffer.from(words);

interface Tried {
  readonly files: Files;
  /** The check for malware has had its time. */
  later(): void;
  names(): string[];
  stop(): Promise<void> | void;
}

function inAFolder(): Tried {
  const here = mkdtempSync(path.join(tmpdir(), 'link-therapy-folder-'));
  let now = instant('2026-11-27T08:55:00Z');
  return {
    files: folderFiles(here, { now: () => now }),
    later: () => void (now = plusMilliseconds(now, 3_000)),
    names: () =>
      readdirSync(here, { recursive: true, withFileTypes: true }).flatMap((each) => (each.isFile() ? [each.name] : [])),
    stop: () => rmSync(here, { recursive: true }),
  };
}

let azure: BlobStandIn;
async function inBlobs(): Promise<Tried> {
  azure = await blobStandIn();
  return {
    files: blobFiles({ url: azure.url }),
    later: () => azure.scan(testVirus),
    names: () => azure.names(),
    stop: () => azure.stop(),
  };
}

describe.each<[string, () => Tried | Promise<Tried>]>([
  ['a folder of one machine', inAFolder],
  ['Azure Blob Storage, as a stand-in speaks it', inBlobs],
])('files in %s', (_, begin) => {
  let tried: Tried;
  beforeAll(async () => {
    tried = await begin();
  });
  afterAll(() => tried.stop());

  test('what was put there waits for the check and is then given out, byte for byte', async () => {
    const content = Buffer.concat([text('%PDF-1.7 '), Buffer.from(Array.from({ length: 70_000 }, (__, n) => n % 256))]);
    await tried.files.put(at('one'), content);
    expect(await tried.files.scan(at('one'))).toBe('waiting');
    expect(await tried.files.open(at('one'))).toEqual({ scan: 'waiting' });
    tried.later();
    expect(await tried.files.scan(at('one'))).toBe('clean');
    const opened = await tried.files.open(at('one'));
    expect(opened.scan === 'clean' && Buffer.from(opened.content).equals(content)).toBe(true);
  });

  test('what the check finds something in is never given out', async () => {
    await tried.files.put(at('bad'), text(`before ${testVirus} after`));
    tried.later();
    expect(await tried.files.open(at('bad'))).toEqual({ scan: 'refused' });
    expect(await tried.files.scan(at('bad'))).toBe('refused');
  });

  test('a place that holds something keeps it, so that what was checked is what is opened', async () => {
    await tried.files.put(at('kept'), text('first'));
    await tried.files.put(at('kept'), text('second'));
    tried.later();
    const opened = await tried.files.open(at('kept'));
    expect(opened.scan === 'clean' && Buffer.from(opened.content).toString()).toBe('first');
  });

  test('what is not there is gone, and taking it away again changes nothing', async () => {
    expect(await tried.files.open(at('nobody'))).toEqual({ scan: 'gone' });
    await tried.files.remove(at('nobody'));
    await tried.files.put(at('short'), text('x'));
    await tried.files.remove(at('short'));
    expect(await tried.files.scan(at('short'))).toBe('gone');
  });

  test('a request takes all its files with it, and leaves those of others', async () => {
    const other = { ...folder, requestId: requestIdSchema.parse('request-3-abcd') };
    await tried.files.put(at('theirs', other), text('theirs'));
    await tried.files.removeAll(folder);
    await tried.files.removeAll(folder);
    for (const id of ['one', 'bad', 'kept']) expect(await tried.files.scan(at(id))).toBe('gone');
    tried.later();
    expect(await tried.files.scan(at('theirs', other))).toBe('clean');
  });

  test('an id cannot lead out of its folder', async () => {
    const outside = at('..', { ...folder, requestId: requestIdSchema.parse('..') });
    await tried.files.put(outside, text('outside'));
    expect(tried.names().filter((name) => name.split('/').includes('..'))).toEqual([]);
    await tried.files.removeAll({ ...folder, requestId: requestIdSchema.parse('.') });
    expect(await tried.files.scan(outside)).not.toBe('gone');
  });
});

describe('what only Azure says', () => {
  let files: Files;
  beforeAll(async () => {
    azure = await blobStandIn();
    files = blobFiles({ url: azure.url });
    await files.put(at('one'), text('hello'));
  });
  afterAll(() => azure.stop());

  test.each(['', 'Not Scanned', 'SAM259206: Scan aborted', 'no threats found'])(
    'a verdict nobody knows, %p, is none: the file stays closed',
    async (verdict) => {
      azure.tag(azure.names()[0] ?? '', verdict);
      expect(await files.open(at('one'))).toEqual({ scan: 'waiting' });
    },
  );

  test('names and types of people’s files are never told, and no address carries a key', async () => {
    expect(azure.names()).toEqual(['school~7c~a~2e~b/request-3-abc/one']);
    expect(azure.asked.filter((line) => /sig=|sv=/.test(line))).toEqual([]);
  });

  test('storage that is down is an error after a few tries, and no verdict', async () => {
    azure.down = true;
    await expect(files.scan(at('one'))).rejects.toThrow();
    azure.down = false;
  });
});
