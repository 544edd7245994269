import type { Server } from 'restify';
import { graphOrigin } from '../shared/free-busy/contract.ts';
import { keysAt, tokenCheck, type TokenCheck } from './auth/tokens.ts';
import { limitsOf, type Rates } from './auth/limits.ts';
import { joinCodes } from './auth/codes.ts';
import { feedLinks } from './auth/feed-links.ts';
import { shareLinks } from './auth/share-links.ts';
import { signedLinks } from './auth/signed-links.ts';
import { byItself, type ByItself } from './by-itself.ts';
import type { Config } from './config.ts';
import { calendarFile } from './documents/calendar-file.ts';
import { feedFile, meetingFile } from './documents/meeting-file.ts';
import { formFile } from './documents/form-file.ts';
import { paperFile } from './documents/paper-file.ts';
import { workbookFile } from './documents/workbook-file.ts';
import { exportHeads } from './features/audit/export-heads.ts';
import { openData } from './open-data/schools.ts';
import { applyRecord } from './features/appliers.ts';
import { attempts } from './features/joining/attempts.ts';
import { hearCode } from './features/joining/hear-code.ts';
import { lookAtDue } from './features/planning/look-at-due.ts';
import { registry, type Registry } from './features/registry.ts';
import { reminderComposer } from './features/reminders/compose.ts';
import { fileUnreachable } from './features/reminders/file-unreachable.ts';
import { presence } from './features/scoping/presence.ts';
import { addressOf } from './http/address.ts';
import { makeLinks } from './links.ts';
import { machineTime } from './machine-time.ts';
import { deliverSchool } from './outbox/deliver.ts';
import { dispatcher } from './outbox/dispatcher.ts';
import { cardsRemembered } from './outbox/cards-remembered.ts';
import { justWritten } from './outbox/just-written.ts';
import { limitedSender } from './outbox/limited-sender.ts';
import type { SendLimits } from './outbox/send-limits.ts';
import type { Clock } from './ports/clock.ts';
import type { IdMaker } from './ports/id-maker.ts';
import type { Log } from './ports/log.ts';
import type { Links } from './ports/links.ts';
import type { Account } from '../shared/organisation/account.ts';
import { reminderDrain } from './reminders/drain.ts';
import { buildServer } from './server.ts';
import { accountStore } from './storage/accounts.ts';
import { agreementStore } from './storage/agreements.ts';
import { areaStore } from './storage/area.ts';
import { auditChain } from './storage/audit-chain.ts';
import { auditTrail } from './storage/audit-trail.ts';
import type { Containers } from './storage/client.ts';
import { calendarStore } from './storage/calendars.ts';
import { contentStore } from './storage/content.ts';
import { cycleStore } from './storage/cycles.ts';
import { dueStore } from './storage/due.ts';
import { gapStore } from './storage/gaps.ts';
import { evaluationStore } from './storage/evaluations.ts';
import { gridShareStore } from './storage/grid-shares.ts';
import { gridStore } from './storage/grid.ts';
import { joiningStore } from './storage/joining.ts';
import { hoursStore } from './storage/hours.ts';
import { tenantLeases } from './storage/leases.ts';
import { journeyStore } from './storage/journeys.ts';
import { outboxMarks } from './storage/marks.ts';
import { outboxStore } from './storage/outbox.ts';
import { placesStore } from './storage/places.ts';
import { readinessStore } from './storage/readiness.ts';
import { reflectionStore } from './storage/reflections.ts';
import { recordWriter } from './storage/commit.ts';
import { reminderQueue } from './storage/reminders.ts';
import { reminderRulesStore } from './storage/reminder-rules.ts';
import { requestStore } from './storage/requests.ts';
import { resourceStore } from './storage/resources.ts';
import { schoolStore } from './storage/schools.ts';
import { serviceStore } from './storage/services.ts';
import { sheetStore } from './storage/sheets.ts';
import { toldStore } from './storage/told.ts';
import { TeamsAdapter } from './teams/adapter.ts';
import { teamsSender } from './teams/sender.ts';
import { turnHandler } from './teams/turn.ts';

/** What differs between the cloud, one machine and a test. */
export interface World {
  readonly containers: Containers;
  readonly clock: Clock;
  readonly ids: IdMaker;
  readonly log: Log;
  readonly tabLink: Links['tab'];
  readonly tabFolder: string;
  readonly frames: string;
  /** What stands in for Microsoft Graph on one machine; nothing that runs in the cloud names one. */
  readonly graph?: string;
  /** How fast anybody may be. */
  readonly rates: Rates;
  /** How fast we may send. */
  readonly sending: SendLimits;
}

