import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paperFile } from '../../../../bot/documents/paper-file.ts';
import { ownWording } from '../../../../shared/balanced-system/content.ts';
import { packPaper } from '../../../../shared/documents/pack-paper.ts';
import { printedLines, type Cell, type Paper } from '../../../../shared/documents/paper.ts';
import { planPaper } from '../../../../shared/documents/plan-paper.ts';
import { reportPaper } from '../../../../shared/documents/report-paper.ts';
import { agreedPlan, aRow, emptyPlan, factsOf, fullPlan, planWith } from '../../shared/documents/a-plan.ts';
import { tries } from '../../shared/runs.ts';
import { letters, readPdf, readWord } from './read-back.ts';

const plan = (sheet = agreedPlan()): Paper => planPaper(factsOf(sheet), ownWording);
const content = async (paper: Paper, format: 'word' | 'pdf'): Promise<Uint8Array> =>
  (await paperFile(paper, format)).content as Uint8Array;

const inCell = ({ label, lines, notes = [] }: Cell): string => [label, ...lines, ...notes].filter(Boolean).join(' ');
const cellsOf = (paper: Paper): string[] =>
  paper.parts
    .flatMap((part) => part.blocks)
    .flatMap((block) => (block.kind === 'table' ? [block.head, ...block.rows].flat().map(inCell) : []));
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const papers: [string, Paper][] = [
  ['an agreed plan', plan()],
  ['a draft', plan(fullPlan())],
  ['a plan nobody wrote in', plan(emptyPlan())],
  ['a pack', packPaper(factsOf(fullPlan()), ownWording)],
  ['a report', reportPaper(factsOf(agreedPlan()))],
];

const sentence = 'Everybody can say this & that, <so> to speak, in the dining hall at lunch. ';
const long = (most: number): string => sentence.repeat(20).slice(0, most);
/** Half of them are outcomes. */
const crowdedRows = process.env['PROOF'] === '1' ? 40 : 20;
const crowded = planWith(
  Array.from({ length: crowdedRows }, (_, n) =>
    n % 2
      ? aRow(`o${n}`, 'outcome', {
          outcome: long(400),
          process: long(600),
          sltAction: long(800),
          schoolAction: long(800),
          impact: long(600),
          measure: long(600),
          owner: 'both',
        })
      : aRow(
          `a${n}`,
          'activity',
          {
            outcome: long(400),
            activity: long(400),
            achieved: 'yes',
            evidence: long(600),
            saidBy: long(120),
            owner: 'both',
          },
          { from: { sheetId: emptyPlan().id, rowId: 'r', label: 'autumn term 2026' } },
        ),
  ),
  { focus: long(600), priorities: long(600) },
  { schoolName: 'Saint Somebody and All Saints '.repeat(7).slice(0, 200).trim() },
);

describe('the Word file', () => {
  test.each(papers)('of %s gives back each text in order and each cell of its tables', async (_, paper) => {
    const read = await readWord(await content(paper, 'word'));
    expect(read.problems).toEqual([]);
    let from = 0;
    for (const line of printedLines(paper)) {
      const at = read.text.indexOf(squeezed(line), from);
      expect({ line, found: at >= from }).toEqual({ line, found: true });
      from = at;
    }
    expect(read.cells).toEqual(cellsOf(paper).map(squeezed));
  });

  test('has Word’s own headings, header rows, a title, British English, A4 and page numbers', async () => {
    const read = await readWord(await content(plan(), 'word'));
    expect(read.headings).toEqual(
      expect.arrayContaining(['Agreed focus', 'Outcomes for the spring term 2027', 'The school’s own priorities']),
    );
    expect(read.headCells).toEqual(expect.arrayContaining(['Achieved Y / N', 'Evidence, and who says so']));
    expect(read.xml('docProps/core.xml')).toContain('Joint plan: Hazelbrook Primary School, spring term 2027');
    expect(read.xml('word/styles.xml')).toMatch(/w:lang w:val="en-GB"/);
    expect(read.xml('word/document.xml')).toMatch(/w:pgSz w:w="11906" w:h="16838"/);
    const footer = read.parts.find((each) => /footer\d*\.xml$/.test(each)) ?? '';
    expect(read.xml(footer)).toMatch(/Page .*PAGE.*NUMPAGES/s);
    expect(read.xml(footer)).toContain('Agreed on Thu 3 December 2026');
  });

  test('turns the page of the grid', async () => {
    const read = await readWord(await content(packPaper(factsOf(fullPlan()), ownWording), 'word'));
    expect(read.xml('word/document.xml').match(/w:orient="landscape"/g)).toHaveLength(1);
  });

  test('whatever people type, it opens and holds it', async () => {
    const typed = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(typed, async ([focus = '', outcome = '', point = '', school = '']) => {
        const rows = [
          aRow('a', 'activity', { outcome, activity: focus, owner: 'both' }),
          aRow('p', 'point', { heading: 'training', text: point }),
        ];
        const paper = plan(planWith(rows, { focus }, { schoolName: school }));
        const read = await readWord(await content(paper, 'word'));
        expect(read.problems).toEqual([]);
        for (const line of printedLines(paper)) expect(read.text).toContain(squeezed(line));
      }),
      tries(10, 1_250),
    );
  }, 600_000);
});

