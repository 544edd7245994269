import type { OperationInput } from '@azure/cosmos';
import type { AuditEvent } from '../../shared/audit/event.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import { problem, type Problem } from '../../shared/kernel/problem.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { patched } from '../../shared/request-for-help/patch.ts';
import { childLabel, requestSchema, type Request } from '../../shared/request-for-help/request.ts';
import { emptied } from '../../shared/request-for-help/emptied.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import { proofOf } from '../../shared/rights/consent-proof.ts';
import { requestStanding } from '../../shared/rights/standing.ts';
import { isClosed, speaksForSchool, viewOf, whyClosed, type RequestView } from '../../shared/request-for-help/view.ts';
import { auditOf } from '../features/records.ts';
import type { Along, Changed, RequestChange, RequestStore } from '../features/request-for-help/store.ts';
import type { FamilyRequests } from '../features/family-page/store.ts';
import type { AttachedStore } from '../features/files/store.ts';
import type { DuplicateStore } from '../features/decision/store.ts';
import type { CarriedStore } from '../features/support/store.ts';
import type { CopyStore } from '../features/own-copy/store.ts';
import type { Saved, Stored } from '../ports/change.ts';
import type { Clock } from '../ports/clock.ts';
import { LoggableError } from '../ports/log.ts';
import { readStandings, readWithStandings, type Standings } from './agreements.ts';
import { attachedStore } from './attached.ts';
import type { AuditChain } from './audit-chain.ts';
import { create, replace } from './batch.ts';
import { nameLooks } from './case-names.ts';
import type { Containers } from './client.ts';
import { writer, type Notes } from './commit.ts';
import { keptProof } from './consent-proofs.ts';
import { carriedStore } from './carried.ts';
import { copyStore } from './copies.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import { duplicateStore } from './duplicates.ts';
import { familyRequests } from './family-pages.ts';
import { knownRequests } from './known-requests.ts';
import { requestCounts } from './request-counts.ts';
import type { Marks } from './marks.ts';

/** Writers of one request give way to each other this often. */
const mostTries = 8;

/**
 * The only file that holds a whole request for help. Every way out goes through `give` or `seen`, which answer what
 * `viewOf` leaves of it for this caller today, under the agreement that is read in the same request; every way in but `begin` puts a patch over the document as it was read
 * here, so that a writer who cannot see a field cannot wipe it out either. Decisions 3, 10, 13; hazard H-04.
 */
