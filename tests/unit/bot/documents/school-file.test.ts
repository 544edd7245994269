import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createReadStream, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readSchoolFile } from '../../../../bot/documents/school-file.ts';
import type { AskedOfReader } from '../../../../bot/ports/school-files.ts';
import { figureSchema, figuredSchoolSchema, numberOf } from '../../../../shared/school-figures/figures.ts';
import { findingSchema } from '../../../../shared/school-figures/finding.ts';
import { join } from '../../../../shared/school-figures/join.ts';
import { figuresText, findingSaid } from '../../../../shared/school-figures/text.ts';

const england = 'bot/open-data/schools_england_2022-23.csv.gz';
const fixture = (name: string): string => `tests/support/school-figures/dfe_fixture_${name}_202223.csv`;

async function* pieces(content: Uint8Array, size = 37): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}
const bytesOf = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? Buffer.from(text) : text);
const reading = (text: string | Uint8Array, asked?: AskedOfReader, size?: number) =>
  readSchoolFile(pieces(bytesOf(text), size), asked);
async function read(text: string | Uint8Array, asked?: AskedOfReader, size?: number) {
  const result = await reading(text, asked, size);
  if (!result.ok) throw new Error(result.why);
  return result.read;
}
async function readFile(name: string, asked?: AskedOfReader) {
  const result = await readSchoolFile(createReadStream(name), asked);
  if (!result.ok) throw new Error(result.why);
  return result.read;
}

const heading = 'urn,name,local_authority,number_on_roll,fsm_count,sen_support,ehc_plans,slcn_primary_need,standing';
const file = (...rows: string[]): string => [heading, ...rows, ''].join('\n');
const whole = '118001,Oak School,Kent,100,20,10,2,4,open';
const told = async (text: string | Uint8Array) =>
  (await read(text)).findings.map(({ code, line }) => `${line} ${code}`);

test('the SEN file as published: speech and language is the sum of plans and support', async () => {
  const { format, source, schools, findings } = await readFile(fixture('sen'));
  expect({ format, source, findings }).toEqual({
    format: 'sen',
    source: { id: 'sen', title: figuresText.formats.sen, year: '2022/23', licence: 'Open Government Licence v3.0' },
    findings: [],
  });
  expect(schools).toHaveLength(12);
  const second = schools[1];
  expect(second?.ward).toEqual({ code: 'E05012001', name: 'Test LA Ward 1' });
  // 3 with a plan and 6 with support in the row of the file.
  expect(second && figureSchema.options.map((figure) => numberOf(second, figure))).toEqual([
    ...[undefined, 1046, undefined, 17, 7, 9, 0],
  ]);
  for (const school of schools) figuredSchoolSchema.parse(school);
});

test('the SEN file, the census and GIAS join to one school, and every number says where it is from', async () => {
  const reads = await Promise.all(['gias', 'sen', 'census_pupils'].map((name) => readFile(fixture(name))));
  const { schools, sources } = join(reads);
  expect(sources.map(({ id, year }) => `${id} ${year}`)).toEqual([
    'census 2022/23',
    'sen 2022/23',
    'gias January 2023',
  ]);
  expect(schools).toHaveLength(12);
  const [, second] = schools;
  expect(second?.standing).toBe('open');
  // GIAS says 1,172 on roll; the census of the year counts before it.
  expect(second?.figures).toEqual({
    'ward-score': { missing: 'not-in-file', source: null },
    roll: { value: 1046, source: 'census' },
    'free-meals': { value: 321, source: 'census' },
    'sen-support': { value: 17, source: 'sen' },
    'ehc-plans': { value: 7, source: 'sen' },
    slcn: { value: 9, source: 'sen' },
    'resourced-provision': { value: 0, source: 'sen' },
  });
});

test('of all England only one authority is taken, from the packed file as it is', async () => {
  const heard: number[] = [];
  const { schools, rows, authorities, findings } = await readFile(england, {
    authority: ' medway ',
    onProgress: (done) => heard.push(done),
  });
  expect([schools.length, rows, authorities.length]).toEqual([112, 24_442, 152]);
  expect(heard.at(0)).toBe(1000);
  expect(heard.at(-1)).toBe(24_442);
  const without = (figure: (typeof figureSchema.options)[number]): number =>
    schools.filter((school) => numberOf(school, figure) === undefined).length;
  expect(figureSchema.options.map(without)).toEqual([112, 0, 9, 0, 0, 112, 107]);
  expect(schools.flatMap((school) => numberOf(school, 'slcn') ?? [])).toEqual([]);
  expect(findings.filter(({ code }) => code === 'blank-column').map(({ figure }) => figure)).toEqual(['slcn']);
});

