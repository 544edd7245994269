import { describe, expect, test } from '@jest/globals';
import { ownWording } from '../../../../shared/balanced-system/content.ts';
import { packPaper } from '../../../../shared/documents/pack-paper.ts';
import { planPaper } from '../../../../shared/documents/plan-paper.ts';
import { printedLines, type Block, type Paper, type Table } from '../../../../shared/documents/paper.ts';
import { reportPaper } from '../../../../shared/documents/report-paper.ts';
import { standingOutcomes } from '../../../../shared/planning/standing-outcomes.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import type { Sheet } from '../../../../shared/sheet/sheet.ts';
import { ellen, priya } from '../planning/a-cycle.ts';
import { agreedPlan, aRow, emptyPlan, factsOf, fullPlan, planWith } from './a-plan.ts';

const plan = (sheet: Sheet): Paper => planPaper(factsOf(sheet), ownWording);
const pack = (sheet: Sheet): Paper => packPaper(factsOf(sheet), ownWording);
const report = (sheet: Sheet): Paper => reportPaper(factsOf(sheet));
const blocks = (paper: Paper): Block[] => paper.parts.flatMap((part) => [...part.blocks]);
const titles = (paper: Paper): string[] =>
  blocks(paper).flatMap((each) => (each.kind === 'heading' ? [each.text] : []));
const banner = (paper: Paper): string =>
  blocks(paper).flatMap((each) => (each.kind === 'banner' ? [each.text] : []))[0] ?? '';
const textOf = (paper: Paper): string => printedLines(paper).join('\n');

/** The table under a heading, as texts. */
function tableUnder(paper: Paper, title: string): string[][] {
  const all = blocks(paper);
  const start = all.findIndex((each) => each.kind === 'heading' && each.text === title);
  const found = all.slice(start).find((each): each is Table => each.kind === 'table');
  return (found?.rows ?? []).map((row) => row.map(({ lines, notes = [] }) => [...lines, ...notes].join(' / ')));
}

describe('the joint plan', () => {
  test('reads from the focus to the agreement, in the order of the meeting', () => {
    expect(titles(plan(agreedPlan()))).toEqual([
      'Agreed focus',
      'The school’s own priorities',
      'Who does what',
      'What came of the autumn term 2026',
      'Hours used and left',
      'What changed in the grid',
      'Outcomes for the spring term 2027',
      'Outcomes and activities',
      'Gaps, in the order to tackle them',
      'Children to talk about',
      'Chances for parents and staff to meet the therapist',
      'Universal and targeted opportunities in school',
      'Training that staff need',
      'Groups and interventions to run or monitor',
      'Impact to collect, and whose voice',
      'Visit dates, rooms and contacts',
      'Next meeting',
      'Agreement',
    ]);
  });

  test('says of each outcome of last term whether it was achieved, what shows it, and who says so', () => {
    expect(tableUnder(plan(agreedPlan()), 'What came of the autumn term 2026')).toEqual([
      [
        'Children choose a game by themselves at playtime',
        'Choice boards by the playground door',
        'Y',
        '14 of 18 children chose without help in the week of 9 November (8 in September) / Said by: Playground staff, children',
      ],
      [
        'All staff in Year 1 use visual timetables',
        'Training, then a visit to each room',
        'N / Partly: two of three rooms. The third has had a supply teacher since half term.',
        'Seen on visits / Said by: Priya Raman',
      ],
      [
        'Parents know how to reach the therapist',
        'Coffee morning each half term',
        'Y',
        '11 parents came; “I did not know I could just ask.” / Self-reported',
      ],
    ]);
  });

  test('shows an outcome in the six parts people know, with who and by when', () => {
    const tables = blocks(plan(fullPlan())).filter((each): each is Table => each.kind === 'table');
    const hall = tables.find((each) => each.head[0]?.lines[0]?.startsWith('Talk in the dining hall'));
    expect([hall?.head, ...(hall?.rows ?? [])].map((row) => row?.map((each) => [each.label, each.span ?? 1]))).toEqual([
      [['Outcome', 2]],
      [['Process or activities', 2]],
      [
        ['SLT action', 1],
        ['School action', 1],
      ],
      [
        ['Impact', 1],
        ['Measure', 1],
      ],
      [
        ['Who does it', 1],
        ['By when', 1],
      ],
    ]);
    expect(hall?.rows[1]?.[1]?.lines).toEqual([
      'Put felt under chair legs',
      'Stagger the lunch sittings for two weeks, as a trial',
    ]);
  });

  test('has a point that stands under no heading among the questions, as the agenda does', () => {
    const paper = plan(planWith([aRow('p', 'point', { text: 'Which room?' })]));
    const after = titles(paper).indexOf('Questions and anything else');
    expect([titles(paper).includes('Visit dates, rooms and contacts'), after >= 0]).toEqual([false, true]);
  });

  test('lists gaps in the order both put them, and the soonest task first', () => {
    expect(tableUnder(plan(fullPlan()), 'Gaps, in the order to tackle them').map((row) => row[1])).toEqual([
      'Nobody is trained to lead narrative groups',
      'Hall and dining room are too loud to talk in',
    ]);
    expect(tableUnder(plan(fullPlan()), 'Who does what')[0]).toEqual([
      'Coffee morning on 14 January, 09:00, in the library',
      'School',
      'Thu 14 January 2027',
    ]);
  });

  test('takes the universal and targeted opportunities from the grid', () => {
    const rows = tableUnder(plan(fullPlan()), 'Universal and targeted opportunities in school');
    expect(rows).toContainEqual([
      'Family support',
      'Concept of the Week / Word of the Week',
      'Parent evenings with SLT and SENCo / Intervention Fayre',
    ]);
    expect(textOf(plan(fullPlan()))).not.toContain('SLTA on-the-job training for TAs');
  });

  test('of a plan nobody wrote in, the four standing outcomes stand there and nothing is made up', () => {
    const paper = plan(emptyPlan());
    expect(textOf(paper)).toContain('Not written yet.');
    for (const { texts } of standingOutcomes) expect(textOf(paper)).toContain(texts.outcome);
    expect(titles(paper)).not.toContain('Who does what');
    expect(titles(paper)).not.toContain('Children to talk about');
  });

  test('a row that was taken out is not printed', () => {
    const gone = aRow(
      'gone',
      'activity',
      { outcome: 'Taken out again' },
      { removed: { by: 'sendco', at: factsOf(emptyPlan()).now } },
    );
    expect(textOf(plan(planWith([gone])))).not.toContain('Taken out again');
  });
});