describe('the PDF', () => {
  test.each(papers)('of %s has each line of it, and its standing and number on each page', async (_, paper) => {
    const read = await readPdf(await content(paper, 'pdf'));
    for (const line of printedLines(paper)) expect(read.letters).toContain(letters(line));
    read.pages.forEach((page, index) => {
      expect(letters(page)).toContain(letters(`Page ${index + 1} of ${read.pages.length}`));
      expect(letters(page)).toContain(letters(paper.standing));
    });
  });

  test('has its title, its language, its typeface and bookmarks', async () => {
    const file = await content(plan(), 'pdf');
    const read = await readPdf(file);
    expect(read.info).toMatchObject({
      Title: 'Joint plan: Hazelbrook Primary School, spring term 2027',
      Language: 'en-GB',
      Author: 'Link Therapy',
    });
    expect(read.outline).toEqual(expect.arrayContaining(['Agreed focus', 'Agreement']));
    expect(Buffer.from(file).toString('latin1')).toMatch(/FontFile2/);
  });

  test('the same plan at the same moment gives the same file', async () => {
    expect(Buffer.from(await content(plan(), 'pdf')).equals(Buffer.from(await content(plan(), 'pdf')))).toBe(true);
  });

  test('a sign the typeface lacks is shown as left out, and the page says so', async () => {
    const read = await readPdf(await content(plan(planWith([], { focus: 'Łódź, yes 👩‍👩‍👧 and 中' })), 'pdf'));
    expect(read.letters).toContain(letters('Łódź, yes \uFFFD and \uFFFD'));
    expect(read.letters).toContain(letters('cannot print every sign'));
    expect((await readPdf(await content(plan(), 'pdf'))).letters).not.toContain('cannotprint');
  });

  test('a plan crowded with the longest texts is whole', async () => {
    const read = await readPdf(await content(plan(crowded), 'pdf'));
    // What each side does about an outcome.
    expect(read.letters.split(letters(long(800))).length - 1).toBe(2 * (crowdedRows / 2));
  });

  test('the report stays on one page whatever the plan holds', async () => {
    for (const sheet of [crowded, agreedPlan(), emptyPlan()])
      expect((await readPdf(await content(reportPaper(factsOf(sheet)), 'pdf'))).pages).toHaveLength(1);
  });

  test('each file takes a second at most', async () => {
    await content(plan(emptyPlan()), 'pdf');
    for (const format of ['word', 'pdf'] as const) {
      let quickest = Infinity;
      // The machine may be busy with something else for one or two of them.
      for (let run = 0; run < 3 && quickest >= 1_000; run += 1) {
        const began = performance.now();
        await content(plan(), format);
        quickest = Math.min(quickest, performance.now() - began);
      }
      expect(quickest).toBeLessThan(1_000);
    }
  });
});
