import { addDays, date, type CivilDate } from '../kernel/time.ts';
import { usualYears, type Years } from './periods.ts';

/** What is kept, in the classes of domain.md 4.2; `joint-record` is what school and service wrote together. */
export const retentionClasses = [
  'nhs-record',
  'sen-record',
  'draft',
  'joint-record',
  'consent',
  'service-record',
  'audit',
] as const;
export type RetentionClass = (typeof retentionClasses)[number];

const draftDays = 90;
const draftWarnDays = 60;

/**
 * The same day so many years later. Who is born on 29 February has their birthday on 1 March in a year without one, as the
 * law of England and Wales counts years of age; so nothing goes a day too early.
 */
export function anniversary(day: CivilDate, years: number): CivilDate {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return date(day.slice(5) === '02-29' && !isLeap ? `${year}-03-01` : `${year}${day.slice(4)}`);
}

/** Whole years of age on a day. */
export const ageOn = (bornOn: CivilDate, day: CivilDate): number => {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return anniversary(bornOn, years) <= day ? years : years - 1;
};

/** The first day on which a record need not be kept any more; or why nobody can say, so that it stays. */
export type KeptUntil =
  { readonly dueOn: CivilDate } | { readonly dueOn: null; readonly why: 'no-birthday' | 'grown-up' };

const noBirthday = { dueOn: null, why: 'no-birthday' } as const;

/**
 * A child's NHS record: to the 25th birthday, to the 26th when they were 17 at the last entry. Of somebody grown up at the
 * last entry it is no child's record, which a person has to look at. domain.md 4.2.
 */
export function nhsRecordUntil(
  bornOn: CivilDate | null,
  lastEntry: CivilDate,
  years = usualYears['nhs-record'],
): KeptUntil {
  if (bornOn === null) return noBirthday;
  const age = ageOn(bornOn, lastEntry);
  if (age >= 18) return { dueOn: null, why: 'grown-up' };
  return { dueOn: anniversary(bornOn, age === 17 ? years + 1 : years) };
}

/** A school's SEN record: date of birth and 31 years. domain.md 4.2. */
export const senRecordUntil = (bornOn: CivilDate | null, years = usualYears['sen-record']): KeptUntil =>
  bornOn === null ? noBirthday : { dueOn: anniversary(bornOn, years) };

/** Consent: as long as the record it unlocks, and six years more. */
export const consentUntil = (record: KeptUntil, more = usualYears.consent): KeptUntil =>
  record.dueOn === null ? record : { dueOn: anniversary(record.dueOn, more) };

/** Plans, meetings and hours of a service: six years after the end of their financial year, which is 31 March. */
export function serviceRecordUntil(day: CivilDate, years = usualYears['service-record']): CivilDate {
  const year = Number(day.slice(0, 4));
  const yearEnds = day.slice(5) <= '03-31' ? year : year + 1;
  return date(`${yearEnds + years}-04-01`);
}

/**
 * What school and service wrote together about one child: as long as the longer of the two rules, and never less than
 * other records of the work. `kept` are the days of both sides' own records, of those that are not erased; while nobody
 * can say one of them, nobody can say this one. docs/decisions/rights.md.
 */
export function jointUntil(kept: readonly KeptUntil[], lastEntry: CivilDate, years: number): KeptUntil {
  const unknown = kept.find(({ dueOn }) => dueOn === null);
  if (unknown) return unknown;
  const days = kept.flatMap(({ dueOn }) => dueOn ?? []);
  return { dueOn: [...days, serviceRecordUntil(lastEntry, years)].reduce((one, other) => (one > other ? one : other)) };
}

/** The trail of who saw what: as long as the longest record it tells of; null while one of them has no day. */
export const auditUntil = (records: readonly KeptUntil[]): CivilDate | null =>
  records.reduce<CivilDate | null>(
    (longest, { dueOn }) => (longest === null || dueOn === null ? null : dueOn > longest ? dueOn : longest),
    records[0]?.dueOn ?? null,
  );

/** A request that was begun and never sent: told of after sixty days, gone after ninety. */
export const draftUntil = (lastEntry: CivilDate): { readonly warnOn: CivilDate; readonly dueOn: CivilDate } => ({
  warnOn: addDays(lastEntry, draftWarnDays),
  dueOn: addDays(lastEntry, draftDays),
});

/** How a record stands on a day: nothing to do, will fall due soon, is due from London's midnight on, or nobody can say. */
export const standingStates = ['kept', 'soon', 'due', 'unknown'] as const;
export interface Standing {
  readonly class: RetentionClass;
  readonly state: (typeof standingStates)[number];
  readonly dueOn: CivilDate | null;
  readonly why?: 'no-birthday' | 'grown-up';
  /** Of a school's request: by when the service's rule, too, would be over. What both wrote together waits for it. */
  readonly bothUntil?: KeptUntil;
}

/** How something stands that has to be kept so long. */
export const stateOn = (until: KeptUntil, today: CivilDate): Standing['state'] =>
  until.dueOn === null ? 'unknown' : until.dueOn <= today ? 'due' : 'kept';

const standing = (kind: RetentionClass, until: KeptUntil, today: CivilDate): Standing =>
  until.dueOn === null
    ? { class: kind, state: 'unknown', dueOn: null, why: until.why }
    : { class: kind, state: stateOn(until, today), dueOn: until.dueOn };

/** How the service's own document of a child stands. */
export const nhsStanding = (
  bornOn: CivilDate | null,
  lastEntry: CivilDate,
  today: CivilDate,
  years = usualYears,
): Standing => standing('nhs-record', nhsRecordUntil(bornOn, lastEntry, years['nhs-record']), today);

/** The longer of both sides' rules for a child, the service's counted as if they had been 17 at the last entry. */
const longerOfBoth = (bornOn: CivilDate | null, years: Years): KeptUntil =>
  bornOn === null ? noBirthday : { dueOn: anniversary(bornOn, Math.max(years['sen-record'], years['nhs-record'] + 1)) };

/** How a school's request stands: one that was never sent goes sooner than one that became a record. */
export function senStanding(
  bornOn: CivilDate | null,
  lastEntry: CivilDate,
  isDraft: boolean,
  today: CivilDate,
  years: Years = usualYears,
): Standing {
  const bothUntil = longerOfBoth(bornOn, years);
  if (!isDraft) return { ...standing('sen-record', senRecordUntil(bornOn, years['sen-record']), today), bothUntil };
  const { warnOn, dueOn } = draftUntil(lastEntry);
  return { class: 'draft', state: dueOn <= today ? 'due' : warnOn <= today ? 'soon' : 'kept', dueOn, bothUntil };
}
