import { z } from 'zod';
import { bandSchema } from '../allocation/bands.ts';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { activitySchema } from '../hours/activity.ts';
import type { SummedCell } from '../hours/cell.ts';
import { breakdownOf, figuresOf, figuresSchema, type Dimension } from '../hours/figures.ts';
import { streamSchema } from '../hours/posting.ts';
import { fewest, heldBack } from '../kernel/hold-back.ts';
import { civilDateSchema, londonDate } from '../kernel/time.ts';
import { bands } from '../resource-allocation/rules.ts';
import { byStreamSchema, type PlanVersion } from '../resource-allocation/plan.ts';
import { eachStream } from '../resource-allocation/streams.ts';
import { costOf } from './cost.ts';

const count = z.number().int();
const told = count.nullable();

const costSchema = z.object({ soFar: told, planned: told });

const methodSchema = z.object({
  version: count,
  on: civilDateSchema,
  by: z.string(),
  reason: z.string(),
  hash: z.string(),
  stepMinutes: count,
  floorMinutes: count,
  perPupilMinutes: z.number(),
  bands: z.array(
    z.object({
      band: bandSchema,
      schools: count,
      minutes: byStreamSchema,
      weight: z.number(),
      offers: z.array(z.string()),
    }),
  ),
});

/** What the hours of a school year came to, over some schools of a service. Minutes, and pence for what they cost. Row L17. */
export const contractReportSchema = z.object({
  service: z.string(),
  academicYear: academicYearSchema,
  asOf: civilDateSchema,
  total: figuresSchema,
  byStream: z.array(z.object({ stream: streamSchema, figures: figuresSchema })),
  byActivity: z.array(z.object({ activity: activitySchema.nullable(), figures: figuresSchema })),
  bySchool: z.array(
    z.object({
      name: z.string(),
      figures: figuresSchema,
      /** Children seen at visits, each time counted; null where fewer than five, or held back for one that is. */
      children: told,
      cost: costSchema,
    }),
  ),
  children: told,
  cost: costSchema,
  /** What an hour costs, in pence; null while nobody said. */
  costPence: told,
  /** How the hours were shared out; null where nothing was published. */
  method: methodSchema.nullable(),
  /** Schools of the service without a line in this year, by name. */
  without: z.array(z.string()),
  /** Published schools that are not in the product, and so have no ledger. */
  notInApp: count,
  /** Whether these are all schools of the service. */
  isWhole: z.boolean(),
});
export type ContractReport = z.infer<typeof contractReportSchema>;

/** One school as the report is made of it. */
export interface ReportedSchool {
  readonly name: string;
  readonly cells: readonly SummedCell[];
  /** Children at the parts of visits that were held, each time counted. */
  readonly children: number;
}

/** What the report is made of. */
export interface ReportSources extends Pick<
  ContractReport,
  'service' | 'academicYear' | 'asOf' | 'costPence' | 'isWhole'
> {
  readonly schools: readonly ReportedSchool[];
  readonly version: PlanVersion | undefined;
}

/** The published sharing by band. */
export function methodOf(version: PlanVersion): NonNullable<ContractReport['method']> {
  const { rules, schools, version: number, at, by, reason, hash } = version;
  return {
    ...{ version: number, on: londonDate(at), by, reason, hash },
    ...{ stepMinutes: rules.stepMinutes, floorMinutes: rules.floorMinutes, perPupilMinutes: rules.perPupilMinutes },
    bands: bands.map((band) => {
      const these = schools.filter((each) => each.band === band);
      const minutes = eachStream((stream) => these.reduce((sum, each) => sum + each.minutes[stream], 0));
      return { band, schools: these.length, minutes, weight: rules.weights[band], offers: rules.offers[band] };
    }),
  };
}

const inOrder = <T extends Dimension>(cells: readonly SummedCell[], by: T, order: readonly unknown[]) =>
  breakdownOf(cells, by).toSorted((one, other) => order.indexOf(one.value) - order.indexOf(other.value));

/** The report: every figure is a sum of ledger lines, so that streams, activities and schools each add up to the total. */
export function contractReport(sources: ReportSources): ContractReport {
  const { schools, version, costPence, service, academicYear, asOf, isWhole } = sources;
  const there = schools.filter(({ cells }) => cells.length > 0);
  const cells = there.flatMap((each) => each.cells);
  const told = heldBack(
    there.map(({ children }) => children),
    true,
  );
  const seen = there.reduce((sum, { children }) => sum + children, 0);
  const total = figuresOf(cells);
  return {
    ...{ service, academicYear, asOf, isWhole, costPence, total, cost: costOf(total, costPence) },
    byStream: inOrder(cells, 'stream', streamSchema.options).map(({ value, ...figures }) => ({
      ...{ stream: streamSchema.parse(value), figures },
    })),
    byActivity: inOrder(
      cells.filter(({ kind }) => kind === 'planned' || kind === 'used' || kind === 'lost' || kind === 'made-good'),
      'activity',
      [...activitySchema.options, null],
    ).map(({ value, ...figures }) => ({ activity: activitySchema.nullable().parse(value), figures })),
    bySchool: there.map(({ name, cells: own }, n) => {
      const figures = figuresOf(own);
      return { name, figures, children: told[n] ?? null, cost: costOf(figures, costPence) };
    }),
    // With every school held back, what they come to is held back too.
    children: seen >= fewest && told.some((each) => each !== null) ? seen : null,
    method: version ? methodOf(version) : null,
    without: schools.filter((each) => each.cells.length === 0).map(({ name }) => name),
    notInApp: version?.schools.filter(({ schoolId }) => schoolId === null).length ?? 0,
  };
}
