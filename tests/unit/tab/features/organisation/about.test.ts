import { expect, test } from '@jest/globals';
import { factLines } from '../../../../../tab/features/organisation/about.ts';

const known = {
  urn: '100000',
  setting: 'primary' as const,
  settingName: 'primary school',
  localAuthority: 'City of London',
  ward: 'Portsoken',
  trust: '',
  postcodeArea: 'EC',
  roll: 271,
  freeMealsPercent: 18.1,
  senSupport: 59,
  ehcPlans: 8,
  slcn: null,
  resourcedProvision: 'unknown' as const,
  asOf: 'DfE census, January 2023',
};

test('what is known is said, with the share of pupils; what is not known is left out', () => {
  expect(factLines(known)).toEqual([
    ['Kind', 'Primary school'],
    ['Number (URN)', '100000'],
    ['Local authority', 'City of London'],
    ['Ward', 'Portsoken'],
    ['Pupils', '271'],
    ['Free school meals', '18.1 %'],
    ['SEN support', '59 (22 % of pupils)'],
    ['EHC plans', '8 (3 % of pupils)'],
  ]);
});

test('a school with nobody on its roll yet divides by nothing', () => {
  const lines = factLines({ ...known, roll: 0, senSupport: 0, ehcPlans: null, resourcedProvision: 'yes' });
  expect(lines).toContainEqual(['Pupils', '0']);
  expect(lines).toContainEqual(['SEN support', '0']);
  expect(lines).toContainEqual(['Resourced provision', 'Yes']);
});
