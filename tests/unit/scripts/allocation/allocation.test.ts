import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runAllocation } from '../../../../scripts/allocation/run.ts';
import { allocate } from '../../../../shared/allocation/allocate.ts';
import { defaultSettings } from '../../../../shared/allocation/settings.ts';
import { ask, figuresIn } from '../../../../scripts/allocation/ask.ts';
import { exactSpread, linesOf, rowsOf, type Row } from './exact.ts';

/** The schools of England as published; the three counties of it in a file of their own, so that most of this is quick. */
const england = path.join(import.meta.dirname, '../../../../bot/open-data/schools_england_2022-23.csv.gz');
const folder = mkdtempSync(path.join(tmpdir(), 'allocation-'));
const file = (name: string, text: string | Buffer): string => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
const lines = linesOf(england);
const counties = file(
  'counties.csv',
  [lines[0], ...lines.filter((line) => /,(Kent|Medway|Worcestershire),/.test(line))].join('\n'),
);
afterAll(() => rmSync(folder, { recursive: true }));

async function said(...args: string[]) {
  let [out, error] = ['', ''];
  const code = await runAllocation(args, {
    out: (text) => void (out += text),
    error: (text) => void (error += text),
  });
  return { code, out, error };
}

interface Printed {
  readonly hash: string;
  readonly parameters: readonly { parameter: string; n: number; mean: number | null; sd: number | null }[];
  readonly counts: Record<string, number>;
  readonly composites: { mean: number; sd: number };
  readonly warnings: string[];
  readonly leftOut: readonly { urn: string; reason: string }[];
  readonly findings: readonly { code: string; sentence: string }[];
  readonly schools: readonly {
    urn: string;
    values: Record<string, number | null>;
    z: Record<string, number | null>;
    weights: Record<string, number | null>;
    missing: Record<string, string>;
    composite: number;
    score: number;
    band: string;
    why: { parts: { composite: number; thousandths: number }[]; rest: number; score: number; sentences: string[] };
  }[];
}

const printed = async (...args: string[]): Promise<Printed> => {
  const { code, out, error } = await said('--json', ...args);
  expect([code, error]).toEqual([0, '']);
  return JSON.parse(out) as Printed;
};

const count = (text: string | undefined): number | undefined =>
  text === undefined || text === '' ? undefined : Number(text);
const roll = (row: Row): number => count(row['number_on_roll']) ?? NaN;
const percent = (rows: readonly Row[], of: (row: Row) => number | undefined) =>
  exactSpread(
    rows.flatMap((row): [number, number][] => {
      const pupils = of(row);
      return pupils === undefined ? [] : [[pupils * 100, roll(row)]];
    }),
  );
/** Means and SDs of schools with pupils, worked out anew in whole numbers. */
const exactly = (rows: readonly Row[]) => ({
  roll: exactSpread(rows.map((row) => [roll(row), 1])),
  'free-meals': percent(rows, (row) => count(row['fsm_count'])),
  sen: percent(rows, (row) => {
    const [support, plans] = [count(row['sen_support']), count(row['ehc_plans'])];
    return support === undefined || plans === undefined ? undefined : support + plans;
  }),
});
const same = (
  told: { n: number; mean: number | null; sd: number | null } | null | undefined,
  exact: ReturnType<typeof exactSpread>,
) => {
  expect(told?.n).toBe(exact.n);
  expect(Math.abs((told?.mean ?? NaN) - exact.mean)).toBeLessThan(1e-9);
  expect(Math.abs((told?.sd ?? NaN) - exact.sd)).toBeLessThan(1e-9);
};

