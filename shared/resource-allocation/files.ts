import { bandNames } from '../allocation/bands.ts';
import { csvOf } from '../documents/csv.ts';
import type { Given, PlanVersion } from './plan.ts';
import { bands } from './rules.ts';
import { streams } from './streams.ts';
import { resourceText as t } from './text.ts';

const hours = (minutes: number): string => String(Math.round((minutes * 100) / 60) / 100);
const totalOf = ({ minutes }: Pick<Given, 'minutes'>): number => streams.reduce((sum, each) => sum + minutes[each], 0);
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
      hours(totalOf(each)),
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

/** What a commissioner asks for: hours by stream and band, and how they were shared; no school is named. Row L17. */
export function contractCsv(version: Version, service: string): string {
  const { schools, rules, academicYear } = version;
  const sum = (some: readonly Given[], stream: (typeof streams)[number]): number =>
    some.reduce((all, { minutes }) => all + minutes[stream], 0);
  const line = (name: string, some: readonly Given[]): string[] => {
    const all = some.reduce((total, each) => total + totalOf(each), 0);
    return [name, String(some.length), ...streams.map((each) => hours(sum(some, each))), hours(all)];
  };
  return csvOf([
    ['Service', service],
    ['Academic year', academicYear],
    ['Version', String(version.version)],
    ['Published', `${version.at.slice(0, 10)} by ${version.by}`],
    ['Reason', version.reason],
    ['Step (minutes)', String(rules.stepMinutes)],
    ['Floor of core hours', hours(rules.floorMinutes)],
    ['Core minutes for each pupil', String(rules.perPupilMinutes)],
    ['Fingerprint of what it was made from (SHA-256)', version.hash],
    [],
    ['Band', 'Schools', ...streams.map((each) => `${t.streams[each]} hours`), 'All hours', 'Weight', 'Offer'],
    ...bands.map((band) => [
      ...line(
        bandNames[band],
        schools.filter((each) => each.band === band),
      ),
      String(rules.weights[band]),
      rules.offers[band].join('; '),
    ]),
    line('All', schools),
  ]);
}
