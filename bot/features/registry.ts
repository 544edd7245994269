import type { Command, Route, Verb } from '../ports/declaration.ts';
import { frameworkRoutes } from './balanced-system/routes.ts';
import { commands, sayVerbs, type CommandPorts } from './commands.ts';
import { hoursRoutes } from './hours/routes.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { planningRoutes } from './planning/routes.ts';
import { planningVerbs } from './planning/verbs.ts';
import { scopingRoutes } from './scoping/routes.ts';

/** Everything people can do: card verbs, words in chat, routes of the tab. */
export interface Registry {
  readonly verbs: readonly Verb[];
  readonly commands: readonly Command[];
  readonly routes: readonly Route[];
}

export function registry(ports: CommandPorts): Registry {
  const words = commands(ports);
  return {
    commands: words,
    verbs: [...planningVerbs(ports), ...sayVerbs(words)],
    routes: [
      ...frameworkRoutes(),
      ...organisationRoutes(ports),
      ...planningRoutes(ports),
      ...scopingRoutes(ports),
      ...hoursRoutes(ports),
    ],
  };
}
