import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CalendarsAnswer, PreviewAnswer, SchoolCalendarAnswer } from '../../shared/calendar/contract.ts';
import { rhythmAnswer, type RhythmAnswer } from '../../shared/calendar/rhythm-contract.ts';
import { rhythmText } from '../../shared/calendar/rhythm-text.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { addDays } from '../../shared/kernel/time.ts';
import { kentBefore, leeds, sheffield, type YearData } from '../support/calendars/years.ts';
import { people } from '../support/chats.ts';
import { leastMs } from '../support/least.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';

let running: RunningProduct;
beforeAll(async () => {
  running = await startProduct();
});
afterAll(() => running.stop());

const school = '/api/schools/school-hazelbrook/calendar';
async function send<T>(path: string, body: object, as: SamplePerson): Promise<{ status: number; value: T }> {
  const answer = await running.post(path, body, as);
  return { status: answer.status, value: (await answer.json()) as T };
}
const year = async (as = people.sendco): Promise<SchoolCalendarAnswer> =>
  (await (await running.get(school, as)).json()) as SchoolCalendarAnswer;
const calendars = async (): Promise<CalendarsAnswer> =>
  (await (await running.get('/api/calendars', people.lead)).json()) as CalendarsAnswer;
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
type Refused = { detail: string; code: string };

test('a SENDCo adds an INSET day, sees what moves, saves it and takes it back', async () => {
  const before = await year();
  expect(before.windows[0]).toEqual({ label: 'spring term 2027', opensOn: '2026-11-27', dueOn: '2026-12-18' });
  expect(before.blocksFrom).toMatchObject({ origin: 'authority' });
  const source = { kind: 'dates', ...before.own, insetDays: [...before.own.insetDays, '2026-12-18'] };
  const body = { academicYear: '2026-27', source };
  const { value: shown } = await send<PreviewAnswer>(`${school}/preview`, body, people.sendco);
  expect(shown.changes).toEqual([{ what: 'INSET day', before: null, after: 'Fri 18 Dec' }]);
  expect(shown.follows.join(' ')).toContain(
    'opens on Thu 26 Nov (was Fri 27 Nov); meet by Thu 17 Dec (was Fri 18 Dec)',
  );
  expect(shown.findings.map(({ level, sentence }) => `${level}: ${sentence}`)).toEqual([
    expect.stringContaining('warning: Pupils would come on 189 days'),
    expect.stringContaining('warning: There would be 6 days of INSET'),
  ]);
  expect((await year()).insetDays).toHaveLength(5);

  const apply = { ...body, seen: shown.seen, digest: shown.digest };
  expect(await send(`${school}/apply`, apply, people.sendco)).toMatchObject({ status: 200 });
  const after = await year();
  expect(after.insetDays.map(({ on }) => on)).toContain('2026-12-18');
  expect(after.windows[0]).toMatchObject({ opensOn: '2026-11-26', dueOn: '2026-12-17' });
  expect(await send<Refused>(`${school}/apply`, apply, people.sendco)).toMatchObject({ status: 409 });

  expect(await send(`${school}/undo`, { seen: after.undo?.seen }, people.sendco)).toMatchObject({ status: 200 });
  expect((await year()).windows).toEqual(before.windows);
  expect((await year()).undo).toBeNull();
});

test('a change that came in between is not overwritten, and an old undo takes nothing newer back', async () => {
  const { own } = await year();
  const wish = (label: string) => ({
    academicYear: '2026-27',
    source: { kind: 'dates', ...own, events: [...own.events, { label, firstOn: '2026-12-10', lastOn: '2026-12-10' }] },
  });
  const { value: mine } = await send<PreviewAnswer>(`${school}/preview`, wish('Nativity'), people.sendco);
  const { value: theirs } = await send<PreviewAnswer>(`${school}/preview`, wish('Ofsted'), people.therapist);
  await send(`${school}/apply`, { ...wish('Ofsted'), seen: theirs.seen, digest: theirs.digest }, people.therapist);
  const late = { ...wish('Nativity'), seen: mine.seen, digest: mine.digest };
  expect(await send<Refused>(`${school}/apply`, late, people.sendco)).toMatchObject({
    status: 409,
    value: { detail: expect.stringContaining('no longer as they were shown') },
  });
  expect((await year()).events.map(({ label }) => label)).toEqual(['Ofsted']);
  expect(await send(`${school}/undo`, { seen: 2 }, people.sendco)).toMatchObject({ status: 409 });
  await send(`${school}/undo`, { seen: (await year()).undo?.seen }, people.sendco);
  expect((await year()).events).toEqual([]);
});

