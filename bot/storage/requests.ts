import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import { problem } from '../../shared/kernel/problem.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { patched } from '../../shared/request-for-help/patch.ts';
import { requestSchema, type Request } from '../../shared/request-for-help/request.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import { speaksForSchool, viewOf, type RequestView } from '../../shared/request-for-help/view.ts';
import { auditOf } from '../features/records.ts';
import type { Along, RequestChange, RequestStore } from '../features/request-for-help/store.ts';
import type { Saved, Stored } from '../ports/change.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdMaker } from '../ports/id-maker.ts';
import { LoggableError } from '../ports/log.ts';
import { batch, create, replace } from './batch.ts';
import type { Containers } from './client.ts';
import { writer, type Notes } from './commit.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import type { Marks } from './marks.ts';

/** Writers of one request give way to each other this often. */
const mostTries = 8;
/** A batch takes a hundred operations. */
const mostTogether = 100;

/**
 * The only file that holds a whole request for help. Every way out goes through `give` or `seen`, which answer what
 * `viewOf` leaves of it for this caller today; every way in but `begin` puts a patch over the document as it was read
 * here, so that a writer who cannot see a field cannot wipe it out either. Decisions 3, 10, 13; hazard H-04.
 */
export function requestStore(
  containers: Containers,
  marks: Marks,
  ports: { readonly clock: Clock; readonly ids: IdMaker; readonly notes?: Notes },
): RequestStore {
  const { records } = containers;
  const write = writer(containers, marks, ports.notes);
  const read = (schoolId: SchoolId, id: RequestId): Promise<Stored<Request> | undefined> =>
    readOne(records, id, schoolId, requestSchema);

  const seen = (caller: Caller, request: Request): RequestView | undefined =>
    viewOf(caller, request, ports.clock.today());

  /** What the caller may have of these requests of one school; that it learns who a child is, is written down first. */
  async function give(caller: Caller, requests: readonly Request[]): Promise<RequestView[]> {
    const views = requests.flatMap((request) => seen(caller, request) ?? []);
    const told = views.filter(({ identity }) => identity === 'shown');
    for (let from = 0; from < told.length; from += mostTogether) {
      const some = told.slice(from, from + mostTogether);
      const events = some.map((view) => create(toDocument('audit', auditOf(ports, caller, view, 'request.read'))));
      const [first] = some;
      if (first && (await batch(records, first.schoolId, events)) !== 'saved')
        throw new LoggableError('that a request was read could not be written down, so it was not given out');
    }
    return views;
  }

  const keep = (
    caller: Caller,
    request: Request,
    before: Stored<Request> | undefined,
    audit: string,
    { puts, outbox }: Along,
  ): Promise<Saved> => {
    const document = toDocument('request', requestSchema.parse(request));
    return write(
      { schoolId: request.schoolId, puts, outbox, audit: [auditOf(ports, caller, request, audit)] },
      before ? replace(document, before.etag) : create(document),
    );
  };

  return {
    load: async (caller, schoolId, id) => {
      const stored = await read(schoolId, id);
      const [view] = stored ? await give(caller, [stored.value]) : [];
      return view;
    },
    list: async (caller, schoolId, ids) => {
      const partition = { path: 'schoolId', value: schoolId };
      const all = await readMany(records, partition, 'request', requestSchema, { orderBy: 'number' });
      const requests = all.filter(({ id }) => ids.includes(id));
      return { requests: await give(caller, requests), numbers: all.map(({ number }) => number) };
    },
    begin: async (caller, request, audit, along) => {
      if (!speaksForSchool(caller, request)) throw new LoggableError('only the school begins a request');
      return keep(caller, request, undefined, audit, along);
    },
    change: async (caller, schoolId, id, { activityId, audit, decide }: RequestChange) => {
      let last: RequestView | undefined;
      for (let tries = 0; tries < mostTries; tries += 1) {
        const stored = await read(schoolId, id);
        // Nobody needs to know who the child is to decide; so a refusal gives nothing out either.
        const view = stored && seen({ ...caller, client: 'chat' }, stored.value);
        if (!stored || !view) return { ok: false, problem: problem('not-found', requestText.noSuchChild), view: last };
        last = view;
        if (!speaksForSchool(caller, stored.value))
          return { ok: false, problem: problem('not-allowed', requestText.notAllowed), view };
        if (stored.value.answered.includes(activityId)) {
          const [now = view] = await give(caller, [stored.value]);
          return { ok: true, view: now };
        }
        const decided = await decide(view);
        if (!decided.ok) return { ok: false, problem: decided.problem, view };
        const { patch, along = { puts: [], outbox: [] } } = decided.value;
        const act = { by: caller, at: ports.clock.now(), today: ports.clock.today(), activityId };
        const next = patched(stored.value, patch, act);
        if ((await keep(caller, next, stored, audit, along)) !== 'saved') continue;
        return { ok: true, view: seen(caller, next) ?? view };
      }
      return { ok: false, problem: problem('changed-meanwhile', requestText.tooBusy), view: last };
    },
  };
}
