import { schoolPageSchema, type SchoolPage } from '../../../shared/organisation/contract.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';

/** What each page asks; one of them is enough. */
const needed: Readonly<Record<SchoolPage, Action | readonly Action[]>> = {
  planning: 'cycle.see',
  sheets: 'sheet.see',
  children: 'request.list',
  questions: 'question.see',
  decisions: 'decision.list',
  visits: 'visit.see',
  hours: 'hours.see',
  band: 'band.see',
  grid: 'grid.see',
  evaluations: 'evaluation.see',
  evidence: 'evidence.see',
  places: 'places.see',
  profile: 'profile.see',
  relationship: 'relationship.see',
  area: ['area.compare', 'area.map'],
  reflection: 'reflection.see',
  readiness: 'readiness.see',
  agreement: 'agreement.standing',
};

/** The parts that a caller has at a school, so that nobody is shown the way to a refusal. */
export const pagesFor = (caller: Caller, about: SchoolScope): SchoolPage[] =>
  schoolPageSchema.options.filter((page) =>
    [needed[page]].flat().some((action) => may(permissions, caller, action as Action, about)),
  );
