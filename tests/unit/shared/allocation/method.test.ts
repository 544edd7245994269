import { describe, expect, test } from '@jest/globals';
import { allocate } from '../../../../shared/allocation/allocate.ts';
import { equityByWard, equityOf } from '../../../../shared/allocation/equity.ts';
import { needsOf } from '../../../../shared/allocation/lenses.ts';
import { bandOf, defaultSettings, parameters, settingsSchema } from '../../../../shared/allocation/settings.ts';
import { allocationText } from '../../../../shared/allocation/text.ts';
import { whatIf } from '../../../../shared/allocation/what-if.ts';
import { figured, vector, vectorSchools, weightsOf } from './schools.ts';

const minus = (text: string) => text.replace('−', '-');

describe('the School Allocation Tool on the eight schools of the specification', () => {
  const result = allocate(vectorSchools, defaultSettings);

  test('means and standard deviations are those printed', () => {
    const means = ['ward', 'roll', 'free-meals', 'sen', 'slcn', 'resourced-provision'] as const;
    expect(means.map((each) => result.spreads[each]?.mean.toFixed(5))).toEqual(
      [0.29125, 290.625, 20.625, 14, 4.4375, 0.125].map((mean) => mean.toFixed(5)),
    );
    expect(means.map((each) => result.spreads[each]?.sd.toFixed(3))).toEqual([
      '0.180',
      '180.770',
      '12.185',
      '4.416',
      '2.297',
      '0.331',
    ]);
    expect(means.map((each) => result.spreads[each]?.n)).toEqual([8, 8, 8, 8, 8, 8]);
  });

  test('composite, score and band of each school are those printed', () => {
    expect(
      result.schools.map(({ name, composite, score, band }) => [name, composite.toFixed(3), score.toFixed(3), band]),
    ).toEqual(vector.map(([name, , , , , , , composite, score, band]) => [name, composite, score, band]));
    expect(result.composites?.mean).toBeCloseTo(0, 12);
    expect(result.composites?.sd.toFixed(4)).toBe('0.9544');
    expect(result.out).toEqual([]);
  });

  test('the sentences say what raises and lowers it, and their numbers add up to the score as shown', () => {
    for (const school of result.schools) {
      const sentences = allocationText.why(school, result, defaultSettings).map(minus);
      const moved = sentences.slice(1).map((sentence) => {
        const [, does, by = '0'] = /(adds|takes) ([\d.]+)/.exec(sentence) ?? [];
        return Math.round(Number(by) * 1_000) * (does === 'takes' ? -1 : 1);
      });
      expect(sentences[0]).toContain(`The score is ${(school.points / 1_000).toFixed(3)}`);
      expect(moved.reduce((all, each) => all + each, 0)).toBe(school.points);
      expect(Math.round(school.score * 1_000)).toBe(school.points);
    }
    const fourth = result.schools[3];
    expect(fourth && allocationText.why(fourth, result, defaultSettings).slice(0, 3)).toEqual([
      'The score is 2.150, so the band is very high, which takes scores from 1.5 to below 2.5. A score of 0 is the average school.',
      'Resource provision: yes, the average is 0.125. This adds 0.462 to the score.',
      'Free school meals: 45.0%, the average is 20.6%. This adds 0.349 to the score.',
    ]);
  });

  test('need per pupil and volume of need are told apart', () => {
    const needs = needsOf(vectorSchools, defaultSettings);
    const [, , c, d, , , g] = vectorSchools.map(({ urn }) => needs.get(urn));
    expect(d?.perPupil).toBeGreaterThan(2);
    expect(d?.volume).toBeGreaterThan(2);
    // Of the same size, so that what differs is what each pupil needs.
    expect(c?.perPupil).toBeGreaterThan((g?.perPupil ?? 9) + 0.3);
    const small = figured('200001', {
      ...{ roll: 20, 'ward-score': 0.6, slcn: 4, 'free-meals': 12 },
      'sen-support': 8,
      'ehc-plans': 0,
      'resourced-provision': 0,
    });
    const both = needsOf([...vectorSchools, small], defaultSettings).get('200001');
    expect(both?.perPupil).toBeGreaterThan(1);
    expect(both?.volume).toBeLessThan(0);
  });
});

