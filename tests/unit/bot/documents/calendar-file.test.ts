import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarFile } from '../../../../bot/documents/calendar-file.ts';
import { bankHolidayDates } from '../../../../shared/calendar/bank-holidays.ts';
import type { Block } from '../../../../shared/calendar/calendar.ts';
import { composeYear } from '../../../../shared/calendar/compose.ts';
import { importedDates, yearsIn, type ImportedDates } from '../../../../shared/calendar/import/imported.ts';
import { readLines } from '../../../../shared/calendar/import/rows.ts';
import { writtenLines } from '../../../../shared/calendar/import/written.ts';
import { planningWindows } from '../../../../shared/calendar/windows.ts';
import { addDays, date, type CivilDate } from '../../../../shared/kernel/time.ts';
import { kent, layerOf, leeds, sheffield, type YearData } from '../../../support/calendars/years.ts';
import { leastMs } from '../../../support/least.ts';

interface Line {
  readonly title: string;
  readonly firstOn: CivilDate;
  readonly lastOn: CivilDate;
}
const spans = ({ blocks }: YearData): Line[] => blocks.map(({ label, ...days }) => ({ title: label, ...days }));
const marks = ({ blocks }: YearData): Line[] =>
  blocks.flatMap(({ label, firstOn, lastOn }) => [
    { title: `${label} begins`, firstOn, lastOn: firstOn },
    { title: `${label} ends`, firstOn: lastOn, lastOn },
  ]);
/** The holidays alone, with the summer before and after, as many authorities publish them. */
const holidays = ({ blocks }: YearData): Line[] => {
  const away = blocks.slice(1).map(({ firstOn }, n) => ({
    ...{ title: 'School holiday', lastOn: addDays(firstOn, -1) },
    firstOn: addDays((blocks[n] as Block).lastOn, 1),
  }));
  const [first, last] = [blocks[0] as Block, blocks.at(-1) as Block];
  const before = { title: 'Summer holiday', firstOn: date('2026-07-22'), lastOn: addDays(first.firstOn, -1) };
  return [before, ...away, { title: 'Summer holiday', firstOn: addDays(last.lastOn, 1), lastOn: date('2027-08-31') }];
};

const ics = (lines: readonly Line[]): string =>
  [
    'BEGIN:VCALENDAR',
    ...lines.flatMap(({ title, firstOn, lastOn }) => [
      ...['BEGIN:VEVENT', `SUMMARY:${title}`, `DTSTART;VALUE=DATE:${firstOn.replaceAll('-', '')}`],
      ...[`DTEND;VALUE=DATE:${addDays(lastOn, 1).replaceAll('-', '')}`, 'END:VEVENT'],
    ]),
    'END:VCALENDAR\r\n',
  ].join('\r\n');
const english = (day: CivilDate): string => day.split('-').toReversed().join('/');
const csv = (lines: readonly Line[]): string =>
  [
    'Name,Start,End',
    ...lines.map(({ title, firstOn, lastOn }) => `"${title}",${english(firstOn)},${english(lastOn)}`),
  ].join('\r\n');
const json = (lines: readonly Line[]): string =>
  JSON.stringify({ dates: lines.map(({ title, firstOn, lastOn }) => ({ label: title, start: firstOn, end: lastOn })) });
const files = { ics, csv, json };

async function read(name: string, content: string): Promise<ImportedDates> {
  const file = await calendarFile({ name, content: new TextEncoder().encode(content) }, undefined);
  if (!file.ok) throw new Error(file.why);
  // As the product does it: what was read of a file is text that people can put right.
  const again = readLines(writtenLines(file.read), '2026-27');
  expect(again.dated.map(({ firstOn, lastOn }) => [firstOn, lastOn])).toEqual(
    file.read.dated.map(({ firstOn, lastOn }) => [firstOn, lastOn]),
  );
  expect(yearsIn(again.dated)).toEqual(['2026-27']);
  return importedDates(again, '2026-27');
}

const windowsOf = (year: YearData, blocks: readonly Block[]) => {
  const calendar = composeYear({
    ...{ calendarId: 'x', academicYear: year.academicYear, bankHolidays: bankHolidayDates(2026, 2027) },
    ...{ authority: layerOf({ ...year, blocks }), trust: undefined, own: undefined, events: [] },
  });
  return calendar && planningWindows(calendar).map(({ opensOn, dueOn }) => [opensOn, dueOn]);
};

const shapes = { spans, 'days that begin and end': marks };
const years = { Kent: kent, Sheffield: sheffield, Leeds: leeds };
const all = Object.entries(years).flatMap(([place, year]) =>
  Object.entries(files).flatMap(([kind, write]) =>
    Object.entries(shapes).map(([shape, lines]) => ({ place, year, kind, shape, content: write(lines(year)) })),
  ),
);

test.each(all)(
  '$place’s year from $kind given as $shape has the right terms and windows',
  async ({ year, kind, content }) => {
    const { blocks, findings } = await read(`terms.${kind}`, content);
    expect(findings).toEqual([]);
    expect(blocks).toEqual(year.blocks);
    expect(windowsOf(year, blocks)).toEqual(year.windows);
  },
);

