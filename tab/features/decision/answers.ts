import { duplicatesAnswer, queueAnswer, serviceQueueAnswer, targetsAnswer } from '../../../shared/decision/contract.ts';
import { schoolFiguresAnswer, serviceFiguresAnswer } from '../../../shared/request-figures/contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';
import { newProposalForms, newSmallForms } from './decisions.ts';

/** The school year that is asked for; none for the newest. */
const yearPart = (year: string): string => (year ? `?year=${year}` : '');

/** How requests are decided: at a school, at all of a lead's schools, and how long each step may take. */
export const decisionAnswers = (of: Of, school: (id: string, part: string) => string) => ({
  decisions: (id: string) => of(school(id, '/decisions'), queueAnswer, onReturn),
  duplicates: (id: string) => of(school(id, '/duplicates'), duplicatesAnswer, onReturn),
  serviceQueue: () => of('/api/request-queue', serviceQueueAnswer, onReturn),
  schoolFigures: (id: string, year: string) =>
    of(`${school(id, '/request-figures')}${yearPart(year)}`, schoolFiguresAnswer, onReturn),
  serviceFigures: (year: string) => of(`/api/request-figures${yearPart(year)}`, serviceFiguresAnswer, onReturn),
  requestClock: () => of('/api/request-clock', targetsAnswer, onReturn),
  /** Proposals that somebody is writing. */
  typedDecisions: newProposalForms(),
  /** Steps and answers that somebody is noting. */
  typedSmall: newSmallForms(),
});