describe('what a school has no figure for', () => {
  const settings = { ...defaultSettings, weights: weightsOf({ roll: 1, 'free-meals': 1, slcn: 2 }) };
  const schools = [
    figured('100001', { roll: 100, 'free-meals': 30 }),
    figured('100002', { roll: 200, 'free-meals': 20, slcn: 20 }),
    figured('100003', { roll: 300 }),
    figured('100004', {}),
  ];

  test('is left out of its score and flagged, and never counts as nothing', () => {
    const { schools: banded, spreads, out } = allocate(schools, settings);
    expect(spreads.slcn).toEqual({ n: 1, mean: 10, sd: 0 });
    expect(spreads.ward).toBeNull();
    expect(banded.map(({ urn, parts, missing }) => [urn, parts.map((each) => each.weight), missing.length])).toEqual([
      ['100001', [0.5, 0.5], 1],
      ['100002', [0.5, 0.5], 1],
      ['100003', [1], 2],
    ]);
    const counting = allocate(schools, { ...settings, sameForSome: 'counts-0' });
    expect(counting.schools[1]?.parts.map(({ weight, z }) => [weight, z])[2]).toEqual([0.5, 0]);
    expect(out).toEqual([expect.objectContaining({ urn: '100004', why: 'too-few-figures' })]);
    const third = banded[2];
    expect(third && allocationText.why(third, { spreads }, settings)).toContain(
      'Left out: SLCN as main need (left blank in the source). It counts neither for nor against the school.',
    );
  });

  test('a percentage without a roll is missing, and a lead can ask for more figures', () => {
    const noRoll = figured('100005', { 'free-meals': 10 });
    const all = allocate([...schools, noRoll], { ...settings, leastParameters: 2 });
    expect(all.schools.map(({ urn }) => urn)).toEqual(['100001', '100002']);
    expect(all.out.map(({ urn, why }) => [urn, why])).toEqual([
      ['100003', 'too-few-figures'],
      ['100004', 'too-few-figures'],
      ['100005', 'too-few-figures'],
    ]);
  });

  test('where every school is the same, nothing moves a band', () => {
    const same = ['100001', '100002', '100003'].map((urn) => figured(urn, { roll: 0.1 + 0.2, 'free-meals': 0.1 }));
    const { schools: banded } = allocate(same, settings);
    expect(banded.map(({ score, band }) => [score, band])).toEqual([
      [0, 'M'],
      [0, 'M'],
      [0, 'M'],
    ]);
  });
});

describe('which schools are banded together', () => {
  const kinds = [
    figured('100001', { roll: 100 }),
    figured('100002', { roll: 200 }, { phase: 'State-funded secondary' }),
    figured('100003', { roll: 50 }, { phase: 'State-funded special school', type: 'Community special school' }),
    figured('100004', { roll: 70 }, { standing: 'closed' }),
    figured('100005', { roll: 0 }),
    figured('100006', { roll: 90, 'resourced-provision': 12 }),
    figured('100007', { roll: 90 }),
    figured('100007', { roll: 95 }),
  ];
  const banded = (over: object) => {
    const settings = settingsSchema.parse({ ...defaultSettings, ...over });
    return allocate(kinds, settings).schools.map(({ urn }) => urn);
  };

  test('closed schools, schools without pupils and numbers that stand twice are out and named', () => {
    const { out } = allocate(kinds, defaultSettings);
    expect(out.map(({ urn, why }) => `${urn} ${why}`)).toEqual([
      '100004 closed',
      '100005 no-pupils',
      '100007 named-twice',
      '100007 named-twice',
    ]);
  });

  test.each([
    [{ scheme: 'secondary' }, ['100002']],
    [{ scheme: 'special' }, ['100003']],
    [{ scheme: 'primary' }, ['100001', '100006']],
    [{ scheme: 'resourced-provision' }, ['100006']],
    [{ phases: ['State-funded secondary'] }, ['100002']],
    [{ types: ['Community special school'] }, ['100003']],
    [{ without: ['100001'] }, ['100002', '100003', '100006']],
  ])('%j', (over, urns) => {
    expect(banded(over)).toEqual(urns);
  });
});

test('a score at the cut belongs to the band above it', () => {
  const scores = [2.5, 2.499, 1.5, 0.5, -0.5, -0.501, -1.5, -2.5, -2.501];
  expect(scores.map((score) => bandOf(score, defaultSettings.cuts))).toEqual([
    'VVH',
    'VH',
    'VH',
    'H',
    'M',
    'L',
    'L',
    'VL',
    'VVL',
  ]);
});

test('settings that make no sense are refused', () => {
  const refused = (over: object) => settingsSchema.safeParse({ ...defaultSettings, ...over }).success;
  expect(refused({})).toBe(true);
  expect(refused({ cuts: { ...defaultSettings.cuts, H: 1.5 } })).toBe(false);
  expect(refused({ weights: weightsOf({}) })).toBe(false);
  expect(refused({ leastParameters: 0 })).toBe(false);
  expect(refused({ colour: 'red' })).toBe(false);
  expect(parameters.length).toBe(6);
});

test('other cut points: who moves from which band to which', () => {
  const before = allocate(vectorSchools, defaultSettings).schools;
  const cuts = { ...defaultSettings.cuts, VVH: 2, VH: 1.2, H: 0.7 };
  const { moves, up, down, stay } = whatIf(before, allocate(vectorSchools, { ...defaultSettings, cuts }).schools);
  expect(moves.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['C', 'H', 'M'],
    ['D', 'VH', 'VVH'],
  ]);
  expect([up, down, stay]).toEqual([1, 1, 6]);
});

test('hours to each child with SLCN and with free meals, in all and by ward; a gap is not no child', () => {
  const given = [
    { ward: 'North', minutes: 600, slcn: 10, freeMeals: 20 },
    { ward: 'North', minutes: 300, slcn: null, freeMeals: 10 },
    { ward: 'South', minutes: 900, slcn: 5, freeMeals: null },
    { ward: 'West', minutes: 60, slcn: 0, freeMeals: null },
  ];
  expect(equityOf(given).perSlcn).toEqual({ minutes: 104, pupils: 15, schools: 3, without: 1 });
  expect(
    equityByWard(given).map(({ name, equity }) => [name, equity.perSlcn.minutes, equity.perFreeMeals.minutes]),
  ).toEqual([
    ['North', 60, 30],
    ['South', 180, null],
    ['West', null, null],
  ]);
});
