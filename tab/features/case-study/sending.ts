import type { StudyOp } from '../../../shared/case-study/ops.ts';

/** Sends one change of a case study; answers why it was not done. */
export type SendStudy = (op: StudyOp) => Promise<string | undefined>;
