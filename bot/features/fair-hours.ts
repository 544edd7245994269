import type { Route, Verb } from '../ports/declaration.ts';
import type { Drawer } from '../ports/drawer.ts';
import type { AllocationPorts } from './allocation/ports.ts';
import { allocationRoutes } from './allocation/routes.ts';
import type { AssignmentPorts } from './assignment/ports.ts';
import { assignmentRoutes } from './assignment/routes.ts';
import type { LedgerPagePorts } from './hours/ports.ts';
import type { ContractReportPorts } from './contract-report/ports.ts';
import { contractReportRoutes } from './contract-report/routes.ts';
import { askedDrawer } from './hours/asked-drawer.ts';
import { hoursRoutes } from './hours/routes.ts';
import { hoursVerbs } from './hours/verbs.ts';
import type { NeedsProfilePorts } from './needs-profile/ports.ts';
import { needsProfileRoutes } from './needs-profile/routes.ts';
import { publishedDrawer } from './resource-allocation/drawer.ts';
import type { FactsPorts, FilingPorts } from './reminders/facts-ports.ts';
import type { ResourcePorts as HoursPlanPorts } from './resource-allocation/ports.ts';
import { resourceRoutes as hoursPlanRoutes } from './resource-allocation/routes.ts';
import type { SchoolFiguresPorts } from './school-figures/ports.ts';
import { schoolFiguresRoutes } from './school-figures/routes.ts';
import { mixDrawer } from './use-mix/drawer.ts';
import type { UseMixPorts } from './use-mix/ports.ts';
import { useMixRoutes } from './use-mix/routes.ts';
import { useMixVerbs } from './use-mix/verbs.ts';
import { visitDrawer } from './visits/drawer.ts';
import type { VisitPorts } from './visits/ports.ts';
import { visitRoutes } from './visits/routes.ts';
import { visitVerbs } from './visits/verbs.ts';
import type { YearPlanPorts } from './year-plan/ports.ts';
import { yearPlanRoutes } from './year-plan/routes.ts';

export type FairHoursPorts = SchoolFiguresPorts &
  AllocationPorts &
  HoursPlanPorts &
  AssignmentPorts &
  LedgerPagePorts &
  UseMixPorts &
  ContractReportPorts &
  NeedsProfilePorts &
  VisitPorts &
  YearPlanPorts &
  FilingPorts &
  FactsPorts;

/** What people do about hours, from the figures of schools to the visit in the diary. docs/decisions/fair-hours.md. */
export const fairHoursRegistry = (
  ports: FairHoursPorts,
): { readonly verbs: readonly Verb[]; readonly routes: readonly Route[]; readonly drawers: readonly Drawer[] } => ({
  verbs: [...visitVerbs(ports), ...hoursVerbs(ports), ...useMixVerbs(ports)],
  routes: [
    ...schoolFiguresRoutes(ports),
    ...allocationRoutes(ports),
    ...hoursPlanRoutes(ports),
    ...assignmentRoutes(ports),
    ...hoursRoutes(ports),
    ...useMixRoutes(ports),
    ...contractReportRoutes(ports),
    ...visitRoutes(ports),
    ...yearPlanRoutes(ports),
    ...needsProfileRoutes(ports),
  ],
  drawers: [visitDrawer(ports), publishedDrawer(ports), mixDrawer(ports), askedDrawer(ports)],
});
