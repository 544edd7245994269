import type { Command, Route, Verb } from '../ports/declaration.ts';
import { auditRoutes } from './audit/routes.ts';
import type { SeenPorts } from './audit/who-has-seen.ts';
import { frameworkVerbs } from './balanced-system/explain.ts';
import { frameworkRoutes } from './balanced-system/routes.ts';
import { commands, sayVerbs, type CommandPorts } from './commands.ts';
import { historyRoutes } from './history/routes.ts';
import { documentRoutes } from './documents/routes.ts';
import { initialDrawer } from './initial-discussions/drawer.ts';
import { initialRoutes } from './initial-discussions/routes.ts';
import { initialVerbs } from './initial-discussions/verbs.ts';
import { handoverDrawer } from './joining/handover-drawer.ts';
import { vacancyDrawer } from './joining/vacancy.ts';
import { invitationDrawer } from './joining/drawer.ts';
import { joiningRoutes } from './joining/routes.ts';
import { joiningVerbs } from './joining/verbs.ts';
import { hoursRoutes } from './hours/routes.ts';
import type { JourneyPorts } from './journey/ports.ts';
import { journeyRoutes } from './journey/routes.ts';
import type { AddSchoolPorts } from './organisation/add-school.ts';
import type { CopyPorts } from './own-copy/ports.ts';
import { copyRoutes } from './own-copy/routes.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { planningRoutes } from './planning/routes.ts';
import { planningVerbs } from './planning/verbs.ts';
import { requestRoutes } from './request-for-help/routes.ts';
import { requestVerbs } from './request-for-help/verbs.ts';
import { scopingRoutes } from './scoping/routes.ts';
import { addVerb } from './scoping/add-chat.ts';
import { scopingVerbs } from './scoping/verbs.ts';
import type { AgreementPorts } from './sharing-agreement/ports.ts';
import { agreementRoutes } from './sharing-agreement/routes.ts';
import { sheetRoutes } from './sheet/routes.ts';
import { sheetVerbs } from './sheet/verbs.ts';
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
  ports: CommandPorts & AddSchoolPorts & SeenPorts & AgreementPorts & JourneyPorts & CopyPorts,
): Registry {
  const words = commands(ports);
  return {
    commands: words,
    verbs: [
      ...frameworkVerbs(),
      ...planningVerbs(ports),
      ...sheetVerbs(ports),
      ...scopingVerbs(ports),
      addVerb(ports),
      ...requestVerbs(ports),
      ...initialVerbs(ports),
      ...joiningVerbs(ports),
      ...sayVerbs(words),
    ],
    routes: [
      ...frameworkRoutes(),
      ...organisationRoutes(ports),
      ...joiningRoutes(ports),
      ...planningRoutes(ports),
      ...scopingRoutes(ports),
      ...hoursRoutes(ports),
      ...documentRoutes(ports),
      ...sheetRoutes(ports),
      ...requestRoutes(ports),
      ...journeyRoutes(ports),
      ...copyRoutes(ports),
      ...agreementRoutes(ports),
      ...auditRoutes(ports),
      ...historyRoutes(ports),
      ...initialRoutes(ports),
    ],
    drawers: [
      cycleDrawer(ports),
      initialDrawer(ports),
      invitationDrawer(ports),
      handoverDrawer(ports),
      vacancyDrawer(ports),
    ],
  };
}