/** Everything that has to hold of what is printed of these rows. */
function holds(run: Printed, rows: readonly Row[]): void {
  const inScope = rows.filter((row) => roll(row) !== 0);
  expect([run.schools.length, run.leftOut.length]).toEqual([inScope.length, rows.length - inScope.length]);
  for (const [parameter, exact] of Object.entries(exactly(inScope)))
    same(
      run.parameters.find((each) => each.parameter === parameter),
      exact,
    );
  for (const parameter of ['ward', 'slcn']) {
    expect(run.parameters.find((each) => each.parameter === parameter)).toMatchObject({ n: 0, mean: null, sd: null });
    const isMissing = ({ values, z, missing }: Printed['schools'][number]): boolean =>
      values[parameter] === null && z[parameter] === null && Boolean(missing[parameter]);
    expect(run.schools.every(isMissing)).toBe(true);
  }
  expect(run.warnings).toContain('SLCN as main need is missing for every school, so it is no part of any score.');
  const odd = run.schools.filter(({ why, composite, score, weights, values, missing }) => {
    const shown = why.parts.reduce((all, part) => all + part.thousandths, why.rest);
    const whole = why.parts.reduce((all, part) => all + part.composite, 0);
    const share = Object.values(weights).reduce<number>((all, weight) => all + (weight ?? 0), 0);
    const known = Object.values(values).filter((value) => value !== null).length;
    return (
      shown !== why.score ||
      whole !== composite ||
      why.score !== Math.round(score * 1_000) ||
      Math.abs(share - 1) > 1e-12 ||
      known + Object.keys(missing).length !== 6
    );
  });
  expect(odd).toEqual([]);
  const scores = run.schools.map(({ score }) => score);
  expect(Math.abs(scores.reduce((all, score) => all + score, 0) / scores.length)).toBeLessThan(1e-9);
  expect(Math.abs(scores.reduce((all, score) => all + score * score, 0) / scores.length - 1)).toBeLessThan(1e-9);
  expect(Object.values(run.counts).reduce((all, each) => all + each, 0)).toBe(run.schools.length);
}

describe('schools as published: roll, free meals and SEN carry values, the rest is missing and never nothing', () => {
  test.each(['Kent', 'Medway', 'Worcestershire'])(
    '%s: means and SDs are exact, every why adds up, a second run has the same hash',
    async (authority) => {
      const run = await printed('--schools', counties, '--authority', authority);
      holds(
        run,
        rowsOf(lines).filter((row) => row['local_authority'] === authority),
      );
      expect(run.hash).toMatch(/^[0-9a-f]{64}$/);
      expect((await printed('--schools', counties, '--authority', authority)).hash).toBe(run.hash);
      // The order of the file is not part of it.
      const [header = '', ...rest] = readFileSync(counties, 'utf8').split('\n');
      const turned = file('turned.csv', [header, ...rest.toReversed()].join('\n'));
      expect((await printed('--schools', turned, '--authority', authority)).hash).toBe(run.hash);
    },
  );

  test('all England: means and SDs are exact, and every why adds up', async () => {
    const figures = await figuresIn(ask(['--schools', england]));
    const { spreads, schools, out } = allocate(figures.schools, defaultSettings);
    const rows = rowsOf(lines);
    const inScope = rows.filter((row) => roll(row) !== 0);
    expect([rows.length, schools.length, out.length]).toEqual([24_442, inScope.length, 24_442 - inScope.length]);
    for (const [parameter, exact] of Object.entries(exactly(inScope))) same(spreads[parameter as 'roll'], exact);
    expect([spreads.ward, spreads.slcn]).toEqual([null, null]);
    const odd = schools.filter(
      ({ parts, rest, points, missing }) =>
        parts.reduce((all, part) => all + part.points, rest) !== points || parts.length + missing.length !== 6,
    );
    expect(odd).toEqual([]);
  });

  if (process.env['PROOF'] === '1')
    test('all England as printed, twice', async () => {
      const run = await printed('--schools', england);
      holds(run, rowsOf(lines));
      expect((await printed('--schools', england)).hash).toBe(run.hash);
    });
});

