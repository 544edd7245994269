import { z } from 'zod';
import { requestIdSchema, schoolIdSchema, serviceIdSchema, type RequestId } from '../kernel/ids.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import type { SchoolScope } from '../organisation/roles.ts';
import { yearGroups } from '../request-for-help/request.ts';
import { isRowOf } from '../request-for-help/forgotten.ts';
import type { CopySide } from '../own-copy/decide.ts';
import { rowsOf, type Sheet } from '../sheet/sheet.ts';
import type { CopyView } from '../own-copy/view.ts';
import type { Standing } from './retention.ts';

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
  unknown: z.object({ school: z.number().int().nonnegative(), service: z.number().int().nonnegative() }),
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

/** The report of a night. */
export function reportOf(scope: SchoolScope, all: readonly Stands[], on: CivilDate): RetentionReport {
  const unknown = (side: CopySide) =>
    all.filter((each) => each.side === side && each.standing.state === 'unknown').length;
  return {
    id: reportIdOf(scope),
    ...scope,
    on,
    lines: all.flatMap(lineOf),
    unknown: { school: unknown('school'), service: unknown('service') },
  };
}

/** Whether a report says the same as another, whichever night it is of. */
export const saysSame = (a: RetentionReport, b: RetentionReport): boolean =>
  JSON.stringify([a.lines, a.unknown]) === JSON.stringify([b.lines, b.unknown]);

/** The children whom a page speaks of: they are on its agenda, or were when both agreed it. */
export const onPages = (sheets: readonly Sheet[], ids: readonly RequestId[]): Set<RequestId> =>
  new Set(ids.filter((id) => sheets.some((sheet) => (sheet.lockedAt ? sheet.rows : rowsOf(sheet)).some(isRowOf(id)))));
