import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { allocate } from '../../../../shared/allocation/allocate.ts';
import { bandSchema } from '../../../../shared/allocation/bands.ts';
import { runText } from '../../../../shared/allocation/canonical.ts';
import { defaultSettings, type AllocationSettings } from '../../../../shared/allocation/settings.ts';
import { sum, wholeParts } from '../../../../shared/allocation/sums.ts';
import type { FiguredSchool } from '../../../../shared/school-figures/figures.ts';
import { tries } from '../runs.ts';
import { figured } from './schools.ts';

const count = (max: number) => fc.option(fc.nat({ max }), { nil: undefined, freq: 4 });
const schoolsArb = fc
  .array(
    fc.record({
      roll: fc.option(fc.integer({ min: 1, max: 2_000 }), { nil: undefined, freq: 9 }),
      'free-meals': count(400),
      'sen-support': count(200),
      'ehc-plans': count(60),
      slcn: count(40),
      'resourced-provision': count(2),
      'ward-score': fc.option(
        fc.integer({ min: 0, max: 1_000 }).map((n) => n / 1_000),
        { nil: undefined, freq: 4 },
      ),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) => all.map((figures, n) => figured(String(100_000 + n), figures)));
const settingsArb: fc.Arbitrary<AllocationSettings> = fc
  .record({
    weights: fc
      .tuple(...Array.from({ length: 6 }, () => fc.integer({ min: 0, max: 5 })))
      .filter((all) => all.some((each) => each > 0)),
    sd: fc.constantFrom('population' as const, 'sample' as const),
    basis: fc.constantFrom('per-pupil' as const, 'volume' as const),
    provision: fc.constantFrom('yes-or-no' as const, 'places' as const),
    leastParameters: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ weights: [ward = 0, roll = 0, meals = 0, sen = 0, slcn = 0, provided = 0], ...rest }) => ({
    ...defaultSettings,
    ...rest,
    weights: { ward, roll, 'free-meals': meals, sen, slcn, 'resourced-provision': provided },
  }));

test('the order in which schools come changes nothing, to the last bit', () => {
  const shuffled = schoolsArb.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, settingsArb, ([one, other], settings) => {
      expect(allocate(other, settings)).toEqual(allocate(one, settings));
      expect([...runText(settings, other)].join('')).toBe([...runText(settings, one)].join(''));
    }),
    tries(100),
  );
});

test('what a run is made from is one JSON document that says all of it', () => {
  fc.assert(
    fc.property(schoolsArb, settingsArb, (schools, settings) => {
      expect(JSON.parse([...runText(settings, schools)].join(''))).toEqual({ settings, schools });
    }),
    tries(30),
  );
});

test('z-scores have mean 0 and SD 1, or are all 0', () => {
  fc.assert(
    fc.property(schoolsArb, settingsArb, (schools, settings) => {
      const { schools: banded, spreads } = allocate(schools, { ...settings, leastParameters: 1 });
      for (const [parameter, spread] of Object.entries(spreads)) {
        const zs = banded.flatMap(({ parts }) =>
          parts.filter((each) => each.parameter === parameter).map(({ z }) => z),
        );
        if (!spread || (spread.sd === 0 && zs.length === 0)) continue;
        expect(zs.length).toBe(spread.n);
        const by = settings.sd === 'sample' ? zs.length - 1 : zs.length;
        expect(Math.abs(sum(zs))).toBeLessThan(1e-9);
        if (spread.sd > 0) expect(sum(zs.map((z) => z * z)) / by).toBeCloseTo(1, 9);
        else expect(zs.every((z) => z === 0)).toBe(true);
      }
    }),
    tries(100),
  );
});

test('measuring a parameter in other units changes no z-score', () => {
  const times = (schools: readonly FiguredSchool[], by: number) =>
    schools.map((school) => ({
      ...school,
      figures: {
        ...school.figures,
        'ward-score':
          'value' in school.figures['ward-score']
            ? { ...school.figures['ward-score'], value: school.figures['ward-score'].value * by + 7 }
            : school.figures['ward-score'],
      },
    }));
  fc.assert(
    fc.property(schoolsArb, settingsArb, fc.constantFrom(0.01, 3, 100), (schools, settings, by) => {
      const before = allocate(schools, settings).schools.map(({ score }) => score);
      const after = allocate(times(schools, by), settings).schools.map(({ score }) => score);
      expect(after.length).toBe(before.length);
      after.forEach((score, n) => expect(score).toBeCloseTo(before[n] ?? NaN, 6));
    }),
    tries(100),
  );
});

test('each why adds up, a missing figure is no part of it, and a higher composite never has a lower band', () => {
  fc.assert(
    fc.property(schoolsArb, settingsArb, (schools, settings) => {
      const { schools: banded, out } = allocate(schools, settings);
      expect(banded.length + out.length).toBe(schools.length);
      for (const { parts, missing, composite, points, rest, score } of banded) {
        expect(parts.reduce((all, each) => all + each.points, rest)).toBe(points);
        expect(Math.abs(points - score * 1_000)).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(parts.reduce((all, each) => all + each.composite, 0)).toBe(composite);
        expect(sum(parts.map(({ weight }) => weight))).toBeCloseTo(1, 12);
        const named = [...parts, ...missing].map(({ parameter }) => parameter);
        expect(new Set(named).size).toBe(named.length);
      }
      const ranks = banded
        .toSorted((one, other) => one.composite - other.composite)
        .map(({ band }) => -bandSchema.options.indexOf(band));
      expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    }),
    tries(100),
  );
});

test('a school that loses a figure keeps its other z-scores’ share and gains no zero', () => {
  fc.assert(
    fc.property(schoolsArb, (schools) => {
      for (const { parts, missing } of allocate(schools, defaultSettings).schools) {
        expect(parts.length + missing.length).toBe(6);
        for (const { weight } of parts) expect(weight).toBeCloseTo(1 / parts.length, 12);
      }
    }),
    tries(50),
  );
});

test('whole parts are within one step of the exact ones and add up to the whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -5_000, max: 5_000, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (exact) => {
        const whole = Math.round(sum(exact)) + 0;
        const parts = wholeParts(exact, whole);
        expect(parts.reduce((all, each) => all + each, 0)).toBe(whole);
        parts.forEach((part, n) => expect(Math.abs(part - (exact[n] ?? 0))).toBeLessThanOrEqual(1.000001));
      },
    ),
    tries(200),
  );
});
