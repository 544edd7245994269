import {
  againAnswer,
  allocationAnswer,
  bandAnswer,
  runAnswer,
  schoolBandAnswer,
} from '../../../shared/allocation/contract.ts';
import type { Get } from '../../api.ts';
import { onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';
import { newBandForms } from './typed-bands.ts';

export const runPath = (runId: string, rest = ''): string => `/api/allocation/runs/${encodeURIComponent(runId)}${rest}`;

/** Bands: the runs of a lead's service, one of them, a school in it, and a school's own band. */
export const allocationAnswers = (of: Of, get: Get, school: (id: string, part: string) => string) => ({
  bandRuns: () => of('/api/allocation', allocationAnswer, onReturn),
  bandRun: (runId: string) => of(runPath(runId), runAnswer, onReturn),
  /** Whether what is kept of a run gives the same numbers again; asked by a press. */
  bandsAgain: (runId: string) => get(runPath(runId, '/again'), againAnswer),
  bandInRun: (runId: string, urn: string) => of(runPath(runId, `/schools/${urn}`), schoolBandAnswer, onReturn),
  ...newBandForms(),
  band: (id: string) => of(school(id, '/band'), bandAnswer, onReturn),
});
