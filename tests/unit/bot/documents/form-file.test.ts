import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { formFile } from '../../../../bot/documents/form-file.ts';
import { paperFile } from '../../../../bot/documents/paper-file.ts';
import { ownWording } from '../../../../shared/balanced-system/content.ts';
import { gridForm } from '../../../../shared/documents/grid-paper.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { readForm } from '../../../../shared/scoping/form-read.ts';
import { tries } from '../../shared/runs.ts';

const blank = async (): Promise<Uint8Array> =>
  (await paperFile(gridForm(ownWording, 'Hazelbrook', instant('2026-11-27T09:05:00Z')), 'word')).content as Uint8Array;

/** A Word file as another program writes it: this body, and what else the test puts beside it. */
const wordFile = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  });
const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const head = row(...['', 'Family support', 'Environment', 'Workforce'].map((each) => cell(p(each))));

async function read(content: Uint8Array) {
  const answer = await formFile(content);
  if (!answer.ok) throw new Error(answer.why);
  return readForm(answer.content);
}

test('cells joined across and down, a change that is marked, a line outside and a picture', async () => {
  const table = `<w:tbl>${head}${row(
    cell(p('Targeted'), '<w:vMerge w:val="restart"/>'),
    cell(p('Language for Learning'), '<w:gridSpan w:val="2"/>'),
    cell(
      `<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>Training</w:t></w:r></w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>Old</w:delText></w:r></w:del></w:p>`,
    ),
  )}${row(cell(p(''), '<w:vMerge/>'), cell(p('Coffee')), cell(p('')), cell(p('')))}</w:tbl>`;
  const content = wordFile(`${p('Please ask the head')}${table}`, { 'word/media/image1.png': new Uint8Array(10) });
  expect(await read(content)).toEqual({
    entries: [
      { kind: 'provision', text: 'Language for Learning', cells: ['FS2', 'EE2'] },
      { kind: 'provision', text: 'Training', cells: ['WW2'] },
      { kind: 'provision', text: 'Coffee', cells: ['FS2'] },
    ],
    report: [
      'Not read, because it stands outside the table: “Please ask the head”.',
      expect.stringContaining('Cells were joined'),
      expect.stringContaining('There are pictures'),
      expect.stringContaining('There are changes marked'),
    ],
  });
});

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
  ['a PDF called .docx', () => strToU8('%PDF-1.7 and so on'), 'not-word'],
  ['nothing', () => new Uint8Array(0), 'not-word'],
  ['a spreadsheet called .docx', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'not-word'],
  ['a file that was cut off', async () => (await blank()).slice(0, 4_000), 'unreadable'],
  ['XML that ends in the middle', () => wordFile(`<w:tbl>${head}`), 'unreadable'],
  ['a document type that grows', () => wordFile('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>&a;'), 'unreadable'],
  ['more than 2 MB', () => new Uint8Array(2 * 1024 * 1024 + 1).fill(0x50), 'too-large'],
  ['a zip bomb', () => zipSync({ 'word/document.xml': new Uint8Array(17 * 1024 * 1024) }, { level: 1 }), 'too-large'],
  ['a flood of words', () => wordFile(p('word '.repeat(700_000))), 'too-large'],
])('%s is refused: nothing of it is unpacked further than it may', async (_, content, why) => {
  const before = process.memoryUsage().arrayBuffers;
  expect(await formFile(await content())).toEqual({ ok: false, why });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(117 * 1024 * 1024);
});

const relations = (body: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`,
  );
const relation = (what: string, target: string): string =>
  `<Relationship Id="r-${what}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${what}" Target="${target}"/>`;

test('a small file that has something huge read in place of its document takes neither time nor memory', async () => {
  const huge = strToU8(`<w:document>${p('word').repeat(330_000)}</w:document>`);
  const file = wordFile(p('Coffee'), {
    '_rels/.rels': relations(relation('officeDocument', 'word/other.bin')),
    'word/other.bin': huge,
  });
  expect(file.length).toBeLessThan(100 * 1024);
  // The library is loaded with the first file, piece by piece; so the second is timed.
  expect((await formFile(file)).ok).toBe(true);
  // By what this process works, since a busy machine takes its time.
  const begun = process.cpuUsage();
  expect((await formFile(file)).ok).toBe(true);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1_000).toBeLessThan(1_500);
});

test('the document read again as styles, notes and lists is refused', async () => {
  const again = ['styles', 'numbering', 'footnotes'].map((what) => relation(what, 'document.xml')).join('');
  const file = wordFile(p('Coffee'), { 'word/_rels/document.xml.rels': relations(again) });
  expect(await formFile(file)).toEqual({ ok: false, why: 'unreadable' });
});

test('a file that Word lists styles and a link for is read as ever', async () => {
  const table = `<w:tbl>${head}${row(cell(p('Universal')), cell(p('Coffee')), cell(p('')), cell(p('')))}</w:tbl>`;
  const file = wordFile(table, {
    'word/_rels/document.xml.rels': relations(relation('styles', 'styles.xml') + relation('image', 'media/a.png')),
    'word/styles.xml': strToU8(
      '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    ),
  });
  expect((await read(file)).entries).toEqual([{ kind: 'provision', text: 'Coffee', cells: ['FS1'] }]);
});

test.each([300, 500, 30_000])('tables within tables, %i deep, are an answer and no failure', async (deep) => {
  const table = `${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`;
  expect(await formFile(wordFile(table))).toEqual({ ok: false, why: 'unreadable' });
});

test('an archive that lies about its sizes is measured, not believed', async () => {
  const bomb = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(17 * 1024 * 1024) }, { level: 1 }));
  const list = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bomb.writeUInt32LE(100, list + 24);
  bomb.writeUInt32LE(100, 22);
  expect(await formFile(bomb)).toEqual({ ok: false, why: 'too-large' });
});

test('whatever bytes come, there is an answer and nothing is thrown', async () => {
  const good = await blank();
  expect(Object.keys(unzipSync(good))).toContain('word/document.xml');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }), async (changes) => {
      const bytes = good.slice();
      for (const [index, value] of changes) bytes[index] = value;
      expect(typeof (await formFile(bytes)).ok).toBe('boolean');
    }),
    tries(30, 2_000),
  );
});
