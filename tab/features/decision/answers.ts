import type { z } from 'zod';
import { duplicatesAnswer, queueAnswer, serviceQueueAnswer, targetsAnswer } from '../../../shared/decision/contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Pulse, Watch } from '../../watch.ts';
import { newProposalForms, newSmallForms } from './decisions.ts';

type Of = <S extends z.ZodType>(path: string, schema: S, pulse: Pulse) => Watch<z.infer<S>>;

/** How requests are decided: at a school, at all of a lead's schools, and how long each step may take. */
export const decisionAnswers = (of: Of, school: (id: string, part: string) => string) => ({
  decisions: (id: string) => of(school(id, '/decisions'), queueAnswer, onReturn),
  duplicates: (id: string) => of(school(id, '/duplicates'), duplicatesAnswer, onReturn),
  serviceQueue: () => of('/api/request-queue', serviceQueueAnswer, onReturn),
  requestClock: () => of('/api/request-clock', targetsAnswer, onReturn),
  /** Proposals that somebody is writing. */
  typedDecisions: newProposalForms(),
  /** Steps and answers that somebody is noting. */
  typedSmall: newSmallForms(),
});
