import { schoolPageSchema, type SchoolPage } from '../../../shared/organisation/contract.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';

const needed: Readonly<Record<SchoolPage, Action>> = {
  planning: 'cycle.see',
  sheets: 'sheet.see',
  children: 'request.list',
  hours: 'hours.see',
  grid: 'grid.see',
  agreement: 'agreement.standing',
};

/** The parts that a caller has at a school, so that nobody is shown the way to a refusal. */
export const pagesFor = (caller: Caller, about: SchoolScope): SchoolPage[] =>
  schoolPageSchema.options.filter((page) => may(permissions, caller, needed[page], about));