const newYear = `Term dates 2027/28
Term 1: Wednesday 1 September 2027 to Friday 22 October 2027
Term 2: Monday 1 November 2027 to Friday 17 December 2027
Term 3: Tuesday 4 January 2028 to Friday 18 February 2028
Term 4: Monday 14 February 2028 to Friday 31 March 2028
Term 5: Tuesday 18 April 2028 to Friday 26 May 2028
Term 6: Monday 5 June 2028 to Friday 21 July 2028`;

test('a lead imports a year with an overlap, is told, mends it, applies it and takes it back', async () => {
  const target = { kind: 'authority', name: 'Kent', pattern: (await calendars()).patterns[0]?.pattern };
  const file = {
    kind: 'file',
    name: 'terms.csv',
    content: base64(newYear.replaceAll(': ', ';').replaceAll(' to ', ';')),
  };
  const { value: shown } = await send<PreviewAnswer>('/api/calendars/preview', { target, source: file }, people.lead);
  expect(shown).toMatchObject({ academicYear: '2027-28', how: 'csv', mayApply: false, seen: 0 });
  expect(shown.findings).toEqual([{ level: 'error', sentence: expect.stringContaining('Term 3 and Term 4 overlap') }]);
  const sent = (text: string, { seen, digest }: Pick<PreviewAnswer, 'seen' | 'digest'>) => ({
    ...{ target, academicYear: '2027-28', seen, digest },
    source: { kind: 'text', text, how: 'csv', name: 'terms.csv' },
  });
  const wrong = sent(shown.text ?? '', shown);
  expect(await send<Refused>('/api/calendars/apply', wrong, people.lead)).toMatchObject({
    status: 400,
    value: { detail: expect.stringContaining('overlap') },
  });
  const mended = (shown.text ?? '').replace('18 February', '11 February').replace('14 February', '21 February');
  expect(mended).toContain('Fri 11 February 2028');
  const again = sent(mended.replace('Mon 21 February 2028', 'Mon 21 February 2028'), { seen: 0, digest: 'none' });
  const { value: fine } = await send<PreviewAnswer>('/api/calendars/preview', again, people.lead);
  expect(fine.findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(fine.changes).toHaveLength(6);
  expect(fine.follows.join(' ')).toContain('3 schools go by these dates');
  expect(await send('/api/calendars/apply', sent(mended, fine), people.lead)).toMatchObject({ status: 200 });
  const kent = (await calendars()).patterns[0];
  expect(kent?.years.map(({ academicYear }) => academicYear)).toEqual(['2026-27', '2027-28']);
  expect(kent?.years[1]?.source).toMatchObject({ how: 'csv', name: 'terms.csv', by: people.lead.name });
  expect(
    await send('/api/calendars/undo', { pattern: kent?.pattern, seen: kent?.undo?.seen }, people.lead),
  ).toMatchObject({ status: 200 });
  expect((await calendars()).patterns[0]?.years.map(({ academicYear }) => academicYear)).toEqual(['2026-27']);
});

test('more training days than a year can hold are an error that is shown, and no calendar is spoilt by them', async () => {
  const many = `${newYear.replace('14 February', '21 February').replace('18 February', '11 February')}
INSET days: Wednesday 1 September 2027 to Friday 22 October 2027`;
  const source = { kind: 'text', text: many, how: 'csv', name: null };
  const target = { kind: 'authority', name: 'Kent', pattern: (await calendars()).patterns[0]?.pattern };
  const wish = { target, academicYear: '2027-28', source };
  const { value: shown } = await send<PreviewAnswer>('/api/calendars/preview', wish, people.lead);
  expect(shown).toMatchObject({ mayApply: false });
  expect(shown.findings).toContainEqual({ level: 'error', sentence: expect.stringContaining('at most 30 INSET days') });
  const apply = { ...wish, seen: shown.seen, digest: shown.digest };
  expect(await send('/api/calendars/apply', apply, people.lead)).toMatchObject({ status: 400 });
  const own = { academicYear: '2027-28', source };
  const { value: mine } = await send<PreviewAnswer>(`${school}/preview`, own, people.sendco);
  const stored = await send(`${school}/apply`, { ...own, seen: mine.seen, digest: mine.digest }, people.sendco);
  expect(stored).toMatchObject({ status: 400 });
  expect((await year()).academicYear).toBe('2026-27');
});

test('GOV.UK’s bank holidays come in as the service’s own, and a SENDCo may not bring in what is the service’s', async () => {
  const events = [
    { title: 'New Year’s Day', date: '2028-01-03', notes: 'Substitute day', bunting: true },
    { title: 'A day for a jubilee', date: '2028-06-02', notes: '', bunting: true },
  ];
  const content = base64(
    JSON.stringify({ 'england-and-wales': { division: 'england-and-wales', events }, scotland: { events: [] } }),
  );
  const body = { target: { kind: 'bank-holidays' }, source: { kind: 'file', name: 'bank-holidays.json', content } };
  expect(await send<Refused>('/api/calendars/preview', body, people.sendco)).toMatchObject({ status: 403 });
  const { value: shown } = await send<PreviewAnswer>('/api/calendars/preview', body, people.lead);
  expect(shown.changes).toContainEqual({ what: 'A day for a jubilee', before: null, after: 'Fri 2 Jun' });
  // The file lacks most of the year: that is said, with the days that would go.
  expect(shown.findings).toEqual([
    {
      level: 'warning',
      sentence: expect.stringContaining('The file names 2 bank holidays of 2028; a year has eight.'),
    },
  ]);
  for (const gone of ['Good Friday, Fri 14 Apr', 'Christmas Day, Mon 25 Dec', 'Summer bank holiday, Mon 28 Aug'])
    expect(shown.findings[0]?.sentence).toContain(gone);
  expect(shown.findings[0]?.sentence).not.toContain('New Year');
  const source = { kind: 'text', text: shown.text, how: 'json', name: 'bank-holidays.json' };
  const { value: same } = await send<PreviewAnswer>('/api/calendars/preview', { ...body, source }, people.lead);
  expect(
    await send('/api/calendars/apply', { ...body, source, seen: same.seen, digest: same.digest }, people.lead),
  ).toMatchObject({ status: 200 });
  // A file of another year leaves alone what this one has brought, and one with a gap between two years says so.
  const only = (...on: string[]) => ({
    ...body,
    source: { kind: 'text', text: on.map((day) => `Bank holiday: ${day}`).join('\n'), how: 'csv', name: null },
  });
  const { value: gap } = await send<PreviewAnswer>(
    '/api/calendars/preview',
    only('1 January 2029', '1 January 2031'),
    people.lead,
  );
  expect(gap.findings.map(({ sentence }) => sentence.slice(0, 43))).toEqual([
    'The file names one bank holiday of 2029; a ',
    'The file names no bank holiday of 2030; a y',
    'The file names one bank holiday of 2031; a ',
  ]);
  expect(gap.changes.map(({ what, before }) => [what, before])).toContainEqual(['Good Friday', 'Fri 19 Apr']);
  expect(gap.changes.map(({ what }) => what)).not.toContain('A day for a jubilee');
  const apply = { ...only('1 January 2029', '1 January 2031'), seen: gap.seen, digest: gap.digest };
  expect(await send('/api/calendars/apply', apply, people.lead)).toMatchObject({ status: 200 });
  expect((await calendars()).bankHolidays).toContainEqual({
    on: '2028-06-02',
    title: 'A day for a jubilee',
    computed: false,
  });
});

/** A year as three kinds of file hold it. */
const compact = (day: string): string => day.replaceAll('-', '');
const asFile: Readonly<Record<string, (year: YearData) => string>> = {
  ics: ({ blocks }) =>
    vcal(
      blocks
        .map(
          ({ label, firstOn, lastOn }) =>
            `BEGIN:VEVENT\r\nSUMMARY:${label}\r\nDTSTART;VALUE=DATE:${compact(firstOn)}\r\nDTEND;VALUE=DATE:${compact(addDays(lastOn, 1))}\r\nEND:VEVENT\r\n`,
        )
        .join(''),
    ),
  csv: ({ blocks }) =>
    ['Name,Start,End', ...blocks.map(({ label, firstOn, lastOn }) => `"${label}",${firstOn},${lastOn}`)].join('\n'),
  json: ({ blocks }) => JSON.stringify({ terms: blocks.map(({ term: _, ...each }) => each) }),
};

test.each([
  ['Sheffield: two weeks in October', sheffield, 'csv'],
  ['Leeds: seven blocks, back in August', leeds, 'ics'],
  ['Kent: six terms', { ...kentBefore, name: 'Kent as a file' }, 'json'],
] as const)(
  'a year shaped like that of %s comes in, its windows are those counted by hand, and a school goes back to its own',
  async (_, shape, how) => {
    const target = { kind: 'authority', name: shape.name };
    const file = { kind: 'file', name: `year.${how}`, content: base64(asFile[how]?.(shape) ?? '') };
    const wish = { target, academicYear: shape.academicYear };
    const { value: read } = await send<PreviewAnswer>('/api/calendars/preview', { ...wish, source: file }, people.lead);
    expect(read.blocks).toEqual(shape.blocks);
    const source = { kind: 'text', text: read.text, how, name: file.name };
    const { value: shown } = await send<PreviewAnswer>('/api/calendars/preview', { ...wish, source }, people.lead);
    const apply = { ...wish, source, seen: shown.seen, digest: shown.digest };
    expect(await send('/api/calendars/apply', apply, people.lead)).toMatchObject({ status: 200 });
    const pattern = (await calendars()).patterns.find(({ name }) => name === shape.name)?.pattern;

    const before = await year();
    const mine = {
      academicYear: shape.academicYear,
      source: { kind: 'dates', blocks: [], insetDays: [], events: [], pattern },
    };
    const { value: moves } = await send<PreviewAnswer>(`${school}/preview`, mine, people.sendco);
    expect(moves.changes).toContainEqual({ what: 'Goes by the dates of', before: 'Kent', after: shape.name });
    const chosen = { ...mine, seen: moves.seen, digest: moves.digest };
    expect(await send(`${school}/apply`, chosen, people.sendco)).toMatchObject({ status: 200 });
    const answer = await running.get(`${school}?year=${shape.academicYear}`, people.sendco);
    const there = (await answer.json()) as SchoolCalendarAnswer;
    expect(there.pattern).toBe(pattern);
    expect(there.windows.map(({ opensOn, dueOn }) => [opensOn, dueOn])).toEqual(shape.windows);

    const undo = { seen: there.undo?.seen };
    expect(await send(`${school}/undo`, undo, people.sendco)).toMatchObject({ status: 200 });
    expect(await send(`${school}/undo`, undo, people.sendco)).toMatchObject({ status: 409 });
    const after = await year();
    expect(after.pattern).toBe('kent');
    expect([after.blocks, after.insetDays, after.windows]).toEqual([before.blocks, before.insetDays, before.windows]);
  },
);

const vcal = (inside: string): string => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${inside}END:VCALENDAR\r\n`;
const event = (title: string, more = ''): string =>
  `BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:${title}\r\nDTSTART;VALUE=DATE:20270310\r\n${more}END:VEVENT\r\n`;

test.each<[string, string, string | Uint8Array, string]>([
  ['a thousand events', 'feed.ics', vcal(event('Assembly').repeat(1_000)), 'more than 400 entries'],
  ['2 MB', 'big.ics', vcal(event('x'.repeat(2_000)).repeat(1_000)), 'larger than 1 MB'],
  ['malformed', 'cut.ics', vcal(event('Assembly')).slice(0, 90), 'damaged or cut off'],
  ['a zip', 'zip.ics', Buffer.from('PK\u0003\u0004 and more'), 'not a calendar file'],
  ['a picture', 'picture.ics', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'not a calendar file'],
  ['empty', 'empty.ics', '', 'no dates'],
  ['no events', 'none.ics', vcal(''), 'no dates'],
  ['not JSON', 'broken.json', '{"terms": [', 'damaged or cut off'],
])('a file that cannot be taken gets one sentence, and nothing is stored: %s', async (_, name, content, says) => {
  const stored = running.dump();
  const body = { source: { kind: 'file', name, content: base64(content) } };
  const { status, value } = await send<Refused>(`${school}/preview`, body, people.sendco);
  expect({ status, says: value.detail }).toEqual({ status: 400, says: expect.stringContaining(says) });
  // Neither does it come in by the other ways, such as without having been shown.
  const unseen = { ...body, seen: 0, digest: 'none' };
  const target = { kind: 'authority', name: 'Another' };
  const shown = await send<Refused>('/api/calendars/preview', { ...body, target }, people.lead);
  expect(shown).toMatchObject({ status: 400, value: { detail: value.detail } });
  const others = [
    await send<Refused>(`${school}/apply`, unseen, people.sendco),
    await send<Refused>('/api/calendars/apply', { ...unseen, target }, people.lead),
    await send<Refused>('/api/calendars/apply', { ...unseen, target: { kind: 'bank-holidays' } }, people.lead),
  ];
  // What is applied is the lines that were read, so that a large file is refused there as any large body.
  const tooMuch = { status: 413, detail: 'That is more than can be sent at once.' };
  for (const other of others)
    expect([{ status: 400, detail: value.detail }, tooMuch]).toContainEqual({
      status: other.status,
      detail: other.value.detail,
    });
  expect(running.dump()).toBe(stored);
});

test('a hostile zone and repeats without end are not followed, and said', async () => {
  const rules =
    'BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\n';
  const zone = `BEGIN:VTIMEZONE\r\nTZID:Mars/Base\r\n${rules.repeat(2_000)}END:VTIMEZONE\r\n`;
  const odd =
    'BEGIN:VEVENT\r\nSUMMARY:Ofsted\r\nDTSTART;TZID=Mars/Base:20270310T090000\r\nDTEND;TZID=Mars/Base:20270311T150000\r\nEND:VEVENT\r\n';
  const preview = async (content: string): Promise<PreviewAnswer> => {
    const source = { kind: 'file', name: 'odd.ics', content: base64(content) };
    return (await send<PreviewAnswer>(`${school}/preview`, { source }, people.sendco)).value;
  };
  const hostile = vcal(zone + odd + event('Choir', 'RRULE:FREQ=SECONDLY\r\n'));
  // As many lines that ask for nothing take about as long to read.
  const harmless = vcal(`X-NOTHING:of any account, and as long as that\r\n`.repeat(10_000) + odd);
  expect(hostile.length).toBeLessThan(harmless.length * 1.5);
  const stored = running.dump();
  const value = await preview(hostile);
  expect(await leastMs(() => preview(hostile))).toBeLessThan(10 * (await leastMs(() => preview(harmless))));
  expect(value.changes).toEqual([{ what: 'Ofsted', before: null, after: 'Wed 10 Mar to Thu 11 Mar' }]);
  expect(value.findings.map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('they repeat'),
      expect.stringContaining('time zone that nobody knows'),
    ]),
  );
  expect(running.dump()).toBe(stored);
});

test('a lead has one school plan each half term: said before, seen on its page, refused to others, and set back', async () => {
  const path = '/api/schools/school-hazelbrook/planning-rhythm';
  const rhythm = async (as: SamplePerson): Promise<RhythmAnswer> =>
    rhythmAnswer.parse(await (await running.get(path, as)).json());
  expect(await rhythm(people.sendco)).toMatchObject({ every: 'term', chosen: null, mayChange: false, choices: [] });
  const before = await rhythm(people.lead);
  expect(before.choices.map(({ every }) => every)).toEqual(['term', 'half-term']);
  expect(before.choices[1]?.follows).toEqual([
    { schools: ['Hazelbrook Primary School'], says: expect.arrayContaining([expect.stringContaining('(Term 4)')]) },
  ]);
  const wish = { every: 'half-term', seen: 0 };
  expect(await send<Refused>(path, wish, people.sendco)).toMatchObject({
    status: 403,
    value: { detail: rhythmText.problems.notAllowed },
  });
  expect((await running.get('/api/schools/school-hazelbrook/planning-rhythm', people.otherSendco)).status).toBe(404);
  expect(await send<RhythmAnswer>(path, wish, people.lead)).toMatchObject({
    status: 200,
    value: { every: 'half-term', chosen: 'half-term', service: 'term', rev: 1, changed: { by: people.lead.name } },
  });
  expect((await year()).windows.map(({ label }) => label)).toEqual([
    'spring term 2027 (Term 3)',
    'spring term 2027 (Term 4)',
    'summer term 2027 (Term 5)',
    'summer term 2027 (Term 6)',
    'autumn term 2027',
  ]);
  const service = await (await running.get('/api/calendars/planning', people.lead)).json();
  expect(rhythmAnswer.parse(service).others).toEqual([{ name: 'Hazelbrook Primary School', every: 'half-term' }]);
  expect(await send<Refused>(path, { every: 'term', seen: 0 }, people.lead)).toMatchObject({ status: 409 });
  expect(await send<RhythmAnswer>(path, { every: null, seen: 1 }, people.lead)).toMatchObject({ status: 200 });
  expect((await year()).windows).toHaveLength(3);
});