export interface Product extends ByItself {
  readonly server: Server;
  readonly registry: Registry;
  readonly tokens: TokenCheck;
}

/** Puts the product together. Nothing runs until `start`. */
export function compose(config: Config, world: World): Product {
  const { containers, clock, ids, log } = world;
  const marks = outboxMarks(containers);
  const leases = tenantLeases(containers, config.instance);
  const notes = justWritten();
  const chain = auditChain(containers, config.auditSecret);
  const signed = signedLinks(config.linkSecret);
  const pages = shareLinks(config.linkSecret);
  const feeds = feedLinks(config.linkSecret);
  const links = makeLinks(config.publicUrl, signed, world.tabLink, clock, pages, feeds);
  const adapter = new TeamsAdapter(config.bot);
  const requests = requestStore(containers, marks, chain, { clock, notes });
  const journeys = journeyStore(containers, chain, { clock });
  const stores = {
    cycles: cycleStore(containers),
    sheets: sheetStore(containers),
    requests,
    journeys,
    copies: { school: requests.copies, service: journeys.copies },
    agreements: agreementStore(containers),
    records: recordWriter(containers, marks, chain, notes),
    schools: schoolStore(containers, clock),
    accounts: accountStore(containers),
    services: serviceStore(containers),
    area: areaStore(containers),
    resources: resourceStore(containers),
    content: contentStore(containers),
    reminderRules: reminderRulesStore(containers),
    reminders: reminderQueue(containers, clock),
    told: toldStore(containers),
    calendars: calendarStore(containers),
    due: dueStore(containers),
    trail: auditTrail(containers),
    grid: gridStore(containers),
    shares: gridShareStore(containers),
    evaluations: evaluationStore(containers),
    gaps: gapStore(containers),
    reflections: reflectionStore(containers),
    readiness: readinessStore(containers),
    places: placesStore(containers),
    hours: hoursStore(containers),
    joining: joiningStore(containers),
    outboxStore: cardsRemembered(outboxStore(containers, marks, notes), leases.heldSince),
  };
  const sender = limitedSender(teamsSender(adapter, log), world.sending, machineTime);
  const unreachable = (account: Account): Promise<void> => fileUnreachable({ ...stores, clock }, account);
  const outbox = dispatcher({
    log,
    marks: () => marks.list(),
    deliver: (schoolId, all) =>
      deliverSchool(
        {
          ...stores,
          outbox: stores.outboxStore,
          drawers: everything.drawers,
          sender,
          clock,
          log,
          leases,
          justWritten: notes,
          apply: applyRecord(ports),
          unreachable,
        },
        schoolId,
        all,
      ),
  });
  const ports = {
    ...stores,
    clock,
    ids,
    links,
    outbox,
    sender,
    log,
    codes: joinCodes(config.linkSecret),
    openData: openData(),
    presence: presence(clock),
    readCalendar: calendarFile,
    documents: { meeting: meetingFile, feed: feedFile, paper: paperFile, workbook: workbookFile, readForm: formFile },
  };
  const drain = reminderDrain({
    ...ports,
    queue: stores.reminders,
    composer: reminderComposer(ports),
    leases,
    unreachable,
    time: machineTime,
  });
  const exportDaily = exportHeads(ports);
  const everything: Registry = registry(ports);
  const tokens = tokenCheck(config.tokens, clock, keysAt(config.tokens.keys));
  const limits = limitsOf(world.rates, clock);
  const turn = turnHandler({
    ...ports,
    botAppId: config.bot.appId,
    hearCode: hearCode({ ...ports, attempts: attempts(clock) }),
    limits,
    verbs: everything.verbs,
    commands: everything.commands,
  });
  const server = buildServer({
    ...ports,
    limits,
    addressOf: addressOf(config.production),
    adapter,
    turn,
    tokens,
    routes: everything.routes,
    signedLinks: signed,
    shareLinks: pages,
    feedLinks: feeds,
    tabFolder: world.tabFolder,
    frames: world.frames,
    calendar: { clientId: config.tokens.audience, graph: world.graph ?? graphOrigin },
  });

  const work = byItself({
    outbox,
    drain,
    leases,
    log,
    lookAtDue: () => lookAtDue(ports),
    exportDaily,
    hasLooked: async () => (await stores.due.lookedUntil()) !== undefined,
  });
  return {
    server,
    registry: everything,
    tokens,
    ...work,
    stop: async () => {
      await new Promise<void>((done) => server.close(() => done()));
      await work.stop();
    },
  };
}
