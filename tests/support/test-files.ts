import { zipSync } from 'fflate';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));
const list = (main: string): string =>
  `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="${main}"/></Types>`;
const office = 'application/vnd.openxmlformats-officedocument.';

/** What every virus scanner takes for a virus and is none; in two pieces. Source: eicar.org. */
export const testVirus = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}` + '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** The smallest files of each kind that is taken. */
export const goodFiles = {
  pdf: bytes('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n'),
  docx: archive({
    '[Content_Types].xml': list(`${office}wordprocessingml.document.main+xml`),
    'word/document.xml': '<w/>',
  }),
  xlsx: archive({ '[Content_Types].xml': list(`${office}spreadsheetml.sheet.main+xml`), 'xl/workbook.xml': '<x/>' }),
  png: bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 0, 1]),
  jpeg: bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0]),
  text: bytes('Targets of the autumn: waiting, turn-taking.\r\n👋 مرحبا é\n'),
} as const;

/** What is not taken, by what it is. */
export const badFiles = {
  'a text with a null byte': bytes('hello', [0], 'there'),
  'a text in another encoding': bytes('caf', [0xe9]),
  'a program': bytes('MZ', [0x90, 0, 3, 0]),
  'an archive of anything': archive({ 'notes.txt': 'hello' }),
  'an archive that only says it is Word': archive({
    '[Content_Types].xml': list('text/plain'),
    'word/document.xml': '',
  }),
  'a Word file with macros': archive({
    '[Content_Types].xml': list(`${office}wordprocessingml.document.main+xml`),
    'word/document.xml': '<w/>',
    'word/vbaProject.bin': 'x',
  }),
  'a Word file that says it has macros': archive({
    '[Content_Types].xml': list('application/vnd.ms-word.document.macroEnabled.main+xml'),
    'word/document.xml': '<w/>',
  }),
  'an archive that is cut off': archive({ '[Content_Types].xml': list('x'), 'word/document.xml': '' }).slice(0, -8),
  'a Word file of before 2007, or with a password': bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
  'a picture of another kind': bytes('GIF89a', [1, 0, 1, 0]),
  'a PNG that is only its first bytes': bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
} as const;
