import type { SchoolFacts } from '../../../shared/organisation/setting.ts';

const invented = {
  localAuthority: 'Kent',
  ward: '',
  postcodeArea: 'TN',
  freeMealsPercent: 21.4,
  slcn: null,
  resourcedProvision: 'unknown',
  asOf: 'invented for the sample area',
} as const;

/** What would be known of the sample schools. All invented, like the schools; no school has a URN of 999. */
export const sampleFacts: Readonly<Record<string, SchoolFacts>> = {
  'school-hazelbrook': {
    ...invented,
    urn: '999001',
    setting: 'primary',
    trust: 'Fern Hill Learning Trust',
    roll: 318,
    senSupport: 46,
    ehcPlans: 9,
  },
  'school-orchard-bank': {
    ...invented,
    urn: '999002',
    setting: 'primary',
    trust: 'Fern Hill Learning Trust',
    roll: 236,
    senSupport: 31,
    ehcPlans: 5,
  },
  'school-saltmarsh': {
    ...invented,
    urn: '999003',
    setting: 'primary',
    trust: 'Saltmarsh Schools Federation',
    roll: 174,
    senSupport: 28,
    ehcPlans: 6,
  },
};
