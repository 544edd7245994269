import type { OperationInput } from '@azure/cosmos';
import { setTimeout } from 'node:timers/promises';
import { foundTampered, headId, type AuditEvent } from '../../shared/audit/event.ts';
import { purposeOf } from '../../shared/audit/purpose.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import type { Saved } from '../ports/change.ts';
import { LoggableError } from '../ports/log.ts';
import { inTurn } from './audit-turns.ts';
import { loadTips, type Found } from './audit-tips.ts';
import { link, type Known } from './audit-links.ts';
import { tryBatch } from './batch.ts';
import type { Containers } from './client.ts';
import { savedFrom } from './errors.ts';

/** Writers of one school in several processes give way to each other this often, in all for four seconds. */
const mostTries = 10;
/** Milliseconds before the second try, twice as long before each further one: who knows the end is always faster. */
const firstWait = 8;
/** A batch takes a hundred operations; an event about a child may need two, and the head one. */
const mostTogether = 100;
const mostAtOnce = 45;
/** Schools whose ends this process remembers. */
const mostRemembered = 2_000;

/** The one way an audit event is written: linked to the chain of its school, in the batch of what it tells of. */
export interface AuditChain {
  /**
   * Writes operations with their events as one batch. Answers as the operations fare: a chain that somebody else has
   * written on meanwhile is read anew and tried again here.
   */
  write(schoolId: SchoolId, operations: readonly OperationInput[], events: readonly AuditEvent[]): Promise<Saved>;
}

/** Reads that are to be noted, and whoever gives out what was read once they are. */
interface Waiting extends PromiseWithResolvers<Saved> {
  readonly events: readonly AuditEvent[];
}

/** What the server itself notes when it finds that somebody else has written in its chain. */
const tampered = (schoolId: SchoolId, { at }: AuditEvent): AuditEvent => ({
  schoolId,
  at,
  personId: 'job',
  accountId: 'job',
  tid: '',
  roles: [],
  client: 'job',
  event: foundTampered,
  about: headId,
  child: null,
  why: purposeOf(foundTampered),
});

/** Documents that an operation creates: a child whose request is new has no earlier events to ask for. */
const createdBy = (operations: readonly OperationInput[]): ReadonlySet<unknown> =>
  new Set(
    operations.map((each) => ('resourceBody' in each && each.operationType === 'Create' ? each.resourceBody?.id : '')),
  );

/**
 * Chains of audit events, one a school (docs/decisions/audit.md). The ends of the chains that this process wrote last are
 * remembered, so that linking an event asks for nothing; a process that does not know a school reads them in one request.
 */
export function auditChain(containers: Containers, secret: string): AuditChain {
  const known = new Map<SchoolId, Known>();
  const turns = inTurn();
  const waiting = new Map<SchoolId, readonly Waiting[]>();

  async function ends(schoolId: SchoolId, children: readonly RequestId[], distrusted?: string): Promise<Found> {
    const before = known.get(schoolId);
    const missing = children.filter((child) => !before?.children.has(child));
    if (before && missing.length === 0) return { ...before, isTampered: false };
    return loadTips(containers, secret, schoolId, { before, missing, distrusted });
  }

  async function attempt(
    schoolId: SchoolId,
    operations: readonly OperationInput[],
    events: readonly AuditEvent[],
  ): Promise<Saved> {
    const children = [...new Set(events.flatMap(({ child }) => child ?? []))];
    const made = createdBy(operations);
    let inTheWay: string | undefined;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const asked = tries === 0 ? children.filter((child) => !made.has(child)) : children;
      const { isTampered, ...end } = await ends(schoolId, asked, inTheWay);
      const [first] = events;
      const all = isTampered && first ? [tampered(schoolId, first), ...events] : events;
      const linked = link(secret, schoolId, end, all);
      const tried = await tryBatch(containers.records, schoolId, [...operations, ...linked.operations]);
      if (tried.saved) {
        if (known.size >= mostRemembered) known.clear();
        known.set(schoolId, linked.after(tried.etags.slice(operations.length)));
        return 'saved';
      }
      if (tried.at < operations.length) return savedFrom(tried.code, undefined);
      if (tried.code !== 409 && tried.code !== 412) return savedFrom(tried.code, undefined);
      known.delete(schoolId);
      if (tries > 0) await setTimeout(firstWait * 2 ** tries);
      // The next number is taken though the head was not moved: then the head was put back by somebody else.
      if (tried.code === 409 && tried.at < operations.length + all.length) inTheWay = end.head.etag;
    }
    throw new LoggableError('the audit chain of the school was too busy, so nothing was written');
  }

  async function write(
    schoolId: SchoolId,
    operations: readonly OperationInput[],
    events: readonly AuditEvent[],
  ): Promise<Saved> {
    try {
      // More than a batch holds: reads of many children, which nothing else depends on, go one batch after the other.
      if (operations.length === 0 && events.length > mostAtOnce) {
        await attempt(schoolId, [], events.slice(0, mostAtOnce));
        return await write(schoolId, [], events.slice(mostAtOnce));
      }
      if (operations.length + events.length + 1 > mostTogether)
        throw new LoggableError('a change with more documents and audit events than a batch takes');
      return await attempt(schoolId, operations, events);
    } catch (error) {
      // Nobody knows what was written: it is read anew.
      known.delete(schoolId);
      throw error;
    }
  }

  /** Whoever waits for the turn of a school with nothing but reads to note is taken along by the one whose turn it is. */
  function noteReads(schoolId: SchoolId, events: readonly AuditEvent[]): Promise<Saved> {
    const mine: Waiting = { events, ...Promise.withResolvers<Saved>() };
    waiting.set(schoolId, [...(waiting.get(schoolId) ?? []), mine]);
    void turns(schoolId, async () => {
      const all = waiting.get(schoolId) ?? [];
      waiting.delete(schoolId);
      if (all.length === 0) return;
      await write(
        schoolId,
        [],
        all.flatMap((each) => each.events),
      ).then(
        (saved) => all.forEach(({ resolve }) => resolve(saved)),
        (error: unknown) => all.forEach(({ reject }) => reject(error)),
      );
    });
    return mine.promise;
  }

  return {
    write: (schoolId, operations, events) =>
      operations.length === 0
        ? noteReads(schoolId, events)
        : turns(schoolId, () => write(schoolId, operations, events)),
  };
}
