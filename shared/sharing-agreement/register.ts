import { z } from 'zod';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import type { Summary } from '../organisation/summary.ts';
import { agreementStandingSchema, reviewIsNear, standingOf, type Agreement } from './agreement.ts';
import { agreementText } from './text.ts';

/** One school in a service's register of agreements. */
export const registerLineSchema = z.object({
  schoolId: z.string(),
  schoolName: z.string(),
  serviceName: z.string(),
  standing: agreementStandingSchema,
  reviewIsNear: z.boolean(),
  signedOn: civilDateSchema.nullable(),
  reviewOn: civilDateSchema.nullable(),
  /** 'Dawn Sayers, service lead': whom to ask on each side. */
  contacts: z.object({ service: z.string(), school: z.string() }),
});
export type RegisterLine = z.infer<typeof registerLineSchema>;

const named = ({ name, role }: Agreement['contacts']['service']): string => [name, role].filter(Boolean).join(', ');

/** A school's line of the register on a day; `agreement` is undefined where there is none. */
export const registerLine = (
  { schoolId, schoolName }: Pick<Summary, 'schoolId' | 'schoolName'>,
  agreement: Agreement | undefined,
  today: CivilDate,
): RegisterLine => ({
  schoolId,
  schoolName,
  serviceName: agreement?.serviceName ?? '',
  standing: standingOf(agreement, today),
  reviewIsNear: agreement !== undefined && reviewIsNear(agreement, today),
  signedOn: agreement?.signedOn ?? null,
  reviewOn: agreement?.reviewOn ?? null,
  contacts: agreement
    ? { service: named(agreement.contacts.service), school: named(agreement.contacts.school) }
    : { service: '', school: '' },
});

const urgency = ({ standing, reviewIsNear: near }: RegisterLine): number => (standing !== 'holds' ? 0 : near ? 1 : 2);

/** What has to be seen to first, then by the day of review, then by name. */
export const byUrgency = (lines: readonly RegisterLine[]): RegisterLine[] =>
  [...lines].sort(
    (a, b) =>
      urgency(a) - urgency(b) ||
      (a.reviewOn ?? '').localeCompare(b.reviewOn ?? '') ||
      a.schoolName.localeCompare(b.schoolName, 'en-GB'),
  );

/** The register as rows of a table, its head first. */
export const registerTable = (lines: readonly RegisterLine[]): string[][] => [
  [...agreementText.register.head],
  ...lines.map((line) => [
    line.schoolName,
    line.serviceName,
    agreementText.standings[line.standing],
    line.signedOn ?? '',
    line.reviewOn ?? '',
    line.contacts.service,
    line.contacts.school,
  ]),
];