test('no number is made of a value that is kept back, empty or no number, and each is told with its line', async () => {
  const text = file(
    '118001,Oak School,Kent,100,z,10,2,c,open',
    '118002,Elm School,Kent,,20,x,,4,open',
    '118003,Ash School,Kent,9x,-2,4.5,1,0,open',
    '118004,Fir School,Kent,"1,046",98.0,0,0,0,open',
  );
  const { schools, findings } = await read(text);
  const values = schools.map((school) =>
    figureSchema.options.slice(1, 6).map((figure) => {
      const value = school.figures[figure];
      return 'value' in value ? value.value : value.missing;
    }),
  );
  expect(values).toEqual([
    [100, 'suppressed', 10, 2, 'suppressed'],
    ['blank', 20, 'suppressed', 'blank', 4],
    ['wrong', 'wrong', 'wrong', 1, 0],
    [1046, 98, 0, 0, 0],
  ]);
  expect(findings.map(findingSaid)).toEqual(
    expect.arrayContaining([
      'Line 2, URN 118001, Free school meals: was kept back by the publisher and is missing (“z”).',
      'Line 3, URN 118002, Pupils on roll: is empty and missing.',
      'Line 4, URN 118003, SEN support: is not a number of pupils and is missing (“4.5”).',
    ]),
  );
});

test('speech and language is missing when the publisher keeps back one part of it', async () => {
  const [head = '', row = ''] = readFileSync(fixture('sen'), 'utf8').split(/\r?\n/);
  const at = head.split(',').indexOf('SUP_Primary_need_slcn');
  const cells = row.split(',');
  const { schools, findings } = await read([head, cells.with(at, 'c').join(','), ''].join('\n'));
  expect(schools[0]?.figures.slcn).toEqual({ missing: 'suppressed', source: 'sen' });
  expect(findings).toMatchObject([{ code: 'suppressed', line: 2, figure: 'slcn', said: '0, c' }]);
});

test.each<[fault: string, rows: string[], told: string[]]>([
  ['nobody on roll', ['118001,Oak,Kent,0,0,0,0,0,open'], ['2 roll-zero']],
  ['more SEN than roll', ['118001,Oak,Kent,10,1,9,2,1,open'], ['2 sen-above-roll']],
  ['a URN twice', [whole, '118001,Oak again,Kent,1,1,1,0,0,open'], ['3 duplicate']],
  ['no URN', ['12345,Oak,Kent,10,1,1,0,0,open', '1.00E+05,Elm,Kent,1,1,1,0,0,open'], ['2 wrong-urn', '3 wrong-urn']],
  ['a comma without quotation marks', ['118001,Oak, the,Kent,10,1,1,0,0,open'], ['2 too-long']],
  ['a row that ends early', ['118001,Oak,Kent,10', whole], ['2 too-short']],
  ['a school that has closed', ['118001,Oak,Kent,10,1,1,0,0,Closed'], ['2 closed']],
  ['no name', ['118001,,Kent,10,1,1,0,0,open'], ['2 no-name']],
  ['an open quotation mark', ['118009,"Oak,Kent,10,1,1,0,0,open', whole], ['2 quote-open']],
  [
    'a heading with nothing of a column',
    ['118001,Oak,Kent,10,1,1,0,,open', '118002,Elm,Kent,10,1,1,0,,open'],
    ['1 blank-column'],
  ],
])('%s is told with its line', async (_, rows, expected) => {
  const here = (await told(file(...rows))).filter((each) => !each.includes('no-column'));
  expect(here).toEqual(expected);
});

test('of two rows about one school the first is kept, and both lines are named', async () => {
  const { schools, findings } = await read(
    file(whole, '118002,Elm,Kent,1,1,1,0,0,open', '118001,Oak,Kent,7,1,1,0,0,open'),
  );
  expect(schools.map(({ name }) => name)).toEqual(['Oak School', 'Elm']);
  const twice = findings.find(({ code }) => code === 'duplicate');
  expect(twice && findingSaid(twice)).toBe(
    'Line 4, URN 118001: names a school that stands further up; the first was kept (line 2).',
  );
});

