import { z } from 'zod';
import { academicYearOf, academicYearSchema, endsOn } from '../calendar/academic-year.ts';
import { personIdSchema, requestIdSchema, schoolIdSchema, serviceIdSchema, type RequestId } from '../kernel/ids.ts';
import { instantSchema, londonDate, type CivilDate, type Instant } from '../kernel/time.ts';
import type { SchoolScope } from '../organisation/roles.ts';
import { copyStateSchema, type CopyState } from '../own-copy/copy-state.ts';
import type { DecidingSide } from '../own-copy/decide.ts';
import { yearGroups } from '../request-for-help/request.ts';
import type { Years } from './periods.ts';
import { anniversary, jointUntil, serviceRecordUntil, type KeptUntil, type Standing } from './retention.ts';

/**
 * What is disposed of as a whole: what both sides wrote together about one child; the proof of consent that outlives a
 * request; plans, meetings and hours of a school year, so that there is never half a plan.
 */
export const bundleClasses = ['joint-record', 'consent', 'service-record'] as const;
export type BundleClass = (typeof bundleClasses)[number];

/** Who decides: the proof of consent is the school's, the others are both sides', and one of each has to agree. */
export const decidedBy: Readonly<Record<BundleClass, DecidingSide>> = {
  'joint-record': 'joint',
  consent: 'school',
  'service-record': 'joint',
};

/** The little that has to be known of a stored document to say how long it is kept. It names nobody. */
export interface KeptDocument {
  readonly id: string;
  readonly class: BundleClass;
  /** The last moment something was written in it. */
  readonly at: Instant;
  readonly academicYear: string | null;
  readonly requestId: RequestId | null;
  readonly child: { readonly number: number; readonly yearGroup: (typeof yearGroups)[number] } | null;
  /** Of a proof of consent: the day on which its record went. */
  readonly endedOn: CivilDate | null;
}

/** Documents that go together, and how long they are kept. */
export interface Bundle {
  readonly class: BundleClass;
  /** The request's id, or the school year. */
  readonly key: string;
  readonly child: KeptDocument['child'];
  readonly documents: readonly KeptDocument[];
  readonly until: KeptUntil;
}

/** What two people asked and decided about a bundle; it stays when the bundle has gone, for the certificate. */
export const disposalSchema = z.object({
  id: z.string(),
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  class: z.enum(bundleClasses),
  key: z.string().min(1).max(250),
  /** How many documents went, each time it was decided: what is written afterwards under the same key goes again. */
  counts: z.array(z.number().int().nonnegative()),
  /** The children whom pages spoke of that have gone: their requests were talked about, and are no drafts. */
  spoken: z.array(requestIdSchema),
  /** Nothing of it is left. What a crash interrupted is finished at night. */
  gone: z.boolean(),
  copy: copyStateSchema,
  changed: z.object({ at: instantSchema, by: z.string(), personId: personIdSchema }),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Disposal = z.infer<typeof disposalSchema>;

/** What can be asked and decided now: once all has gone, what came since is looked at anew. */
export const openAgain = ({ copy, gone }: Pick<Disposal, 'copy' | 'gone'>): CopyState =>
  gone && copy.state === 'erased' ? { ...copy, state: 'open' } : copy;

export const disposalIdOf = ({ serviceId, schoolId }: SchoolScope, kind: BundleClass, key: string): string =>
  `disposal|${serviceId}|${schoolId}|${kind}|${key}`;

/** The school year a document belongs to: the one it names, or that of the day on which it was last written. */
export function yearOf({ id, academicYear, at }: Pick<KeptDocument, 'id' | 'academicYear' | 'at'>): string {
  const named = academicYear ?? id.split('|').find((part) => academicYearSchema.safeParse(part).success);
  return named ?? academicYearOf(londonDate(at));
}

const last = (documents: readonly KeptDocument[]): CivilDate =>
  documents.map(({ at }) => londonDate(at)).reduce((one, other) => (one > other ? one : other));

interface Own {
  readonly side: 'school' | 'service';
  readonly requestId: string;
  readonly standing: Standing;
}

const ofStanding = ({ dueOn, why = 'no-birthday' }: Standing): KeptUntil => (dueOn ? { dueOn } : { dueOn, why });

function untilOf(
  kind: BundleClass,
  key: string,
  documents: readonly KeptDocument[],
  own: readonly Own[],
  years: Years,
) {
  if (kind === 'consent') {
    const days = documents.flatMap(({ endedOn }) => endedOn ?? []);
    return { dueOn: days.map((day) => anniversary(day, years.consent)).reduce((a, b) => (a > b ? a : b)) };
  }
  if (kind === 'joint-record') {
    const kept = own
      .filter(({ requestId }) => requestId === key)
      .map(({ standing }) => standing.bothUntil ?? ofStanding(standing));
    return jointUntil(kept, last(documents), years['service-record']);
  }
  const ends = endsOn(key);
  const day = last(documents);
  return { dueOn: serviceRecordUntil(day > ends ? day : ends, years['service-record']) };
}

/**
 * Everything that is disposed of as a whole, with how long it is kept. `own` is how both sides' own records stand, of those
 * that are not erased. Row C-24; docs/decisions/rights.md.
 */
export function bundlesOf(documents: readonly KeptDocument[], own: readonly Own[], years: Years): Bundle[] {
  const found = new Map<string, { class: BundleClass; key: string; documents: KeptDocument[] }>();
  for (const document of documents) {
    const key = document.class === 'service-record' ? yearOf(document) : document.requestId;
    if (key === null) continue;
    const name = `${document.class} ${key}`;
    const bundle = found.get(name) ?? { class: document.class, key, documents: [] };
    found.set(name, { ...bundle, documents: [...bundle.documents, document] });
  }
  return [...found.values()].map((each) => ({
    ...each,
    child: each.documents.find(({ child }) => child)?.child ?? null,
    until: untilOf(each.class, each.key, each.documents, own, years),
  }));
}