export function requestStore(
  containers: Containers,
  marks: Marks,
  chain: AuditChain,
  ports: { readonly clock: Clock; readonly notes?: Notes },
): RequestStore & {
  readonly copies: CopyStore;
  readonly attached: AttachedStore;
  readonly family: FamilyRequests;
  readonly duplicates: DuplicateStore;
  readonly carried: CarriedStore;
} {
  const { records } = containers;
  const loadOne = (schoolId: SchoolId, id: RequestId) => readOne(records, id, schoolId, requestSchema);
  const allOf = (schoolId: SchoolId) =>
    readMany(records, { path: 'schoolId', value: schoolId }, 'request', requestSchema);
  const rewritten = (next: Request, { etag }: Stored<Request>) =>
    replace(toDocument('request', requestSchema.parse(next)), etag);
  const today = () => ports.clock.today();
  const now = () => ports.clock.now();
  const write = writer(containers, marks, chain, ports.notes);
  const here = (caller: Caller, schoolId: SchoolId) => ({ caller, schoolId, today: ports.clock.today() });
  const read = (caller: Caller, schoolId: SchoolId, id: RequestId) =>
    readWithStandings(containers, here(caller, schoolId), id, requestSchema);
  const readAll = async (caller: Caller, schoolId: SchoolId) => {
    const [all, standing] = await Promise.all([
      readMany(records, { path: 'schoolId', value: schoolId }, 'request', requestSchema, { orderBy: 'number' }),
      readStandings(containers, here(caller, schoolId)),
    ]);
    return { all, standing };
  };

  /** All requests of a school with what the caller may see of each, to look for names that do not leave this folder. */
  const lookedOver = async (caller: Caller, schoolId: SchoolId) => {
    const all = await allOf(schoolId);
    // The school knows its own children, whatever it has agreed with the service.
    const isOwn = all.every((each) => speaksForSchool(caller, each));
    const standing: Standings = isOwn ? () => 'holds' : await readStandings(containers, here(caller, schoolId));
    const views = all.flatMap((each) => seen({ ...caller, client: 'tab' }, each, standing) ?? []);
    return { all, views, today: today() };
  };
  const seen = (caller: Caller, request: Request, standing: Standings): RequestView | undefined =>
    viewOf(caller, request, ports.clock.today(), standing(request.serviceId));

  async function note(events: readonly AuditEvent[]): Promise<void> {
    const [first] = events;
    if (first && (await chain.write(first.schoolId, [], events)) !== 'saved')
      throw new LoggableError('that a request was read could not be written down, so it was not given out');
  }

  const noteOne = (caller: Caller, request: Request, event: string): Promise<void> =>
    note([auditOf(ports, caller, request, event)]);

  /** What the caller may have of these requests of one school; that they are read is written down first, child by child. */
  async function give(caller: Caller, requests: readonly Request[], standing: Standings): Promise<RequestView[]> {
    const views = requests.flatMap((request) => seen(caller, request, standing) ?? []);
    const events = views.map((view) =>
      auditOf(ports, caller, view, view.identity === 'shown' ? 'request.read' : 'request.read-without-name'),
    );
    await note(events);
    return views;
  }

  const keep = (
    caller: Caller,
    request: Request,
    before: Stored<Request> | undefined,
    audit: string,
    { puts, outbox }: Along,
    ...own: OperationInput[]
  ): Promise<Saved> =>
    write(
      { schoolId: request.schoolId, puts, outbox, audit: [auditOf(ports, caller, request, audit)] },
      before ? rewritten(request, before) : create(toDocument('request', requestSchema.parse(request))),
      ...own,
    );

  /** What proves consent stays when the request it unlocked is emptied. domain.md 4.2. */
  const proofLeft = ({ copy }: Request, before: Stored<Request>): OperationInput[] => {
    const reason = copy?.past.at(-1)?.reason;
    const proof = copy?.state === 'erased' ? proofOf(before.value, ports.clock.today(), reason) : undefined;
    return proof ? [keptProof(proof)] : [];
  };

  return {
    copies: copyStore<Request>({
      side: 'school',
      requestId: ({ id }) => id,
      all: (schoolId) =>
        readMany(records, { path: 'schoolId', value: schoolId }, 'request', requestSchema, { orderBy: 'number' }),
      load: loadOne,
      emptied,
      keep: (caller, next, before, event, along) =>
        keep(caller, next, before, event, along, ...proofLeft(next, before)),
      note: (caller, requests, event) => note(requests.map((each) => auditOf(ports, caller, each, event))),
      standing: requestStanding,
      now,
      today,
    }),
    attached: attachedStore({
      look: async (caller, schoolId, id) => {
        const { stored, standing } = await read(caller, schoolId, id);
        return stored && { request: stored.value, see: (as) => seen(as, stored.value, standing) };
      },
      load: loadOne,
      replace: (next, before) =>
        write({ schoolId: next.schoolId, puts: [], audit: [], outbox: [] }, rewritten(next, before)),
      note: noteOne,
    }),
    duplicates: duplicateStore({
      all: allOf,
      load: loadOne,
      keep: (caller, both, audit, { puts, outbox }) =>
        write(
          {
            schoolId: both[0].before.value.schoolId,
            puts,
            outbox,
            audit: both.map(({ next }) => auditOf(ports, caller, next, audit)),
          },
          ...both.map(({ next, before }) => rewritten(next, before)),
        ),
      today,
      now,
    }),
    carried: carriedStore({ load: loadOne, note: noteOne, today }),
    family: familyRequests({
      load: loadOne,
      keep: (next, before, along) => write({ schoolId: next.schoolId, ...along }, rewritten(next, before)),
      now,
      today,
    }),
    load: async (caller, schoolId, id) => {
      const { stored, standing } = await read(caller, schoolId, id);
      const [view] = stored ? await give(caller, [stored.value], standing) : [];
      return view;
    },
    list: async (caller, schoolId, ids) => {
      const { all, standing } = await readAll(caller, schoolId);
      const requests = all.filter(({ id }) => ids === 'all' || ids.includes(id));
      return { requests: await give(caller, requests, standing), numbers: all.map(({ number }) => number) };
    },
    label: async (caller, schoolId, id, audit) => {
      const { stored, standing } = await read(caller, schoolId, id);
      if (!stored || !seen(caller, stored.value, standing)) return undefined;
      await note([auditOf(ports, caller, stored.value, audit)]);
      return childLabel(stored.value);
    },
    ...nameLooks(lookedOver),
    ...requestCounts({
      all: allOf,
      // Nobody needs to know who the children are to count them, so no agreement is asked for.
      see: (caller, request) => seen({ ...caller, client: 'chat' }, request, () => 'missing'),
      today,
    }),
    known: (caller, schoolId, id) =>
      knownRequests(
        {
          all: allOf,
          eventOf: (by, request) => auditOf(ports, by, request, 'request.read'),
          note,
        },
        caller,
        schoolId,
        id,
      ),
    begin: async (caller, request, audit, along) => {
      if (!speaksForSchool(caller, request)) throw new LoggableError('only the school begins a request');
      return keep(caller, request, undefined, audit, along);
    },
    change: async (caller, schoolId, id, { activityId, audit, decide }: RequestChange) => {
      let last: ((why: Problem) => Promise<Changed>) | undefined;
      for (let tries = 0; tries < mostTries; tries += 1) {
        const { stored, standing } = await read(caller, schoolId, id);
        // Nobody needs to know who the child is to decide; so a refusal gives nothing out either.
        const view = stored && seen({ ...caller, client: 'chat' }, stored.value, standing);
        if (!stored || !view)
          return { ok: false, problem: problem('not-found', requestText.noSuchChild), view: undefined };
        const refused = async (why: Problem): Promise<Changed> => {
          // The tab gets a sentence only; a card shows the request as it stands, which is a read of it.
          if (caller.client === 'chat') await give(caller, [stored.value], standing);
          return { ok: false, problem: why, view };
        };
        last = refused;
        if (!speaksForSchool(caller, stored.value)) return refused(problem('not-allowed', requestText.notAllowed));
        if (stored.value.answered.includes(activityId)) {
          const [now = view] = await give(caller, [stored.value], standing);
          return { ok: true, view: now };
        }
        if (isClosed(view)) return refused(problem('locked', whyClosed(stored.value)));
        const decided = await decide(view);
        if (!decided.ok) return refused(decided.problem);
        const { patch, along = { puts: [], outbox: [] }, audit: event = audit } = decided.value;
        const act = { by: caller, at: ports.clock.now(), today: ports.clock.today(), activityId };
        const next = patched(stored.value, patch, act);
        if ((await keep(caller, next, stored, event, along)) !== 'saved') continue;
        return { ok: true, view: seen(caller, next, standing) ?? view };
      }
      const tooBusy = problem('changed-meanwhile', requestText.tooBusy);
      return last ? last(tooBusy) : { ok: false, problem: tooBusy, view: undefined };
    },
  };
}
