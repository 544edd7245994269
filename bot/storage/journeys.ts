import type { AuditEvent } from '../../shared/audit/event.ts';
import { patchedJourney } from '../../shared/journey/decide.ts';
import { emptiedJourney } from '../../shared/journey/emptied.ts';
import { journeyIdOf, journeySchema, type Journey } from '../../shared/journey/journey.ts';
import { journeyText } from '../../shared/journey/text.ts';
import { holderOf, journeyViewOf, type JourneyView } from '../../shared/journey/view.ts';
import { problem } from '../../shared/kernel/problem.ts';
import { fail, ok } from '../../shared/kernel/result.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { journeyStanding } from '../../shared/rights/standing.ts';
import { copyOf } from '../../shared/own-copy/copy-state.ts';
import type { JourneyStore } from '../features/journey/store.ts';
import { auditOf, theJob, type Doer } from '../features/records.ts';
import type { CopyStore } from '../features/own-copy/store.ts';
import type { Saved, Stored } from '../ports/change.ts';
import type { Clock } from '../ports/clock.ts';
import { LoggableError } from '../ports/log.ts';
import type { AuditChain } from './audit-chain.ts';
import { create, replace } from './batch.ts';
import type { Containers } from './client.ts';
import { copyStore } from './copies.ts';
import { readMany, readOne, toDocument } from './documents.ts';

/** Writers of one document give way to each other this often. */
const mostTries = 8;

/**
 * The only file that holds the service's own document of a child whole. Every way out answers what `journeyViewOf`
 * leaves of it; every way in but `begin` puts a patch over the document as it was read here. Decisions 3, 10, 13.
 */
export function journeyStore(
  { records }: Containers,
  chain: AuditChain,
  ports: { readonly clock: Clock },
): JourneyStore & { readonly copies: CopyStore } {
  const noteOf = (caller: Doer, journey: Journey | JourneyView, event: string) =>
    auditOf(ports, caller, journey, event, journey.requestId);

  async function note(events: readonly AuditEvent[]): Promise<void> {
    const [first] = events;
    if (first && (await chain.write(first.schoolId, [], events)) !== 'saved')
      throw new LoggableError('that a record was read could not be written down, so it was not given out');
  }

  /** What the caller may have of these; that it is read is written down first, child by child. */
  async function give(caller: Caller, journeys: readonly Journey[]): Promise<JourneyView[]> {
    const views = journeys.flatMap((journey) => journeyViewOf(caller, journey) ?? []);
    const events = views.map((view) =>
      noteOf(caller, view, view.identity === 'shown' ? 'journey.read' : 'journey.read-holder'),
    );
    await note(events);
    return views;
  }

  const keep = (caller: Doer, journey: Journey, before: Stored<Journey> | undefined, event: string): Promise<Saved> => {
    const document = toDocument('journey', journeySchema.parse(journey));
    const operation = before ? replace(document, before.etag) : create(document);
    return chain.write(journey.schoolId, [operation], [noteOf(caller, journey, event)]);
  };

  const load = (schoolId: Journey['schoolId'], requestId: string) =>
    readOne(records, journeyIdOf(requestId), schoolId, journeySchema);

  const all = (schoolId: Journey['schoolId']): Promise<Journey[]> =>
    readMany(records, { path: 'schoolId', value: schoolId }, 'journey', journeySchema, { orderBy: 'number' });

  return {
    copies: copyStore<Journey>({
      side: 'service',
      requestId: ({ requestId }) => requestId,
      all,
      load,
      emptied: emptiedJourney,
      keep,
      note: (caller, journeys, event) => note(journeys.map((each) => noteOf(caller, each, event))),
      standing: (journey, _, today, years) => journeyStanding(journey, today, years),
      now: () => ports.clock.now(),
      today: () => ports.clock.today(),
    }),
    list: async (caller, schoolId) => give(caller, await all(schoolId)),
    load: async (caller, schoolId, id) => {
      const stored = await load(schoolId, id);
      return stored && (await give(caller, [stored.value]))[0];
    },
    begin: async (caller, journey) => {
      if ((await keep(caller, journey, undefined, 'journey.taken-up')) === 'saved')
        return journeyViewOf(caller, journey);
      const stored = await load(journey.schoolId, journey.requestId);
      return stored && (await give(caller, [stored.value]))[0];
    },
    handOnAll: async (schoolId, from, to, act) => {
      const held = (await all(schoolId)).filter((journey) => holderOf(journey)?.personId === from.personId);
      for (const { requestId } of held)
        for (let tries = 1; ; tries += 1) {
          const stored = await load(schoolId, requestId);
          if (!stored || holderOf(stored.value)?.personId !== from.personId) break;
          if (tries > mostTries) throw new LoggableError('a record of a child was too busy to be handed on');
          if (
            (await keep(theJob, patchedJourney(stored.value, { holder: to }, act), stored, 'journey.handed-on')) ===
            'saved'
          )
            break;
        }
    },
    change: async (caller, schoolId, requestId, { act, audit, decide }) => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const stored = await load(schoolId, requestId);
        const view = stored && journeyViewOf({ ...caller, client: 'chat' }, stored.value);
        if (!stored || !view) return fail(problem('not-found', journeyText.notYours));
        if (stored.value.answered.includes(act.editId)) {
          const [now = view] = await give(caller, [stored.value]);
          return ok(now);
        }
        if (copyOf(stored.value).state !== 'open') return fail(problem('locked', journeyText.closed));
        const decided = decide(view);
        if (!decided.ok) return decided;
        const next = patchedJourney(stored.value, decided.value, act);
        if ((await keep(caller, next, stored, audit)) !== 'saved') continue;
        return ok(journeyViewOf(caller, next) ?? view);
      }
      return fail(problem('changed-meanwhile', journeyText.tooBusy));
    },
  };
}
