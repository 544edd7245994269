import { excludedIn, isOutOfReach } from '../../shared/around-the-child/person.ts';
import { fillsIn, speaksOf } from '../../shared/family-page/known.ts';
import { consentPurposes } from '../../shared/consent/consent.ts';
import { standingsOn } from '../../shared/consent/consent-for.ts';
import { hasRoom, lastOf } from '../../shared/consent/say.ts';
import { familyPageSchema, type FamilyPage } from '../../shared/family-page/page.ts';
import { mostTold, mostVoices, type Family } from '../../shared/family-page/told.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import type { CivilDate, Instant } from '../../shared/kernel/time.ts';
import { copyOf } from '../../shared/own-copy/copy-state.ts';
import { patched } from '../../shared/request-for-help/patch.ts';
import type { Request } from '../../shared/request-for-help/request.ts';
import type { FamilyPageStore, FamilyRequests, FamilySight, FamilyTelling } from '../features/family-page/store.ts';
import type { Change, Saved, Stored } from '../ports/change.ts';
import { auditOf } from '../features/records.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';

/** A request that went into another, which went into a third: no chain is longer. */
const mostMerges = 10;

/** The request a page reaches, and the page as that one knows it. */
interface Reached {
  readonly stored: Stored<Request>;
  readonly as: FamilyPage;
}

/** What this person told before the request went into another stands where they told it. */
const withEarlier = (sight: FamilySight, earlier: FamilySight): FamilySight => ({
  ...sight,
  told: sight.told ?? earlier.told,
  voices: [...earlier.voices, ...sight.voices],
});

/** Writers of one request give way to each other this often. */
const mostTries = 8;

/** Pages for families lie beside the school's other records; commit.ts writes them. */
export const familyPageStore = ({ records }: Containers): FamilyPageStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, familyPageSchema),
  list: (schoolId) => readMany(records, { path: 'schoolId', value: schoolId }, 'family-page', familyPageSchema),
});

/** What the store of requests lends, which alone holds them whole. */
export interface FamilyHolder {
  load(schoolId: SchoolId, id: RequestId): Promise<Stored<Request> | undefined>;
  keep(next: Request, before: Stored<Request>, along: Omit<Change, 'schoolId'>): Promise<Saved>;
  now(): Instant;
  today(): CivilDate;
}

const giverOf = ({ isOwn, personId }: FamilyPage) =>
  isOwn ? ({ kind: 'young-person', personId } as const) : ({ kind: 'parental-responsibility', personId } as const);

const firstNameOf = (name: string | null): string | null => name?.trim().split(/\s+/)[0] ?? null;

function sightOf(request: Request, page: FamilyPage, today: CivilDate): FamilySight {
  const { told = [], voices = [] } = request.family ?? {};
  const isTheirs = ({ personId }: { readonly personId: string }): boolean => personId === page.personId;
  return {
    firstName: page.showsFirstName ? firstNameOf(request.child.name) : null,
    words: consentPurposes.flatMap((purpose) => lastOf(request.consents, purpose, giverOf(page)) ?? []),
    standings: standingsOn(request, today),
    mayDecide: !excludedIn(request.people).includes(page.personId),
    known: speaksOf(request.people.find(({ id }) => id === page.personId)),
    told: told.findLast(isTheirs),
    voices: voices.filter(isTheirs),
  };
}

/** The request after what a family tells; undefined when there is no room for it. */
function afterTelling(
  request: Request,
  { as, id, patches, told, voice }: FamilyTelling,
  act: { readonly at: Instant; readonly today: CivilDate },
): Request | undefined {
  const before: Family = request.family ?? { told: [], voices: [] };
  const family: Family = {
    told: told ? [...before.told, told] : before.told,
    voices: voice ? [...before.voices, voice] : before.voices,
  };
  if (family.told.length > mostTold || family.voices.length > mostVoices) return undefined;
  // What was read out is told now; what came by the link leaves what the school has written down as it is.
  const spoken = request.spoken.filter(({ id: theirs }) => told?.how !== 'spoken' || theirs !== told.personId);
  let next: Request = { ...request, family, spoken, rev: request.rev + 1 };
  for (const [n, patch] of patches.entries()) {
    if (patch.consent && !hasRoom(next.consents, patch.consent)) return undefined;
    const { person } = patch;
    const fills = person ? { ...patch, person: fillsIn(next.people, person) } : patch;
    next = patched(next, fills, { ...act, by: as, activityId: `${id}-${n}` });
  }
  return next;
}

/** What is told, of the entry that the person is in the request it goes to. */
function toldAs(telling: FamilyTelling, { personId }: FamilyPage): FamilyTelling {
  const { patches, told, voice } = telling;
  return {
    ...telling,
    patches: patches.map((patch) =>
      patch.consent?.giver.personId
        ? { ...patch, consent: { ...patch.consent, giver: { ...patch.consent.giver, personId } } }
        : patch,
    ),
    ...(told ? { told: { ...told, personId } } : {}),
    ...(voice ? { voice: { ...voice, personId } } : {}),
  };
}

/** Requests as families reach them by their page: docs/decisions/family-page.md. */
export const familyRequests = (requests: FamilyHolder): FamilyRequests => {
  // A request that went into another is told there: what a family takes back by an older link counts at once. H-03.
  const inUse = async (page: FamilyPage, left = mostMerges): Promise<Reached | undefined> => {
    const stored = await requests.load(page.schoolId, page.requestId);
    // Whom a legal limit keeps from being contacted has no page: it opens no more. Row H06.
    const isTheirs = stored && !isOutOfReach(stored.value.people, page.personId);
    if (!isTheirs || copyOf(stored.value).state !== 'open') return undefined;
    const { merged } = stored.value;
    if (!merged) return { stored, as: page };
    const personId = merged.people[page.personId];
    return personId && left > 0 ? inUse({ ...page, requestId: merged.into, personId }, left - 1) : undefined;
  };
  return {
    isBirthday: async (page, day, month) => {
      const bornOn = (await inUse(page))?.stored.value.child.bornOn;
      return bornOn ? Number(bornOn.slice(5, 7)) === month && Number(bornOn.slice(8)) === day : undefined;
    },
    sight: async (page) => {
      const reached = await inUse(page);
      if (!reached) return undefined;
      const sight = sightOf(reached.stored.value, reached.as, requests.today());
      if (reached.as === page) return sight;
      const first = await requests.load(page.schoolId, page.requestId);
      return first ? withEarlier(sight, sightOf(first.value, page, requests.today())) : sight;
    },
    tell: async (before, telling) => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const reached = await inUse(before.value);
        if (!reached) return 'not-in-use';
        const { stored, as } = reached;
        if (telling.requestRev !== undefined && telling.requestRev !== stored.value.rev) return 'changed-meanwhile';
        const act = { at: requests.now(), today: requests.today() };
        const next = afterTelling(stored.value, toldAs(telling, as), act);
        if (!next) return 'full';
        const saved = await requests.keep(next, stored, {
          puts: [{ type: 'family-page', value: telling.page, before }],
          audit: telling.events.map((event) =>
            auditOf({ clock: { now: () => act.at, today: () => act.today } }, telling.by, stored.value, event),
          ),
          outbox: telling.outbox,
        });
        if (saved === 'saved') return saved;
        // The page itself was written by somebody else: whoever asked decides anew.
        const now = await requests.load(before.value.schoolId, as.requestId);
        if (now?.etag === stored.etag) return saved;
      }
      return 'changed-meanwhile';
    },
  };
};
