import { z } from 'zod';
import type { OutcomeCounts } from '../history/outcomes.ts';
import { hoursText } from '../hours/text.ts';
import type { Cell } from './framework.ts';
import { evidenceText as t } from './evidence-text.ts';
import { principleIdSchema, type PrincipleId } from './principles.ts';

/** What the records of a school hold, as counts; null where the reader may not see these records. */
export interface RecordedFacts {
  /** Cells with at least one provision, and gaps that stand in a targeted cell. */
  readonly grid: { readonly filled: readonly Cell[]; readonly targetedGaps: number } | null;
  readonly plans: {
    /** Agreed in this academic year. */
    readonly agreed: number;
    /** The newest plan that was agreed, with what became of its outcomes. */
    readonly last: { readonly label: string; readonly counts: OutcomeCounts } | null;
    /** Different children in this year's plans. */
    readonly children: number;
  } | null;
  readonly hours: { readonly allocatedMinutes: number; readonly usedMinutes: number } | null;
  readonly statement: boolean | null;
  /** Cells that the service explains in its own words. */
  readonly localCells: number;
}

/** `GET /api/schools/:schoolId/principles`: a few sentences for each principle, counts alone. */
export const principlesAnswer = z.object({
  principles: z.array(z.object({ id: principleIdSchema, evidence: z.array(z.string()) })),
});
export type PrinciplesAnswer = z.infer<typeof principlesAnswer>;

const isTargeted = (cell: Cell): boolean => cell.endsWith('2');

/** What is known of one principle; 'hidden' when all of it lies in records that the reader may not see. */
function known(id: PrincipleId, { grid, plans, hours, statement, localCells }: RecordedFacts): string[] | 'hidden' {
  switch (id) {
    case 'outcomes': {
      if (!plans) return 'hidden';
      if (!plans.last) return [];
      const { set, said, achieved, withoutEvidence } = plans.last.counts;
      return [
        t.outcomes(plans.last.label, set, said, achieved),
        ...(withoutEvidence ? [t.withoutEvidence(withoutEvidence)] : []),
      ];
    }
    case 'access':
      return plans ? (plans.children ? [t.children(plans.children)] : []) : 'hidden';
    case 'place':
      if (!hours) return 'hidden';
      return hours.allocatedMinutes
        ? [t.hours(hoursText.duration(hours.usedMinutes), hoursText.duration(hours.allocatedMinutes))]
        : [];
    case 'targeted':
      if (!grid) return 'hidden';
      return grid.filled.length + grid.targetedGaps
        ? [t.targeted(grid.filled.filter(isTargeted).length, grid.targetedGaps), t.coverage(grid.filled.length)]
        : [];
    case 'information':
      return [
        ...(plans?.agreed ? [t.agreed(plans.agreed)] : []),
        ...(statement === null ? [] : [statement ? t.statement : t.noStatement]),
        ...(localCells ? [t.local(localCells)] : []),
      ];
  }
}

/** What a school's records show for each of the five principles, in sentences. Row A06. */
export const evidenceOf = (facts: RecordedFacts): PrinciplesAnswer => ({
  principles: principleIdSchema.options.map((id) => {
    const lines = known(id, facts);
    return { id, evidence: lines === 'hidden' ? [t.hidden] : lines.length ? lines : [t.none] };
  }),
});
