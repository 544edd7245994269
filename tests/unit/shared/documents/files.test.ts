import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attachment } from '../../../../bot/http/file-name.ts';
import { fileName } from '../../../../shared/documents/files.ts';
import { tries } from '../runs.ts';

test('a file is called what it is', () => {
  expect(fileName('Joint plan', 'Hazelbrook Primary School', 'spring term 2027')).toBe(
    'Joint plan - Hazelbrook Primary School - spring term 2027',
  );
});

test('a name that would break a folder, or run over its end, is mended', () => {
  expect(fileName('Joint plan', '../St Mary’s: "the" <School>/Nursery?\u202e', 'term.')).toBe(
    'Joint plan - .. St Mary’s the School Nursery - term',
  );
  expect(fileName('Joint plan', 'x'.repeat(300), 'spring term 2027')).toMatch(/ - x{70} - spring term 2027$/);
  expect(fileName('', '///')).toBe('Joint plan');
});

test('a browser is given the exact name, and an old one a plain name', () => {
  expect(attachment('Joint plan - A.docx')).toBe('attachment; filename="Joint plan - A.docx"');
  expect(attachment('Joint plan - St Mary’s Ysgol Gŵyr.pdf')).toBe(
    "attachment; filename=\"Joint plan - St Mary's Ysgol Gwyr.pdf\"; filename*=UTF-8''Joint%20plan%20-%20St%20Mary%E2%80%99s%20Ysgol%20G%C5%B5yr.pdf",
  );
});

test('whatever a school is called, the header is one line and gives the name back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (school) => {
      const name = `${fileName('Joint plan', school, 'spring term 2027')}.pdf`;
      const header = attachment(name);
      expect(header).toMatch(/^attachment; filename="[^"\\]*"(; filename\*=UTF-8''[\w.~%!#$&+^`|-]+)?$/);
      expect(header).toMatch(/^[\x20-\x7e]*$/);
      const exact = /filename\*=UTF-8''(.*)$/.exec(header)?.[1];
      expect(exact ? decodeURIComponent(exact) : /filename="(.*)"$/.exec(header)?.[1]).toBe(name);
    }),
    tries(),
  );
});
