import type { Server } from 'restify';
import { graphOrigin } from '../shared/free-busy/contract.ts';
import { keysAt, tokenCheck, type TokenCheck } from './auth/tokens.ts';
import { limitsOf, type Rates } from './auth/limits.ts';
import { joinCodes } from './auth/codes.ts';
import { linkWords } from './auth/link-words.ts';
import { byItself, type ByItself } from './by-itself.ts';
import type { Config } from './config.ts';
import { calendarFile } from './documents/calendar-file.ts';
import { lookIntoFile } from './documents/file-kind.ts';
import { documents } from './documents/documents.ts';
import { readSchoolFile } from './documents/school-file.ts';
import { exportHeads } from './features/audit/export-heads.ts';
import { nightlyRetention } from './features/rights/nightly.ts';
import { openData } from './open-data/schools.ts';
import { applyRecord } from './features/appliers.ts';
import { attempts } from './features/joining/attempts.ts';
import { hearCode } from './features/joining/hear-code.ts';
import { lookAtDue } from './features/planning/look-at-due.ts';
import { sha256 } from './hash.ts';
import { registry, type Registry } from './features/registry.ts';
import { reminderComposer } from './features/reminders/compose.ts';
import { fileUnreachable } from './features/reminders/file-unreachable.ts';
import { presence } from './features/scoping/presence.ts';
import { addressOf } from './http/address.ts';
import { endServer } from './http/end-server.ts';
import { makeLinks } from './links.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { machineTime } from './machine-time.ts';
import { optimiser } from './optimiser/optimiser.ts';
import { deliverSchool } from './outbox/deliver.ts';
import { dispatcher } from './outbox/dispatcher.ts';
import { justWritten } from './outbox/just-written.ts';
import { limitedSender } from './outbox/limited-sender.ts';
import type { SendLimits } from './outbox/send-limits.ts';
import type { Clock } from './ports/clock.ts';
import type { Files } from './ports/files.ts';
import type { IdMaker } from './ports/id-maker.ts';
import type { Log } from './ports/log.ts';
import type { Links } from './ports/links.ts';
import type { Account } from '../shared/organisation/account.ts';
import { reminderDrain } from './reminders/drain.ts';
import { buildServer } from './server.ts';
import { auditChain } from './storage/audit-chain.ts';
import type { Containers } from './storage/client.ts';
import { tenantLeases } from './storage/leases.ts';
import { outboxMarks } from './storage/marks.ts';
import { makeStores } from './storage/stores.ts';
import { TeamsAdapter } from './teams/adapter.ts';
import { teamsSender } from './teams/sender.ts';
import { turnHandler } from './teams/turn.ts';

/** What differs between the cloud, one machine and a test. */
export interface World {
  readonly containers: Containers;
  /** Where the bytes of files lie. */
  readonly files: Files;
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
  const { containers, files, clock, ids, log } = world;
  const marks = outboxMarks(containers);
  const leases = tenantLeases(containers, config.instance);
  /** Apart from those: to hold it says nothing about who may send. */
  const nights = tenantLeases(containers, config.instance);
  const notes = justWritten();
  const chain = auditChain(containers, config.auditSecret);
  const words = linkWords(config.linkSecret);
  const links = makeLinks(config.publicUrl, words, world.tabLink, clock);
  const adapter = new TeamsAdapter(config.bot);
  const stores = makeStores(containers, { clock, marks, chain, notes, heldSince: leases.heldSince });
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
  const solver = optimiser({ log });
  const ports = {
    ...stores,
    files,
    lookIntoFile,
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
    documents,
    optimiser: solver,
    hash: sha256,
    readSchoolFile,
  };
  const seeDue = oneAtATime(() => lookAtDue(ports));
  const drain = reminderDrain({
    ...ports,
    lookAtDue: seeDue,
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
    ...words,
    tabFolder: world.tabFolder,
    isSecure: config.publicUrl.startsWith('https:'),
    frames: world.frames,
    calendar: { clientId: config.tokens.audience, graph: world.graph ?? graphOrigin },
  });

  const work = byItself({
    outbox,
    drain,
    leases,
    log,
    lookAtDue: seeDue,
    exportDaily,
    nightly: nightlyRetention({ ...ports, lease: nights }),
    hasLooked: async () => (await stores.due.lookedUntil()) !== undefined,
    time: machineTime,
  });
  return {
    server,
    registry: everything,
    tokens,
    ...work,
    stop: async () => {
      await endServer(server);
      await work.stop();
      await solver.stop();
      await nights.giveBack();
    },
  };
}
