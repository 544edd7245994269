import { setImmediate } from 'node:timers/promises';
import { byNeed } from '../../shared/school-figures/by-need.ts';
import { finding, type Finding } from '../../shared/school-figures/finding.ts';
import { recognise } from '../../shared/school-figures/formats.ts';
import { perSchool } from '../../shared/school-figures/per-school.ts';
import { tidy, type Taker } from '../../shared/school-figures/read.ts';
import type { AskedOfReader, ReadSchoolFile, SchoolFileRead } from '../ports/school-files.ts';
import { csvRows } from './csv-rows.ts';
import { NoPlainText, plainText } from './plain-bytes.ts';

type Refusal = Extract<SchoolFileRead, { ok: false }>;
const refused = (why: Refusal['why'], said = ''): Refusal => ({ ok: false, why, said });

/** Rows between two words about how far it is. */
const oftenRows = 1000;
/** How files begin that are no text: archives and workbooks, pictures, papers, letters of two bytes; and pages, which are. */
const marks = ['504b03', '504b05', '25504446', '89504e47', 'd0cf11', 'fffe', 'feff'];
const isNoText = (chunk: Buffer): boolean =>
  marks.some((mark) => chunk.toString('hex', 0, 4).startsWith(mark)) ||
  /^\s*[<{]/.test(chunk.toString('latin1', 0, 64));

/** Takes the rows of one file, the first of which says what file it is. */
class FileTaker {
  taker: Taker | undefined;
  refusal: Refusal | undefined;
  rows = 0;
  readonly findings: Finding[] = [];
  readonly old = new Set<number>();
  readonly #asked: AskedOfReader;
  #width = 0;

  constructor(asked: AskedOfReader) {
    this.#asked = asked;
  }

  take = (cells: readonly string[], line: number, lastLine: number): 'taken' | 'quote-open' => {
    if (this.refusal || (cells[0]?.trim() === '' && cells.every((cell) => cell.trim() === ''))) return 'taken';
    if (!this.taker) return this.#begin(cells);
    if (cells.length !== this.#width) {
      if (lastLine > line) return 'quote-open';
      const code = cells.length > this.#width ? 'too-long' : 'too-short';
      this.findings.push(finding(code, line, null, null, tidy(cells.slice(0, 3).join(', '))));
      return 'taken';
    }
    this.taker.take(cells, line);
    if (++this.rows % oftenRows === 0) this.#asked.onProgress?.(this.rows);
    if (this.old.size) this.#tellOld(line, lastLine);
    return 'taken';
  };

  #begin(header: readonly string[]): 'taken' {
    const found = recognise(header);
    this.#width = header.length;
    if (!found.ok) this.refusal = refused(found.why, tidy(found.said));
    else {
      const make = found.format.name === 'sen-by-need' ? byNeed : perSchool;
      this.taker = make(found.format, found.columns, this.#asked);
    }
    return 'taken';
  }

  #tellOld(line: number, lastLine: number): void {
    for (let each = line; each <= lastLine; each++)
      if (this.old.delete(each)) this.findings.push(finding('cp1252', each));
  }
}

/** Reads a file and says what is in it. Every byte is looked at once; docs/decisions/school-figures.md. */
export const readSchoolFile: ReadSchoolFile = async (bytes, asked = {}): Promise<SchoolFileRead> => {
  const file = new FileTaker(asked);
  let isEmpty = true;
  async function* looked(): AsyncGenerator<Buffer> {
    let chunks = 0;
    for await (const chunk of plainText(bytes, (line) => file.old.add(line))) {
      if (isEmpty && isNoText(chunk)) throw new NoPlainText('not-text');
      isEmpty &&= chunk.every((byte) => byte <= 0x20);
      yield chunk;
      if (file.refusal) return;
      // Others of the server have their turn in between.
      if (++chunks % 8 === 0) await setImmediate();
    }
  }
  try {
    const lost = (line: number, isQuote: boolean): void =>
      void file.findings.push(finding(isQuote ? 'quote-open' : 'too-long', line));
    if (!(await csvRows(looked(), file.take, lost))) return refused('unreadable');
  } catch (error) {
    return refused(error instanceof NoPlainText ? error.why : 'cut-off');
  }
  if (isEmpty) return refused('empty');
  if (file.refusal) return file.refusal;
  if (!file.taker) return refused('not-ours');
  asked.onProgress?.(file.rows);
  const read = file.taker.done();
  if (asked.authority !== undefined && read.schools.length === 0 && read.rows > 0)
    return refused('no-such-authority', asked.authority);
  if (read.rows === 0 && file.findings.length === 0) return refused('no-schools');
  return { ok: true, read: { ...read, findings: [...file.findings, ...read.findings] } };
};
