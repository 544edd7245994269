import type { Command, Route, Verb } from '../ports/declaration.ts';
import type { AreaPorts } from './area/ports.ts';
import { areaRoutes } from './area/routes.ts';
import type { ArrivalPorts } from './arrivals/ports.ts';
import { arrivalRoutes } from './arrivals/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import type { SeenPorts } from './audit/who-has-seen.ts';
import { missingYearDrawer } from './calendar/missing-year.ts';
import { frameworkVerbs } from './balanced-system/explain.ts';
import { frameworkRoutes } from './balanced-system/routes.ts';
import type { CaseStudyPorts } from './case-study/ports.ts';
import { caseStudyRoutes } from './case-study/routes.ts';
import type { ContentPorts } from './content/ports.ts';
import type { ImportPorts } from './calendar/import/ports.ts';
import { calendarRoutes } from './calendar/import/routes.ts';
import { rhythmRoutes } from './calendar/rhythm-routes.ts';
import type { FeedPorts } from './calendar-feed/ports.ts';
import { feedRoutes } from './calendar-feed/routes.ts';
import { feedVerbs } from './calendar-feed/verbs.ts';
import { contentRoutes } from './content/routes.ts';
import { commands, sayVerbs, type CommandPorts } from './commands.ts';
import { evaluationDrawer } from './evaluation/drawer.ts';
import { evaluationPlanRoutes } from './evaluation/plan-routes.ts';
import { evaluationRoutes } from './evaluation/routes.ts';
import { evaluationVerbs } from './evaluation/verbs.ts';
import type { GridSharePorts } from './grid-share/ports.ts';
import { gridShareRoutes } from './grid-share/routes.ts';
import { decisionDrawer } from './decision/drawer.ts';
import type { DecisionPorts } from './decision/ports.ts';
import { duplicateRoutes } from './decision/duplicate-routes.ts';
import { requestFiguresRoutes } from './request-figures/routes.ts';
import { decisionRoutes } from './decision/routes.ts';
import { decisionVerbs } from './decision/verbs.ts';
import { historyRoutes } from './history/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { firstStepsVerbs } from './first-steps/see-first-steps.ts';
import { gridFileRoutes, type GridFilePorts } from './documents/grid-routes.ts';
import { documentRoutes } from './documents/routes.ts';
import { initialDrawer } from './initial-discussions/drawer.ts';
import { initialRoutes } from './initial-discussions/routes.ts';
import { initialVerbs } from './initial-discussions/verbs.ts';
import { handoverDrawer } from './joining/handover-drawer.ts';
import { vacancyDrawer } from './joining/vacancy.ts';
import { invitationDrawer } from './joining/drawer.ts';
import { joiningRoutes } from './joining/routes.ts';
import { joiningVerbs } from './joining/verbs.ts';
import type { JourneyPorts } from './journey/ports.ts';
import { ispRoutes } from './isp/routes.ts';
import { journeyRoutes } from './journey/routes.ts';
import type { AddSchoolPorts } from './organisation/add-school.ts';
import type { CopyPorts } from './own-copy/ports.ts';
import { copyRoutes } from './own-copy/routes.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { planningRoutes } from './planning/routes.ts';
import { planningVerbs } from './planning/verbs.ts';
import type { PlacesPorts } from './places/ports.ts';
import { placesRoutes } from './places/routes.ts';
import type { ReadinessPorts } from './readiness/see-readiness.ts';
import { readinessRoutes } from './readiness/routes.ts';
import { reflectionRoutes } from './reflection/routes.ts';
import { reflectionVerbs } from './reflection/verbs.ts';
import { relationshipRoutes } from './relationship/routes.ts';
import { fairHoursRegistry, type FairHoursPorts } from './fair-hours.ts';
import { familyDrawer } from './family-page/drawer.ts';
import type { FamilyMakingPorts } from './family-page/ports.ts';
import { familyPageRoutes } from './family-page/routes.ts';
import type { FilePorts } from './files/ports.ts';
import { fileRoutes } from './files/routes.ts';
import { requestRoutes } from './request-for-help/routes.ts';
import { requestVerbs } from './request-for-help/verbs.ts';
import { questionDrawer } from './question/drawer.ts';
import { questionRoutes } from './question/routes.ts';
import { questionVerbs } from './question/verbs.ts';
import type { ResourcePorts } from './resources/ports.ts';
import { dueRows } from './reminders/due-rows.ts';
import { reminderRoutes } from './reminders/routes.ts';
import { reminderVerbs } from './reminders/verbs.ts';
import { resourceRoutes } from './resources/routes.ts';
import { entryLinkRoutes } from './scoping/entry-link-routes.ts';
import { gapRoutes } from './scoping/gap-routes.ts';
import { gapDrawer } from './scoping/gap-drawer.ts';
import { gapVerbs } from './scoping/gap-verbs.ts';
import type { RightsPorts } from './rights/ports.ts';
import { rightsRoutes } from './rights/routes.ts';
import { scopingRoutes, type ScopingRoutePorts } from './scoping/routes.ts';
import { addVerb } from './scoping/add-chat.ts';
import { scopingVerbs } from './scoping/verbs.ts';
import { versionRoutes } from './scoping/version-routes.ts';
import { versionVerbs } from './scoping/version-verbs.ts';
import type { AgreementPorts } from './sharing-agreement/ports.ts';
import { agreementRoutes } from './sharing-agreement/routes.ts';
import { sheetRoutes } from './sheet/routes.ts';
import { sheetVerbs } from './sheet/verbs.ts';
import type { SupportPorts } from './support/ports.ts';
import { supportRoutes } from './support/routes.ts';
import { supportVerbs } from './support/verbs.ts';
import { tourVerbs } from './tour/tour.ts';
import type { Drawer } from '../ports/drawer.ts';
import { cycleDrawer } from './planning/drawer.ts';

