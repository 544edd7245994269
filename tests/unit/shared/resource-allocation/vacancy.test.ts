import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { usualRules } from '../../../../shared/resource-allocation/rules.ts';
import { sharePlan } from '../../../../shared/resource-allocation/share-plan.ts';
import { vacancyOptions, type VacancyOption } from '../../../../shared/resource-allocation/vacancy.ts';
import { tries } from '../runs.ts';
import { eightSchools, postOf } from './a-plan.ts';

const having = sharePlan([postOf(600)], eightSchools, usualRules).schools.map(({ school, minutes }) => ({
  school,
  minutes: minutes.core,
}));
const lossesOf = (option: VacancyOption | undefined) => option?.losses.map(({ lost }) => lost / 60);
const vacancy = { gone: 120 * 60, own: ['100001', '100002', '100003'], protect: ['VVH', 'VH'] as const, cover: 0 };

test('120 of 600 hours go with a therapist: four ways to share the loss, each with who loses what', () => {
  const [all, own, protect, cover] = vacancyOptions(having, { ...vacancy, cover: 60 * 60 }, usualRules);
  expect(lossesOf(all)).toEqual([10.5, 13.5, 20.5, 27.5, 10.5, 13.5, 13.5, 10.5]);
  expect(lossesOf(own)).toEqual([27.5, 37, 55.5, 0, 0, 0, 0, 0]);
  expect(lossesOf(protect)?.[3]).toBe(0);
  expect(protect).toMatchObject({ isPossible: true, lost: 7_200, unprotected: [], schools: 7 });
  expect(cover).toMatchObject({ isPossible: true, lost: 3_600 });
  expect(own?.largest?.school.urn).toBe('100003');
  expect(own?.largestShare).toBeGreaterThan(all?.largestShare ?? 1);
  expect(protect?.highAfter).toBeGreaterThan(all?.highAfter ?? 1);
});

test('schools that have less than is gone cannot bear it alone, and protection ends where nobody else can bear it', () => {
  const much = { ...vacancy, gone: 500 * 60 };
  const [all, own, protect] = vacancyOptions(having, much, usualRules);
  expect(all).toMatchObject({ isPossible: true, lost: 30_000 });
  expect(own).toMatchObject({ isPossible: false, schools: 0 });
  expect(protect).toMatchObject({ isPossible: true, unprotected: ['VH'], lost: 30_000 });
});

test('whatever goes, what all lose is what went to the step, and nobody is left with less than nothing or their floor', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_200 }), fc.constantFrom(0, 600), (steps, floorMinutes) => {
      const rules = { ...usualRules, floorMinutes };
      const now = sharePlan([postOf(600)], eightSchools, rules).schools;
      const options = vacancyOptions(
        now.map(({ school, minutes }) => ({ school, minutes: minutes.core })),
        { ...vacancy, gone: steps * 30 },
        rules,
      );
      for (const { isPossible, lost, losses } of options) {
        if (!isPossible) continue;
        expect(lost).toBe(steps * 30);
        for (const { after } of losses) expect(after).toBeGreaterThanOrEqual(floorMinutes);
      }
    }),
    tries(100),
  );
});
