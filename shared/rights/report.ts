import { z } from 'zod';
import { requestIdSchema, schoolIdSchema, serviceIdSchema, type RequestId } from '../kernel/ids.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import type { SchoolScope } from '../organisation/roles.ts';
import { yearGroups } from '../request-for-help/request.ts';
import { isRowOf } from '../request-for-help/forgotten.ts';
import type { CopySide } from '../own-copy/decide.ts';
import { rowsOf, type Sheet } from '../sheet/sheet.ts';
import type { CopyView } from '../own-copy/view.ts';
import { bundleClasses, type Bundle } from './bundle.ts';
import {
  auditUntil,
  retentionClasses,
  stateOn,
  type KeptUntil,
  type RetentionClass,
  type Standing,
} from './retention.ts';

/** A record that falls due. The month, not the day: an exact day would tell a birthday. */
export const dueLineSchema = z.object({
  side: z.enum(['school', 'service']),
  requestId: requestIdSchema,
  number: z.number().int().positive(),
  yearGroup: z.enum(yearGroups),
  class: z.enum(['nhs-record', 'sen-record', 'draft']),
  state: z.enum(['soon', 'due']),
  /** 'YYYY-MM', from which it need not be kept. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
});
export type DueLine = z.infer<typeof dueLineSchema>;

const month = dueLineSchema.shape.month;
/** Something that is disposed of as a whole and falls due. */
export const bundleLineSchema = z.object({
  class: z.enum(bundleClasses),
  key: z.string().min(1).max(250),
  child: z.object({ number: z.number().int().positive(), yearGroup: z.enum(yearGroups) }).nullable(),
  documents: z.number().int().positive(),
  month,
});
export type BundleLine = z.infer<typeof bundleLineSchema>;

/** What is kept and not due: how much of a class, and the year in which the first of it will be. A year tells no birthday. */
const aheadSchema = z.object({ class: z.enum(retentionClasses), count: z.number().int(), year: z.string().length(4) });

/**
 * What the nightly look found at one school: the dry run. Only what stands here can be disposed of, by two people. It says
 * which records and no more: no name, no birthday. Row C-24; docs/decisions/rights.md.
 */
export const retentionReportSchema = z.object({
  id: z.string(),
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  /** The night on which something in it last changed. */
  on: civilDateSchema,
  lines: z.array(dueLineSchema),
  /** Records of each side of which nobody can say how long they have to be kept. */
  unknown: z.object({
    school: z.number().int().nonnegative(),
    service: z.number().int().nonnegative(),
    joint: z.number().int().nonnegative().default(0),
  }),
  bundles: z.array(bundleLineSchema).default([]),
  ahead: z.array(aheadSchema).default([]),
  /** The year in which the longest record is due that the trail tells of; null while one of them has no day. */
  trailUntil: z.string().length(4).nullable().default(null),
});
export type RetentionReport = z.infer<typeof retentionReportSchema>;

export const reportIdOf = ({ serviceId, schoolId }: SchoolScope): string => `retention|${serviceId}|${schoolId}`;

type Stands = CopyView & { readonly standing: Standing };

function lineOf({ side, requestId, number, yearGroup, standing }: Stands): DueLine[] {
  const { class: kind, state, dueOn } = standing;
  if ((state !== 'due' && state !== 'soon') || dueOn === null) return [];
  if (kind !== 'nhs-record' && kind !== 'sen-record' && kind !== 'draft') return [];
  return [{ side, requestId, number, yearGroup, class: kind, state, month: dueOn.slice(0, 7) }];
}

const dueBundles = (bundles: readonly Bundle[], today: CivilDate): BundleLine[] =>
  bundles.flatMap(({ class: kind, key, child, documents, until }) =>
    stateOn(until, today) === 'due' && until.dueOn
      ? [{ class: kind, key, child, documents: documents.length, month: until.dueOn.slice(0, 7) }]
      : [],
  );

interface KeptDay {
  readonly class: RetentionClass;
  readonly until: KeptUntil;
}

function aheadOf(all: readonly KeptDay[], today: CivilDate): RetentionReport['ahead'] {
  return retentionClasses.flatMap((kind) => {
    const days = all.flatMap((each) => (each.class === kind && each.until.dueOn ? [each.until.dueOn] : []));
    const later = days.filter((day) => day > today).toSorted();
    return later[0] ? [{ class: kind, count: later.length, year: later[0].slice(0, 4) }] : [];
  });
}

/** The report of a night: both sides' own records, and what is disposed of as a whole. */
export function reportOf(
  scope: SchoolScope,
  all: readonly Stands[],
  bundles: readonly Bundle[],
  on: CivilDate,
): RetentionReport {
  const unknown = (side: CopySide) =>
    all.filter((each) => each.side === side && each.standing.state === 'unknown').length;
  const own = all.map(({ standing: { class: kind, dueOn, why = 'no-birthday' } }): KeptDay => ({
    class: kind,
    until: dueOn ? { dueOn } : { dueOn, why },
  }));
  const days = [...own, ...bundles];
  return {
    id: reportIdOf(scope),
    ...scope,
    on,
    lines: all.flatMap(lineOf),
    unknown: {
      school: unknown('school'),
      service: unknown('service'),
      joint: bundles.filter(({ until }) => until.dueOn === null).length,
    },
    bundles: dueBundles(bundles, on),
    ahead: aheadOf(days, on),
    trailUntil: auditUntil(days.map(({ until }) => until))?.slice(0, 4) ?? null,
  };
}

const said = ({ on: _, ...report }: RetentionReport) => retentionReportSchema.omit({ on: true }).parse(report);
/** Whether a report says the same as another, whichever night it is of. */
export const saysSame = (a: RetentionReport, b: RetentionReport): boolean =>
  JSON.stringify(said(a)) === JSON.stringify(said(b));

/** The children whom a page speaks of: they are on its agenda, or were when both agreed it. */
export const onPages = (sheets: readonly Sheet[], ids: readonly RequestId[]): Set<RequestId> =>
  new Set(ids.filter((id) => sheets.some((sheet) => (sheet.lockedAt ? sheet.rows : rowsOf(sheet)).some(isRowOf(id)))));