test.each(Object.entries(years))(
  '%s’s year given by its holidays alone has the same days and windows',
  async (_, year) => {
    const { blocks } = await read('terms.ics', ics(holidays(year)));
    const days = (each: readonly Block[]) => each.map(({ term, firstOn, lastOn }) => ({ term, firstOn, lastOn }));
    expect(days(blocks)).toEqual(days(year.blocks));
    expect(windowsOf(year, blocks)).toEqual(year.windows);
  },
);

test('what a school publishes becomes blocks, INSET days, bank holidays and events', async () => {
  const line = (title: string, firstOn: string, lastOn = firstOn): Line => ({
    ...{ title, firstOn: date(firstOn), lastOn: date(lastOn) },
  });
  const found = await read(
    'school.ics',
    ics([
      line('INSET days', '2026-09-01', '2026-09-02'),
      line('Autumn term begins for pupils', '2026-09-03'),
      line('Autumn half term', '2026-10-26', '2026-10-30'),
      line('Break up for Christmas: last day of term', '2026-12-18'),
      line('Spring term', '2027-01-04', '2027-03-25'),
      line('February half-term holiday', '2027-02-15', '2027-02-19'),
      line('Easter Holidays', '2027-03-26', '2027-04-09'),
      line('Summer term', '2027-04-12', '2027-07-21'),
      line('May half term', '2027-05-31', '2027-06-04'),
      line('Early May bank holiday', '2027-05-03'),
      line('Year 6 SATs', '2027-05-10', '2027-05-13'),
      line('Nativity', '2026-12-10'),
      line('Twilight INSET', '2026-11-12'),
      line('Occasional day', '2027-06-25'),
    ]),
  );
  expect(found.blocks.map(({ term, label, firstOn, lastOn }) => [term, label, firstOn, lastOn])).toEqual([
    ['autumn', 'Autumn 1', '2026-09-03', '2026-10-23'],
    ['autumn', 'Autumn 2', '2026-11-02', '2026-12-18'],
    ['spring', 'Spring 1', '2027-01-04', '2027-02-12'],
    ['spring', 'Spring 2', '2027-02-22', '2027-03-25'],
    ['summer', 'Summer 1', '2027-04-12', '2027-05-28'],
    ['summer', 'Summer 2', '2027-06-07', '2027-07-21'],
  ]);
  expect(found.insetDays).toEqual(['2026-09-01', '2026-09-02', '2027-06-25']);
  expect(found.bankHolidays.map(({ on }) => on)).toEqual(['2027-05-03']);
  expect(found.events.map(({ title }) => title)).toEqual(['Year 6 SATs', 'Nativity', 'Twilight INSET']);
});

test.each([
  ['Wednesday 2nd October', 'a Friday'],
  ['Monday 12th May', 'a Wednesday'],
])('“%s”, as a school’s page really says, is named with its line', (words, says) => {
  const { findings } = importedDates(readLines(`Dates 2026-27\nINSET: ${words}`), '2026-27');
  expect(findings.filter(({ level }) => level === 'error').map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(new RegExp(`^Line 2: “${words}” cannot be right: .* is ${says}`)),
  ]);
});

test('columns of weekdays beside dates are checked, and a range that runs backwards is told', async () => {
  const file =
    'Term;Day;Start;Day;End\nTerm 1;Tuesday;01/09/2026;Monday;23/10/2026\nTerm 2;Monday;02/11/2026;Friday;30/10/2026';
  const answer = await calendarFile({ name: 'x.csv', content: new TextEncoder().encode(file) }, undefined);
  expect(answer.ok && answer.read.findings.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('Line 2: “Monday 23/10/2026” cannot be right'),
    expect.stringContaining('Line 3: “Term 2” ends on Fri 30 Oct, before it begins'),
  ]);
});

test('whatever a file holds, it is answered and never thrown', async () => {
  const piece = fc.constantFrom(
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'DTSTART:',
    'Term 1',
    '1 May',
    '2026-09-01',
    ',',
    ';',
    '\n',
    '{',
    '"',
    ']',
    '€',
    'to',
    'Monday',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 40 }), async (pieces) => {
      const content = new TextEncoder().encode(pieces.join(''));
      const file = await calendarFile({ name: 'any', content }, '2026-27');
      if (file.ok) importedDates(readLines(writtenLines(file.read), '2026-27'), '2026-27');
    }),
    { numRuns: process.env['PROOF'] === '1' ? 2_000 : 60 },
  );
});

test('lines that are made to be slow are read as fast as others, and dates of other centuries are told', async () => {
  const readThem = async (): Promise<void> => {
    const empty = `1 Sep 2026${','.repeat(400)}x,2 Sep 2026\n`.repeat(50);
    const csv = await calendarFile({ name: 'a.csv', content: new TextEncoder().encode(empty) }, '2026-27');
    expect(csv.ok).toBe(true);
    expect(readLines(`1 Sep 2026 ${'('.repeat(50_000)}x`, '2026-27').dated).toHaveLength(1);
    expect(
      importedDates(readLines('INSET: 1 September 2026 to 31 December 2099', '2026-27'), '2026-27').insetDays,
    ).toHaveLength(261);
  };
  expect(await leastMs(readThem)).toBeLessThan(1_500);
  expect(readLines('Term 1: 0001-01-01', '2026-27').findings).toEqual([
    { level: 'error', sentence: expect.stringContaining('0001-01-01') },
  ]);
});
