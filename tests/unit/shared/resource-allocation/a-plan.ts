import type { Band } from '../../../../shared/allocation/bands.ts';
import type { PlannedSchool } from '../../../../shared/resource-allocation/plan.ts';
import type { Post } from '../../../../shared/resource-allocation/workforce.ts';

const none = { core: 0, authority: 0, 'bought-in': 0 };

/** A school with nothing agreed, of which nobody knows more. */
export const aSchool = (urn: string, band: Band, change: Partial<PlannedSchool> = {}): PlannedSchool => ({
  ...{ urn, band, schoolId: null, name: `School ${urn}`, roll: 210, ward: '', slcn: null, freeMeals: null },
  ...{ agreed: none, ...change },
});

/** The schools of domain.md 1.6 with their bands. */
export const eightSchools = (['L', 'M', 'H', 'VH', 'L', 'M', 'M', 'L'] as const).map((band, at) =>
  aSchool(String(100_001 + at), band, { roll: [90, 210, 420, 630, 180, 315, 420, 60][at] ?? null }),
);

/** A post that gives exactly so many hours of a stream. */
export const postOf = (hours: number, change: Partial<Post> = {}): Post => ({
  ...{ id: 'post-1', name: 'Asha Verma', accountId: null, isVacant: false, stream: 'core', deductions: [] },
  ...{ wte: 1, weeklyMinutes: hours * 6, weeks: 10, absencePercent: 0 },
  ...change,
});