describe('what a copy is worth', () => {
  test('a draft says of when it is and that it is not agreed, on each page', () => {
    expect(banner(plan(fullPlan()))).toBe('Draft as of 10:15 on Thu 3 December 2026, revision 1: not agreed.');
    expect(plan(fullPlan()).standing).toBe('Draft as of 10:15 on Thu 3 December 2026');
    expect(plan(fullPlan()).name).toBe('Joint plan (draft) - Hazelbrook Primary School - spring term 2027');
  });

  test('a plan that one side agreed names who has and who has not', () => {
    const { signed } = agreedPlan();
    const half = fullPlan({ signed: { ...signed, sendco: null }, rev: 32 });
    expect(banner(plan(half))).toBe(
      'Draft as of 10:15 on Thu 3 December 2026, revision 32: agreed by Priya Raman, not yet by Ellen Whitfield.',
    );
  });

  test('an agreed plan says when, and of which revision, with who agreed at the end', () => {
    expect(banner(plan(agreedPlan()))).toBe('Agreed on Thu 3 December 2026 by both. Revision 31.');
    expect(plan(agreedPlan()).name).toBe('Joint plan - Hazelbrook Primary School - spring term 2027');
    expect(tableUnder(plan(agreedPlan()), 'Agreement')).toEqual([
      ['Link therapist', 'Priya Raman', '10:20 on Thu 3 December 2026', '31'],
      ['SENDCo', 'Ellen Whitfield', '10:24 on Thu 3 December 2026', '31'],
    ]);
  });

  test('two texts in one place are owned up to', () => {
    const conflict = {
      id: 'c',
      rowId: 'page',
      field: 'focus',
      text: 'Other',
      by: 'sendco' as const,
      at: factsOf(emptyPlan()).now,
    };
    expect(textOf(plan(fullPlan({ conflicts: [conflict] })))).toContain('One place holds two texts');
  });

  test('an addendum is printed with whoever still has to agree it', () => {
    const at = instant('2027-01-11T09:00:00Z');
    const signed = { 'link-therapist': null, sendco: { personId: ellen.personId, name: ellen.name, at, rev: 34 } };
    const paper = plan(
      agreedPlan({
        addenda: [{ id: 'a', text: 'The course is on 5 March,\nnot on 26 February.', by: 'sendco', at, signed }],
      }),
    );
    expect(textOf(paper)).toContain(
      'Addendum 1, by Ellen Whitfield, 09:00 on Mon 11 January 2027\nThe course is on 5 March,\nnot on 26 February.\nWaiting for Priya Raman to agree.',
    );
    expect(textOf(paper)).toContain('There is one addendum, at the end.');
  });
});

