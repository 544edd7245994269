import { expect, test } from '@jest/globals';
import type { ReadFormAnswer } from '../../../../../shared/documents/contract.ts';
import type { GridAnswer } from '../../../../../shared/scoping/contract.ts';
import { formText } from '../../../../../shared/scoping/form-text.ts';
import { refusalOf } from '../../../../../tab/features/scoping/chosen-file.ts';
import { going, readForm } from '../../../../../tab/features/scoping/paste.ts';
import { briefingOf } from '../../../../../tab/features/grid-share/briefing.ts';

const form: ReadFormAnswer['entries'] = Array.from({ length: 70 }, (_, n) => ({
  kind: 'provision',
  text: `Thing number ${n} of ${n * n}`,
  cells: ['EE1'],
}));
const gridWith = (texts: readonly string[]): GridAnswer =>
  ({
    cells: [{ cell: 'EE1', provisions: texts.map((text, n) => ({ id: `${n}`, kind: 'provision', text })), gaps: [] }],
  }) as unknown as GridAnswer;
let made = 0;
const newId = (): string => `id-${(made += 1)}`;

test('a form with more than goes in at once is brought in by uploading it twice', () => {
  const first = readForm({ entries: form, report: ['A picture.'] }, gridWith([]), newId);
  expect(going(first)).toHaveLength(60);
  expect(first).toMatchObject({ report: ['A picture.'], sentence: expect.stringContaining('10 entries more') });
  const added = going(first).map(({ text }) => text);
  const second = readForm({ entries: form, report: [] }, gridWith(added), newId);
  expect(going(second).map(({ text }) => text)).toEqual(form.slice(60).map(({ text }) => text));
  expect(second.sentence).toBeUndefined();
});

test('what cannot be a form is refused before it is sent', () => {
  expect(refusalOf({ name: 'Grid.DOCX', size: 20_000 })).toBeUndefined();
  expect(refusalOf({ name: 'grid.pdf', size: 20_000 })).toBe(formText.refused['not-word']);
  expect(refusalOf({ name: 'grid.docx', size: 3_000_000 })).toBe(formText.refused['too-large']);
});

test('the message to copy holds its link, in both forms, whatever the school is called', () => {
  const { text, html } = briefingOf('staff', 'St <Mary> & "All"', 'https://x.example/shared/grid/a.b');
  expect(text).toMatch(/What St <Mary> & "All" has in place.*\nhttps:\/\/x\.example\/shared\/grid\/a\.b$/s);
  expect(html).toContain('<a href="https://x.example/shared/grid/a.b">');
  expect(html).not.toContain('<Mary>');
});
