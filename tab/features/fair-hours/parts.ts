import { lazy, type ComponentType } from 'react';
import { assignmentText } from '../../../shared/assignment/text.ts';
import { reportText } from '../../../shared/contract-report/text.ts';
import { needsText } from '../../../shared/needs-profile/text.ts';
import type { Role } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { hoursPageText } from '../hours/text.ts';
import { figuresPageText } from '../school-figures/text.ts';
import { bandsText } from '../allocation/text.ts';
import { yearPageText } from '../year-plan/text.ts';

/** One page of a service's hours. */
export interface HoursPart {
  /** The word in the address: '#/hours/<word>'. */
  readonly word: string;
  readonly title: string;
  /** What it takes to have the page. */
  readonly action: Action;
  /** `item` is what the page opens. */
  readonly Page: ComponentType<{ readonly item: string | undefined }>;
}

/** The pages of a service's hours in the order of the work: figures in, bands, hours shared out, who serves whom. */
export const hoursParts: readonly HoursPart[] = [
  {
    word: 'figures',
    title: figuresPageText.part,
    action: 'school-figures.see',
    Page: lazy(() => import('../school-figures/figures-page.tsx')),
  },
  {
    word: 'bands',
    title: bandsText.title,
    action: 'allocation.see',
    Page: lazy(() => import('../allocation/bands-page.tsx')),
  },
  {
    word: 'share',
    title: 'Hours shared out',
    action: 'hours-plan.see',
    Page: lazy(() => import('../resource-allocation/share-page.tsx')),
  },
  {
    word: 'who',
    title: assignmentText.title,
    action: 'assignment.see',
    Page: lazy(() => import('../assignment/who-page.tsx')),
  },
  {
    word: 'asked',
    title: hoursPageText.askedTitle,
    action: 'hours.decide',
    Page: lazy(() => import('../hours/asked-page.tsx')),
  },
  {
    word: 'report',
    title: reportText.title,
    action: 'contract-report.see',
    Page: lazy(() => import('../contract-report/report-page.tsx')),
  },
  {
    word: 'mine',
    title: assignmentText.caseload.title,
    action: 'caseload.see',
    Page: lazy(() => import('../assignment/mine-page.tsx')),
  },
  {
    word: 'profile',
    title: needsText.area.title,
    action: 'profile.area',
    Page: lazy(() => import('../needs-profile/area-page.tsx')),
  },
  {
    word: 'year',
    title: yearPageText.title,
    action: 'year-plan.make',
    Page: lazy(() => import('../year-plan/year-page.tsx')),
  },
];

/** Those of somebody who holds these roles. */
export const hoursPartsOf = (roles: readonly Role[]): HoursPart[] =>
  hoursParts.filter(({ action }) =>
    permissions.some((line) => line.action === action && line.roles.some((role) => roles.includes(role))),
  );
