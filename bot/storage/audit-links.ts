import type { OperationInput } from '@azure/cosmos';
import { childHeadId, eventId, headId, type AuditEvent } from '../../shared/audit/event.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import { hashOf, macOf } from '../audit/seal.ts';
import { create, replace } from './batch.ts';
import { toDocument } from './documents.ts';

/** Where a chain ends, with the ETag of the document that says so; none while there is no such document. */
export interface Tip {
  readonly hash: string | null;
  readonly etag: string | undefined;
}

/** What a process knows of a school's chain. */
export interface Known {
  readonly head: Tip & { readonly seq: number };
  readonly children: ReadonlyMap<RequestId, Tip>;
}

/** Events as they will be stored, and what will then be known, as soon as the ETags are there. */
export interface Linked {
  readonly operations: OperationInput[];
  after(etags: readonly (string | undefined)[]): Known;
}

/** Creates or replaces a head: the ETag makes sure that nobody has linked an event meanwhile. */
const put = (document: { readonly id: string }, { etag }: Tip): OperationInput =>
  etag === undefined ? create(document) : replace(document, etag);

/** Links events to the end of a school's chain: each with the hash of the one before, then the head, then the children's. */
export function link(secret: string, schoolId: SchoolId, known: Known, events: readonly AuditEvent[]): Linked {
  let { seq, hash: prev } = known.head;
  const ends = new Map<RequestId, { readonly seq: number; readonly hash: string }>();
  const documents = events.map((event) => {
    seq += 1;
    const { child } = event;
    const childPrev = child ? ((ends.get(child) ?? known.children.get(child))?.hash ?? null) : null;
    const linked = toDocument('audit', { ...event, id: eventId(seq), seq, prev, childPrev });
    prev = hashOf(linked);
    if (child) ends.set(child, { seq, hash: prev });
    return { ...linked, hash: prev };
  });
  const head = { schoolId, seq, hash: prev ?? '' };
  const at = events.at(-1)?.at;
  const children = [...ends].map(([child, end]) => ({ child, ...end }));
  const none: Tip = { hash: null, etag: undefined };
  const heads = [
    put(toDocument('audit-head', { id: headId, ...head, at, mac: macOf(secret, head) }), known.head),
    ...children.map(({ child, ...end }) =>
      put(
        toDocument('audit-child', { id: childHeadId(child), schoolId, child, ...end }),
        known.children.get(child) ?? none,
      ),
    ),
  ];
  return {
    operations: [...documents.map(create), ...heads],
    after: (etags) => {
      const [headEtag, ...childEtags] = etags.slice(documents.length);
      const now = children.map(({ child, hash }, n): [RequestId, Tip] => [child, { hash, etag: childEtags[n] }]);
      return {
        head: { seq, hash: prev, etag: headEtag },
        children: new Map([...known.children, ...now]),
      };
    },
  };
}