describe('the pack for the evening before', () => {
  const paper = pack(fullPlan());

  test('has when, where, who, and how to reach each other', () => {
    for (const said of [
      'Thu 3 December 2026, 09:30 to 10:30, face to face',
      'At Hazelbrook Primary School',
      priya.contact.phone,
      ellen.contact.email,
    ])
      expect(textOf(paper)).toContain(said);
  });

  test('has every heading of the agenda with room to write, the hours, the whole grid and blank outcomes', () => {
    expect(titles(paper)).toEqual(expect.arrayContaining(['1. Last term’s outcomes', 'Room for new outcomes']));
    expect(blocks(paper).filter((each) => each.kind === 'room').length).toBeGreaterThanOrEqual(12);
    expect(textOf(paper)).toContain('Used for: Groups 6 h; Assessment 3 h');
    expect(paper.parts.map((part) => part.landscape)).toEqual([false, false, true, false]);
    const grid = tableUnder(paper, 'The school’s grid: what is in place');
    expect(grid.map((row) => row.length)).toEqual([4, 4, 4, 4, 4]);
    const blank = blocks(paper).filter(
      (each) => each.kind === 'table' && each.head[0]?.label && !each.head[0].lines.length,
    );
    expect(blank).toHaveLength(2);
  });

  test('leaves to a pen what is not said yet', () => {
    const carried = aRow(
      'c',
      'activity',
      { outcome: 'Talk' },
      { from: { sheetId: emptyPlan().id, rowId: 'c', label: 'autumn term 2026' } },
    );
    expect(tableUnder(pack(planWith([carried])), '1. Last term’s outcomes')[0]?.[2]).toBe('Y / N');
  });

  test('is there before a time is booked, too', () => {
    const early = packPaper(factsOf(emptyPlan(), { meeting: null, entries: [] }), ownWording);
    expect(textOf(early)).toContain('No time is booked yet');
    expect(textOf(early)).toContain('Nothing is mapped yet.');
  });
});

describe('the page for head and governors', () => {
  test('has what was achieved with its evidence, what was agreed, and the hours', () => {
    const said = textOf(report(agreedPlan()));
    for (const each of [
      '14 of 18 children chose',
      'Self-reported',
      'Talk at lunchtime',
      '68 h 30 min',
      'One outcome is not achieved yet',
    ])
      expect(said).toContain(each);
  });

  test('has no child in it, by label neither, though people typed one into an outcome', () => {
    const typed = aRow('x', 'activity', {
      outcome: 'Child 3 joins in',
      activity: 'With child 12, Year 2',
      owner: 'both',
    });
    const sheet = planWith([typed, ...fullPlan().rows.filter((row) => row.kind === 'child')], {
      focus: 'Help for Child 7',
    });
    expect(textOf(report(sheet))).not.toMatch(/child\s*\d/i);
    expect(textOf(report(sheet))).toContain('Not shown here: it is about one child.');
    expect(textOf(report(fullPlan()))).not.toMatch(/Child \d|Assessment in class/);
  });

  test('says so when there is nothing to look back on', () => {
    expect(textOf(report(emptyPlan()))).toContain('This is the first plan');
  });
});

test('no paper holds a control sign, a line break inside a line or half a letter', () => {
  const nasty = 'a\u0000b\r\nc\u2028d\u0007e\ud800f\ufffe';
  const sheet = planWith([aRow('n', 'activity', { outcome: nasty, activity: nasty, owner: 'both' })], { focus: nasty });
  for (const paper of [plan(sheet), pack(sheet), report(sheet)])
    for (const line of printedLines(paper)) {
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\ufffe]/u);
      expect(line).toBe(line.trim());
    }
});