test('an open quotation mark costs its own row, also when a later one closes it', async () => {
  const text = file(
    '118001,"Oak,Kent,1,1,1,0,0,open',
    whole.replace('118001', '118002'),
    '118003,"Elm, the",Kent,1,1,1,0,0,open',
  );
  const { schools, findings } = await read(text);
  expect(schools.map(({ urn, name }) => `${urn} ${name}`)).toEqual(['118002 Oak School', '118003 Elm, the']);
  expect(findings.filter(({ code }) => code === 'quote-open').map(({ line }) => line)).toEqual([2]);
});

test('commas and line breaks in quotation marks are part of a name, and lines are counted as an editor does', async () => {
  const text = file(
    '118001,"Oak, the ""Old"" one",Kent,1,1,1,0,0,open',
    '118002,"Elm\r\nSchool",Kent,1,1,1,0,0,open',
    '0,x,Kent,1,1,1,0,0,open',
  );
  const { schools, findings } = await read(text);
  expect(schools.map(({ name }) => name)).toEqual(['Oak, the "Old" one', 'Elm School']);
  expect(findings.find(({ code }) => code === 'wrong-urn')?.line).toBe(5);
});

test('what Excel on Windows writes is read as it was meant, and told', async () => {
  const bytes = Buffer.from(
    file('118001,St Mary\u0092s \u0096 é,Kent,1,1,1,0,0,open', whole.replace('118001', '118002')),
    'latin1',
  );
  const [first] = (await read(bytes)).schools;
  expect(first?.name).toBe('St Mary’s – é');
  expect((await told(bytes)).filter((each) => each.includes('cp1252'))).toEqual(['2 cp1252']);
});

test('a mark of byte order, Windows line breaks and pieces that cut a letter in two change nothing', async () => {
  const text = file('118001,Saint Zoë’s,Kent,10,1,1,0,0,open', whole.replace('118001', '118002'));
  const plain = await read(text);
  for (const size of [1, 2, 3, 5, 4096])
    expect(await read(`\uFEFF${text.replaceAll('\n', '\r\n')}`, {}, size)).toEqual(plain);
  expect(await read(gzipSync(text), {}, 3)).toEqual(plain);
});

test.each<[what: string, content: string | Uint8Array, why: keyof typeof figuresText.refused]>([
  ['nothing', '', 'empty'],
  ['blank lines', '\n \r\n', 'empty'],
  ['a heading only', `${heading}\n`, 'no-schools'],
  ['another list', 'date,price\n1,2\n', 'not-ours'],
  ['a column twice', `${heading},urn\n`, 'twice'],
  ['a workbook', Buffer.from('PK\u0003\u0004 and so on'), 'not-text'],
  ['a page', '<!doctype html><p>Not found</p>', 'not-text'],
  ['a text of two bytes a letter', Buffer.from(file(whole), 'utf16le'), 'not-text'],
  ['half of a packed file', gzipSync(file(whole)).subarray(0, 40), 'cut-off'],
])('%s is refused with one sentence', async (_, content, why) => {
  expect(await reading(content)).toMatchObject({ ok: false, why });
});

test('an authority that the file does not name is said to be not there', async () => {
  expect(await reading(file(whole), { authority: 'Rutland' })).toEqual({
    ok: false,
    why: 'no-such-authority',
    said: 'Rutland',
  });
});

const long = (rows: readonly (readonly string[])[]): string =>
  [
    'time_period,geographic_level,la_name,school_urn,school_name,phase_type_grouping,ward_code,ward_name,provision_for_slcn,specialist_provision_unit_type,sen_provision,sen_primary_need,pupil_count',
    ...rows.map(([urn, unit, provision, need, count]) =>
      [
        '202425',
        'School',
        'Kent',
        urn,
        'Oak',
        'State-funded primary',
        'E05000001',
        'North',
        'No',
        unit,
        provision,
        need,
        count,
      ]
        .map((cell) => `"${cell}"`)
        .join(','),
    ),
    '',
  ].join('\n');
const plans = 'Education, health and care plans';
const speech = 'Speech, language and communications needs';

