import { visitsAnswer, type VisitsAnswer } from '../../../shared/visits/contract.ts';
import { often } from '../../pulse.ts';
import type { Pulse, Watch } from '../../watch.ts';
import { newVisitForms } from './visits.ts';

type Of = (path: string, schema: typeof visitsAnswer, pulse: Pulse) => Watch<VisitsAnswer>;

/** What the tab shows of a school's visits, and what is typed about them. */
export const visitAnswers = (of: Of, school: (id: string, part: string) => string) => ({
  /** A school's visits, groups, door and day, asked for again while it is open. */
  visits: (id: string) => of(school(id, '/visits'), visitsAnswer, often),
  /** What somebody is typing about them. */
  typedVisits: newVisitForms(),
});