describe('what cannot be done is said in one sentence, with code 1', () => {
  const header = 'urn,name,local_authority,phase,ward,number_on_roll,fsm_count,sen_support,ehc_plans\n';
  const small = file(
    'small.csv',
    `${header}100000,"First, C of E",North,Primary,A,100,20,10,5\n100001,Second,South,Primary,B,0,z,,c\n`,
  );

  test.each<[string, string[], RegExp]>([
    ['no file named', [], /^Say which file: /],
    ['an unknown option', ['--colour', 'red'], /^Say which file: /],
    ['no such file', ['--schools', path.join(folder, 'none.csv')], /^There is no file /],
    ['a folder', ['--schools', folder], /is not a file\.$/],
    ['a picture', ['--schools', file('a.png', Buffer.from('89504e470d0a1a0a0000', 'hex'))], /cannot be used\. /],
    ['something else', ['--schools', file('b.csv', 'fruit,colour\napple,red\n')], /cannot be used\. /],
    ['an empty file', ['--schools', file('c.csv', '')], /cannot be used\. There is nothing in this file\./],
    ['a cut-off gzip', ['--schools', file('d.csv.gz', Buffer.from('1f8b08000000', 'hex'))], /cannot be used\. /],
    ['an unknown authority', ['--schools', small, '--authority', 'West'], /“West”\. It has: North, South\.$/],
    [
      'two authorities, of which nobody knows which counts',
      ['--schools', small, '--authority', 'North', '--authority', 'South'],
      /^--authority can be given once only, and there are 2: North, South\.$/,
    ],
    [
      'an authority of a file that names none',
      ['--schools', file('h.csv', 'urn,name,number_on_roll\n100000,First,100\n'), '--authority', 'North'],
      /h\.csv does not say which local authority its schools belong to, so it cannot be read for “North”\.$/,
    ],
    [
      'settings that are no JSON',
      ['--schools', small, '--settings', file('e.json', '{')],
      /is not a JSON file with settings\.$/,
    ],
    [
      'settings that are wrong',
      ['--schools', small, '--settings', file('f.json', '{"sd":"mine"}')],
      /cannot be used at sd: /,
    ],
  ])('%s', async (_, args, sentence) => {
    const { code, out, error } = await said(...args, '--json');
    expect([code, out]).toEqual([1, '']);
    expect(error.trimEnd()).toMatch(sentence);
    expect(error.trimEnd().split('\n').length).toBe(1);
  });

  test('each value says which files it is from, also of two lists of one kind; each fault says line, figure and what stood there', async () => {
    const later = file(
      'later.csv',
      'urn,name,local_authority,number_on_roll,fsm_count,sen_support,ehc_plans\n100000,First,North,90,9,,\n100001,Second,South,80,8,-3,1\n',
    );
    const { code, out } = await said('--schools', small, '--schools', later, '--json');
    expect(code).toBe(0);
    const { sources, schools, findings } = JSON.parse(out) as {
      sources: { id: string; year: string; licence: string }[];
      schools: { urn: string; values: Record<string, number>; sources: Record<string, string[]> }[];
      findings: { sentence: string }[];
    };
    expect(sources.map(({ id, year, licence }) => [id, year, licence])).toEqual([
      ['template', 'year not stated', 'licence not stated'],
      ['template-2', 'year not stated', 'licence not stated'],
    ]);
    expect(schools[0]).toMatchObject({
      values: { 'free-meals': 20, sen: 15 },
      sources: { roll: ['template'], 'free-meals': ['template'], sen: ['template'] },
    });
    expect(findings.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'Line 3, URN 100001, Free school meals: was kept back by the publisher and is missing (“z”).',
        'Line 3, URN 100001, SEN support: is not a number of pupils and is missing (“-3”).',
      ]),
    );
  });

  test('a table for a person, with what was left out and why; own settings are printed on it', async () => {
    const own = file('g.json', '{"sd":"sample","weights":{"slcn":0,"ward":0},"cuts":{"VVH":3}}');
    const { code, out } = await said('--schools', small, '--settings', own);
    expect(code).toBe(0);
    expect(out).toContain('Standard deviation: sample.');
    expect(out).toContain('VVH 3, VH 1.5');
    expect(out).toMatch(/100000 {2}First, C of E .* 0\.000 .* M /);
    expect(out).toMatch(/100001 {2}Second +no pupils on roll/);
  });
});