test('the SEN file by need becomes one school, with its unit and without a guess', async () => {
  const all = 'All pupils';
  const { format, schools, findings, source } = await read(
    long([
      ['1e+05', all, all, all, '249'],
      ['1e+05', all, 'SEN support', all, '40'],
      ['1e+05', all, 'SEN support', speech, '12'],
      ['1e+05', all, plans, all, '8'],
      ['1e+05', all, plans, speech, '5'],
      ['1e+05', 'SEN unit', plans, speech, '4'],
      ['118002', all, all, all, '90'],
      ['118002', all, 'SEN support', all, '9'],
      ['118002', all, 'SEN support', speech, 'c'],
      ['118002', all, plans, all, '0'],
    ]),
  );
  expect([format, source.year]).toEqual(['sen-by-need', '2024/25']);
  const figures = schools.map((school) => figureSchema.options.map((figure) => numberOf(school, figure)));
  expect(figures).toEqual([
    [undefined, 249, undefined, 40, 8, 17, 1],
    [undefined, 90, undefined, 9, 0, undefined, 0],
  ]);
  expect(schools[0]?.urn).toBe('100000');
  expect(findings).toMatchObject([{ code: 'suppressed', line: 10, urn: '118002', figure: 'slcn' }]);
});

test('where the file by need has no sums, they are made of their parts, unless one is kept back', async () => {
  const rows = (count: string): string[][] => [
    ['118001', 'None', 'No SEN', 'Not applicable', '80'],
    ['118001', 'None', 'SEN support', speech, '12'],
    ['118001', 'None', 'SEN support', 'Hearing impairment', count],
    ['118001', 'None', plans, speech, '3'],
  ];
  const numbers = async (count: string) =>
    (await read(long(rows(count)))).schools.map((school) =>
      figureSchema.options.map((figure) => numberOf(school, figure)),
    );
  expect(await numbers('2')).toEqual([[undefined, 97, undefined, 14, 3, 15, undefined]]);
  expect(await numbers('c')).toEqual([[undefined, undefined, undefined, undefined, 3, 15, undefined]]);
});

test('a row about another year is left out, so that two years are never added up', async () => {
  const text = long([['118001', 'All pupils', 'All pupils', 'All pupils', '50']]);
  const other = text.split('\n')[1]?.replace('202425', '202324') ?? '';
  const { schools, findings } = await read(`${text}${other}\n`);
  expect(schools).toHaveLength(1);
  expect(findings).toMatchObject([{ code: 'other-year', line: 3 }]);
});

test('whatever is done to a file, no number appears that it does not hold, and nothing is thrown', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'z',
      'c',
      '',
      '"',
      '""',
      ',',
      '\n',
      '\r\n',
      '0x1',
      '12',
      'Oak, "x',
      '\u0000',
      'é',
      '"a\nb"',
      '118001',
    ),
    fc.string({ maxLength: 6, unit: 'binary' }),
  );
  const row = fc.array(cell, { maxLength: 11 }).map((cells) => cells.join(','));
  const lines = fc.array(
    fc.oneof(
      row,
      fc.constant(whole),
      row.map((text) => `118002,Elm,Kent,${text}`),
    ),
    { maxLength: 8 },
  );
  const run = process.env['PROOF'] === '1' ? 20_000 : 400;
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 60 }), async (rows, size) => {
      const text = file(...rows);
      const result = await reading(text, {}, size);
      if (!result.ok) return;
      for (const each of result.read.findings) findingSchema.parse(each);
      const digits = new Set([text, text.replaceAll(',', '')].flatMap((said) => said.match(/\d+/g)?.map(Number) ?? []));
      for (const school of result.read.schools) {
        figuredSchoolSchema.parse(school);
        for (const figure of figureSchema.options) {
          const number = numberOf(school, figure);
          if (number !== undefined) expect(digits).toContain(number);
        }
      }
    }),
    { numRuns: run },
  );
});

test('where a school lies is taken from GIAS or the own list, and from nothing that is not on the grid', async () => {
  const [first] = join([await readFile(fixture('gias')), await readFile(fixture('sen'))]).schools;
  expect(first?.place).toEqual({ easting: 533_498, northing: 181_201 });
  const own = await read(
    [
      'urn,name,number_on_roll,easting,northing',
      '118001,Oak,9,601000,142000',
      '118002,Elm,9,,142000',
      '118003,Ash,9,0,0',
    ].join('\n'),
  );
  expect(own.schools.map(({ place }) => place)).toEqual([
    { easting: 601_000, northing: 142_000 },
    undefined,
    undefined,
  ]);
});
