import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { lookIntoFile } from '../../../../bot/documents/file-kind.ts';
import { badFiles, goodFiles } from '../../../support/test-files.ts';
import { paperFile } from '../../../../bot/documents/paper-file.ts';
import { instant } from '../../../../shared/kernel/time.ts';

const isProof = process.env['PROOF'] === '1';

test.each(Object.entries(goodFiles))('a file that is %s is taken as that, whatever it is called', (kind, content) => {
  expect(lookIntoFile(content)).toEqual({ kind, sha256: createHash('sha256').update(content).digest('hex') });
});

test.each(Object.entries(badFiles))('%s is not taken', (_, content) => {
  expect(lookIntoFile(content).kind).toBeUndefined();
});

test('macros and passwords are told apart from what is no file of ours at all', () => {
  const why = (name: keyof typeof badFiles) => {
    const found = lookIntoFile(badFiles[name]);
    return found.kind === undefined && found.why;
  };
  expect(why('a Word file with macros')).toBe('macros');
  expect(why('a Word file that says it has macros')).toBe('macros');
  expect(why('a Word file of before 2007, or with a password')).toBe('locked');
  expect(why('a program')).toBe('not-taken');
});

test('what real programs write is taken: our own Word and PDF files', async () => {
  const paper = {
    ...{ title: 'A letter', about: 'A school', standing: 'Now', name: 'letter', parts: [] },
    madeAt: instant('2026-11-27T09:00:00Z'),
  };
  const kinds = [
    lookIntoFile((await paperFile(paper, 'word')).content as Uint8Array),
    lookIntoFile((await paperFile(paper, 'pdf')).content as Uint8Array),
  ];
  expect(kinds.map(({ kind }) => kind)).toEqual(['docx', 'pdf']);
});

test('any bytes at all get an answer, and what holds a null byte is never a text', () => {
  const some = fc.uint8Array({ maxLength: 400 });
  const begun = fc.tuple(fc.constantFrom(...Object.values(goodFiles)), some).map(([good, more]) => {
    const cut = good.slice(0, Math.floor(good.length / 2));
    return new Uint8Array([...cut, ...more]);
  });
  fc.assert(
    fc.property(fc.oneof(some, begun), (content) => {
      const { kind } = lookIntoFile(content);
      expect(kind !== 'text' || !content.includes(0)).toBe(true);
    }),
    { numRuns: isProof ? 5_000 : 300, seed: 20261127 },
  );
});
