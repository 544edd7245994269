import { expect, test } from '@jest/globals';
import { filesAfter, isRefused, papersAfter, scanned } from '../../../../shared/files/after.ts';
import { fileSchema, type AttachedFile } from '../../../../shared/files/file.ts';
import { contradicts, nameOf, titleOf } from '../../../../shared/files/naming.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { isOld } from '../../../../shared/request-for-help/completeness.ts';

const file = (more: Partial<AttachedFile> = {}): AttachedFile =>
  fileSchema.parse({
    ...{ id: 'file-1', paper: 'iep', kind: 'pdf', bytes: 10, sha256: 'a'.repeat(64), datedOn: null, author: '' },
    ...{ title: 'IEP autumn', addedAt: '2026-11-27T09:00:00Z', by: 'Ellen Whitfield', scan: 'waiting', ...more },
  });
const notSaid = { state: 'not-said', on: null, note: '' } as const;
const papers = { parentalQuestionnaire: notSaid, iep: notSaid, ehcp: notSaid, reports: notSaid };
const today = date('2026-11-27');

test('adding a file of a paper says that the paper is there; its day comes with the day on the file', () => {
  const one = file();
  const added = papersAfter(papers, filesAfter([], { fileIn: one }), { fileIn: one });
  expect(added).toEqual({ ...papers, iep: { state: 'have', on: null, note: '' } });
  const patch = { file: { id: 'file-1', datedOn: date('2025-11-26') } };
  const dated = papersAfter(added, filesAfter([one], patch), patch);
  expect(dated.iep).toEqual({ state: 'have', on: '2025-11-26', note: '' });
  expect(isOld(dated.iep, today)).toBe(true);
});

test('of several files of a paper the newest day counts, and a day that was corrected takes the wrong one’s place', () => {
  const files = [file({ datedOn: date('2026-03-01') }), file({ id: 'file-2', datedOn: date('2026-09-01') })];
  const patch = { file: { id: 'file-2', datedOn: date('2025-09-01') } };
  expect(papersAfter(papers, filesAfter(files, patch), patch).iep.on).toBe('2026-03-01');
});

test('a title, an author and anything else leave the papers as the school has said they are', () => {
  const said = { ...papers, iep: { state: 'missing', on: null, note: '' } as const };
  const patch = { file: { id: 'file-1', author: 'Mr Hall, teacher' } };
  expect(papersAfter(said, filesAfter([file()], patch), patch)).toEqual(said);
  const other = file({ paper: 'other' });
  expect(papersAfter(said, [other], { fileIn: other })).toEqual(said);
  expect(filesAfter([file()], patch)[0]).toMatchObject({ author: 'Mr Hall, teacher', title: 'IEP autumn' });
  expect(filesAfter([file()], { file: { id: 'nobody', title: 'x' } })).toEqual([file()]);
  expect(filesAfter([file()], { fileOut: 'file-1' })).toEqual([]);
});

test('a file that the check refuses leaves its paper missing, unless another file of it is left', () => {
  const have = { ...papers, iep: { state: 'have', on: date('2026-09-01'), note: 'Two targets' } as const };
  const [old, bad] = [file({ datedOn: date('2026-03-01') }), file({ id: 'bad', datedOn: date('2026-09-01') })];
  const alone = scanned({ papers: have, files: [bad] }, 'bad', 'refused');
  expect(alone.papers.iep).toEqual({ state: 'missing', on: null, note: 'Two targets' });
  expect([isRefused(alone, 'iep'), isRefused(alone, 'reports')]).toEqual([true, false]);
  const two = scanned({ papers: have, files: [old, bad] }, 'bad', 'refused');
  expect(two.papers.iep).toMatchObject({ state: 'have', on: '2026-03-01' });
  expect(isRefused(two, 'iep')).toBe(false);
  expect(scanned({ papers: have, files: [bad] }, 'bad', 'clean').papers).toEqual(have);
  const none = scanned(two, 'file-1', 'refused');
  expect(none.papers.iep.state).toBe('missing');
  const other = scanned({ papers: have, files: [file({ paper: 'other' })] }, 'file-1', 'refused');
  expect([other.papers, other.files[0]?.scan]).toEqual([have, 'refused']);
});

test.each([
  ['report.pdf', 'pdf', false],
  ['REPORT.PDF', 'pdf', false],
  ['photo.JPEG', 'jpeg', false],
  ['report', 'pdf', false],
  ['Report of Dr. Smith', 'pdf', false],
  ['version 1.2', 'docx', false],
  ['report.pdf.exe', 'pdf', true],
  ['report.docx', 'pdf', true],
  ['page.html', 'text', true],
  ['photo.heic', 'png', true],
] as const)('the name %p of a %s contradicts what is in it: %p', (name, kind, says) => {
  expect(contradicts(name, kind)).toBe(says);
});

test('a title is the name without folder and ending; what is unusual stays as it is', () => {
  expect(titleOf('C:\\Users\\me\\IEP autumn.docx')).toBe('IEP autumn');
  expect(titleOf('تقرير 👩‍👧 é.pdf')).toBe('تقرير 👩‍👧 é');
  expect(titleOf('exe\u202Efdp.txt')).toBe('exe fdp');
  expect(titleOf(`${'ä'.repeat(300)}.txt`)).toHaveLength(80);
  expect(titleOf('.txt')).toBe('');
});

test('a file is taken away under its title, with the ending of what is in it', () => {
  expect(nameOf({ title: 'IEP 2025/26', kind: 'pdf' }, 'File')).toBe('IEP 2025-26.pdf');
  expect(nameOf({ title: 'IEP v1.2', kind: 'docx' }, 'File')).toBe('IEP v1.2.docx');
  expect(nameOf({ title: null, kind: 'jpeg' }, 'File')).toBe('File.jpg');
});