/** Everything people can do: card verbs, words in chat, routes of the tab. */
export interface Registry {
  readonly verbs: readonly Verb[];
  readonly commands: readonly Command[];
  readonly routes: readonly Route[];
  /** One for each kind of live card. */
  readonly drawers: readonly Drawer[];
}

export function registry(
  ports: CommandPorts &
    AddSchoolPorts &
    ReadinessPorts &
    PlacesPorts &
    SeenPorts &
    AgreementPorts &
    JourneyPorts &
    SupportPorts &
    CaseStudyPorts &
    ArrivalPorts &
    CopyPorts &
    RightsPorts &
    AreaPorts &
    ResourcePorts &
    ContentPorts &
    ScopingRoutePorts &
    GridFilePorts &
    GridSharePorts &
    FeedPorts &
    DecisionPorts &
    FilePorts &
    FamilyMakingPorts &
    ImportPorts &
    FairHoursPorts,
): Registry {
  const words = commands(ports);
  const due = dueRows(ports);
  const fairHours = fairHoursRegistry(ports);
  const buttons = [
    ...frameworkVerbs(ports),
    ...tourVerbs(ports),
    ...planningVerbs(ports),
    ...sheetVerbs(ports),
    ...scopingVerbs(ports),
    ...requestVerbs(ports),
    ...decisionVerbs(ports),
    ...supportVerbs(ports),
    ...feedVerbs(ports),
    ...questionVerbs(ports),
    ...fairHours.verbs,
    ...gapVerbs(ports),
    addVerb(ports),
    ...versionVerbs(ports),
    ...reflectionVerbs(ports),
    ...evaluationVerbs(ports),
    ...initialVerbs(ports),
    ...firstStepsVerbs(ports),
    ...joiningVerbs(ports),
    ...sayVerbs(words),
  ];
  return {
    commands: words,
    verbs: [...buttons, ...reminderVerbs(ports, due, buttons)],
    routes: [
      ...frameworkRoutes(ports),
      ...contentRoutes(ports),
      ...organisationRoutes(ports),
      ...joiningRoutes(ports),
      ...calendarRoutes(ports),
      ...rhythmRoutes(ports),
      ...planningRoutes(ports),
      ...feedRoutes(ports),
      ...scopingRoutes(ports),
      ...versionRoutes(ports),
      ...gapRoutes(ports),
      ...entryLinkRoutes(ports),
      ...reflectionRoutes(ports),
      ...readinessRoutes(ports),
      ...relationshipRoutes(ports),
      ...areaRoutes(ports),
      ...resourceRoutes(ports),
      ...evaluationRoutes(ports),
      ...evaluationPlanRoutes(ports),
      ...placesRoutes(ports),
      ...evidenceRoutes(ports),
      ...documentRoutes(ports),
      ...gridFileRoutes(ports),
      ...gridShareRoutes(ports),
      ...sheetRoutes(ports),
      ...requestRoutes(ports),
      ...questionRoutes(ports),
      ...fairHours.routes,
      ...decisionRoutes(ports),
      ...duplicateRoutes(ports),
      ...requestFiguresRoutes(ports),
      ...fileRoutes(ports),
      ...reminderRoutes(ports, due),
      ...familyPageRoutes(ports),
      ...journeyRoutes(ports),
      ...supportRoutes(ports),
      ...arrivalRoutes(ports),
      ...ispRoutes(ports),
      ...caseStudyRoutes(ports),
      ...copyRoutes(ports),
      ...rightsRoutes(ports),
      ...agreementRoutes(ports),
      ...auditRoutes(ports),
      ...historyRoutes(ports),
      ...initialRoutes(ports),
    ],
    drawers: [
      cycleDrawer(ports),
      initialDrawer(ports),
      evaluationDrawer(ports),
      gapDrawer(ports),
      questionDrawer(ports),
      ...fairHours.drawers,
      familyDrawer(ports),
      decisionDrawer(ports),
      invitationDrawer(ports),
      handoverDrawer(ports),
      vacancyDrawer(ports),
      missingYearDrawer(ports),
    ],
  };
}
