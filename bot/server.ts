import restify, { type Next, type Request, type Response, type Server } from 'restify';
import type { CalendarSettings } from '../shared/free-busy/contract.ts';
import { mountAttachedFiles, type AttachedFilePorts } from './http/attached-files.ts';
import { mountCalendarAccess } from './http/calendar-access.ts';
import { mountRoutes, type ApiPorts } from './http/api-route.ts';
import { mountCalendarFeed, type CalendarFeedPorts } from './http/calendar-feed.ts';
import { mountMessages } from './http/messages.ts';
import { commonHeaders } from './http/headers.ts';
import { sendProblemStatus } from './http/problems.ts';
import { isFile } from './http/read-file.ts';
import { refusalOf, serverText } from './http/text.ts';
import { mountSignedFiles, type SignedFilePorts } from './http/signed-files.ts';
import { isFamilyForm, mountFamilyPage, type FamilyPageParts } from './http/family-page.ts';
import { mountSharedGrid, type SharedGridPorts } from './http/shared-grid.ts';
import { mountTab } from './http/static-tab.ts';
import { answerUnreadable } from './http/unreadable.ts';
import type { Route } from './ports/declaration.ts';
import type { TeamsAdapter } from './teams/adapter.ts';
import type { turnHandler } from './teams/turn.ts';

export interface ServerParts
  extends ApiPorts, SignedFilePorts, SharedGridPorts, CalendarFeedPorts, AttachedFilePorts, FamilyPageParts {
  readonly adapter: TeamsAdapter;
  readonly turn: ReturnType<typeof turnHandler>;
  readonly routes: readonly Route[];
  readonly tabFolder: string;
  /** Who else may frame the tab; empty in production. */
  readonly frames: string;
  /** Who asks for a person's own calendar, and where Graph is. */
  readonly calendar: CalendarSettings;
}

/** Largest body that is read; a Teams activity is far smaller. */
const mostBodyBytes = 256 * 1024;
/** A filled form or a calendar comes as base64 within JSON: 2 MB are 2.8 MB of letters. Only these addresses take as much. */
const mostFormBytes = 3 * 1024 * 1024;
const isForm = (request: Request): boolean =>
  request.header('authorization') !== undefined &&
  /^\/api\/(?:schools\/[^/]+\/grid\/read-form|(?:schools\/[^/]+\/calendar|calendars)\/preview)$/.test(request.path());

/** Where a file may come as it is: its route reads it, and only once it knows who sends it. */
const takesFile = (request: Request): boolean =>
  request.header('authorization') !== undefined &&
  isFile(request) &&
  /^\/api\/(?:schools\/[^/]+\/requests\/[^/]+\/files|school-figures\/file)$/.test(request.path());

/**
 * Nobody compresses what they send to us. restify would unpack it without a limit, and a body that is not really gzip
 * would end the process.
 */
function refuseEncoded(request: Request, response: Response, next: Next): void {
  const refuse = (sentence: string): void => {
    sendProblemStatus(response, 415, 'refused', sentence);
    next(false);
  };
  if (request.header('content-encoding', 'identity') !== 'identity') return refuse(serverText.compressed);
  // A form or a file is never read, so nothing of it can be kept.
  if (
    !/^(application\/json\s*(;|$)|$)/i.test(request.header('content-type', '')) &&
    !takesFile(request) &&
    !isFamilyForm(request)
  )
    return refuse(serverText.notJson);
  next();
}

/** What holds for every answer, whoever gives it. */
function commonFirst(_request: Request, response: Response, next: Next): void {
  for (const [name, value] of Object.entries(commonHeaders)) response.header(name, value);
  next();
}

/** Reads bodies, each address as much as it takes. */
function bodies(): (request: Request, response: Response, next: Next) => unknown {
  const usual = restify.plugins.bodyReader({ maxBodySize: mostBodyBytes });
  const forms = restify.plugins.bodyReader({ maxBodySize: mostFormBytes });
  return (request, response, next) => (isForm(request) ? forms : usual)(request, response, next);
}

/** Everything the server answers: a table of contents. */
export function buildServer(parts: ServerParts): Server {
  // Ids of records are longer than the router would take by itself; the schema of an id allows 250 characters.
  const router = { ignoreTrailingSlash: true, maxParamLength: 800 };
  const server = restify.createServer({ name: 'link-therapy', ...router });
  // Whoever keeps a connection (Teams' side, App Service's front end) must not find it closed as they ask again.
  server.server.keepAliveTimeout = 65_000;
  server.pre(commonFirst);
  server.pre(refuseEncoded);
  server.use(bodies());
  server.use(restify.plugins.jsonBodyParser({ mapParams: false }));

  server.get('/health', (_request, response, next) => {
    response.json(200, { status: 'ok' });
    next();
  });
  mountMessages(server, parts.adapter, parts.turn, parts.log, parts);
  mountRoutes(server, parts.routes, parts);
  mountSignedFiles(server, parts);
  mountAttachedFiles(server, parts);
  mountSharedGrid(server, parts);
  mountFamilyPage(server, parts);
  mountCalendarFeed(server, parts);
  mountCalendarAccess(server, parts.calendar);
  mountTab(server, parts.tabFolder, parts.frames, parts.calendar.graph);

  server.on('restifyError', (_request, response, error: { statusCode?: number }, done: () => void) => {
    const status = error.statusCode ?? 500;
    if (!response.headersSent) sendProblemStatus(response, status, 'refused', refusalOf(status));
    done();
  });
  answerUnreadable(server);
  return server;
}
