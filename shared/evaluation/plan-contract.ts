import { z } from 'zod';
import { planLineSchema } from '../scoping/action-plan.ts';
import { toolInput } from './contract.ts';

/** `GET /api/schools/:schoolId/evaluations/:tool/plan`: what came out of a questionnaire and stands on the grid. Row WF06. */
export const planAnswer = z.object({
  /** `key` is the item that a gap came from. */
  lines: z.array(planLineSchema),
  may: z.object({ add: z.boolean() }),
});
export type PlanAnswer = z.infer<typeof planAnswer>;

export const planInput = toolInput;

/** `POST /api/schools/:schoolId/evaluations/plan`: puts items on the grid as gaps; twice is once. */
export const putInput = z.object({
  schoolId: z.string().min(1).max(250),
  evaluationId: z.string().min(1).max(250),
  editId: z.string().min(1).max(100),
  items: z.array(z.string().min(1).max(60)).min(1).max(60),
});
