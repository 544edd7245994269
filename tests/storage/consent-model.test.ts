import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RequestStore } from '../../bot/features/request-for-help/store.ts';
import type { Containers } from '../../bot/storage/client.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import { sampleAgreement } from '../../infra/local/sample/agreements.ts';
import { requestIdSchema } from '../../shared/kernel/ids.ts';
import { ok } from '../../shared/kernel/result.ts';
import { addDays } from '../../shared/kernel/time.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { fixedClock } from '../support/fixed.ts';
import { asking } from '../unit/bot/cards/fakes.ts';
import { callerOf, firstDay, histories, patchOf, shownTo } from '../unit/shared/consent/a-history.ts';
import { aRequest, canaries } from '../unit/shared/request-for-help/a-request.ts';
import { tries } from '../unit/shared/runs.ts';
import { chainOf, hazelbrook, openContainers } from './support.ts';

const clock = fixedClock('2026-11-27T09:00:00Z');
let containers: Containers;
let store: RequestStore;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ containers, close } = await openContainers());
  // An agreement long enough for every day of a history.
  const agreement = { ...sampleAgreement(hazelbrook), signedOn: '2026-01-01', reviewOn: '2028-12-31' };
  await containers.records.items.create(toDocument('sharing-agreement', agreement));
  store = requestStore(containers, outboxMarks(containers), chainOf(containers), { clock });
});
afterAll(() => close());

const ellen: Caller = { ...asking('Ellen Whitfield'), client: 'tab' };
let count = 0;

test('through the real store, at the very next read, everybody is shown what the plain model says', async () => {
  const check = async ({ happenings, lookers }: typeof histories extends fc.Arbitrary<infer H> ? H : never) => {
    const id = requestIdSchema.parse(`request-3-model${(count += 1)}`);
    const request = aRequest({ id, consents: [] });
    await containers.records.items.create(toDocument('request', request));
    let today = firstDay;
    for (const [at, each] of happenings.entries()) {
      if ('days' in each) today = addDays(today, each.days);
      clock.set(`${today}T10:00:00Z`);
      const patch = patchOf(each);
      if (patch) {
        const decide = () => Promise.resolve(ok({ patch }));
        const change = { activityId: `${id}-${at}`, audit: 'consent.changed', decide };
        expect(await store.change({ ...ellen, today }, request.schoolId, id, change)).toMatchObject({ ok: true });
      }
      for (const looker of lookers) {
        // A specialist is drawn in for this very child.
        const caller = JSON.parse(JSON.stringify(callerOf(looker, today)).replaceAll(aRequest().id, id)) as Caller;
        const view = await store.load(caller, request.schoolId, id);
        const told = canaries.some((word) => JSON.stringify(view ?? {}).includes(word));
        const shown = !view ? 'nothing' : told ? 'the name' : 'the question';
        expect({ looker, shown }).toEqual({ looker, shown: shownTo(looker, happenings.slice(0, at + 1), today) });
      }
    }
  };
  await fc.assert(fc.asyncProperty(histories, check), tries(12));
}, 900_000);
