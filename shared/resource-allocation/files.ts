import { bandNames } from '../allocation/bands.ts';
import { csvOf } from '../documents/csv.ts';
import type { PlanVersion } from './plan.ts';
import { streams, sumOf } from './streams.ts';
import { resourceText as t } from './text.ts';

const hours = (minutes: number): string => String(Math.round((minutes * 100) / 60) / 100);
const known = (value: number | null): string => (value === null ? '' : String(value));

type Version = Pick<PlanVersion, 'academicYear' | 'version' | 'schools' | 'rules' | 'reason' | 'by' | 'at' | 'hash'>;

/** Every school with its hours: what the page shows, to go on with in a spreadsheet. */
export const hoursCsv = ({ schools, rules }: Pick<Version, 'schools' | 'rules'>): string =>
  csvOf([
    [
      'URN',
      'School',
      'In the app',
      'Band',
      'Roll',
      ...streams.map((each) => `${t.streams[each]} hours`),
      'All hours',
      'Offer',
    ],
    ...schools.map((each) => [
      each.urn,
      each.name,
      each.schoolId ? 'yes' : 'no',
      bandNames[each.band],
      known(each.roll),
      ...streams.map((stream) => hours(each.minutes[stream])),
      hours(sumOf(each.minutes)),
      rules.offers[each.band].join('; '),
    ]),
  ]);

/** One line for each school that buys hours; amounts in pounds where a price is known. Row L12. */
export const invoiceCsv = ({ academicYear, version, schools }: Version, ratePence: number | null): string =>
  csvOf([
    ['URN', 'School', 'Academic year', 'Version', 'Hours bought', 'Price of an hour (£)', 'Amount (£)'],
    ...schools
      .filter(({ minutes }) => minutes['bought-in'] > 0)
      .map(({ urn, name, minutes: { 'bought-in': bought } }) => [
        ...[urn, name, academicYear, String(version), hours(bought)],
        ratePence === null ? '' : (ratePence / 100).toFixed(2),
        ratePence === null ? '' : (Math.round((bought * ratePence) / 60) / 100).toFixed(2),
      ]),
  ]);
