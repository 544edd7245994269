import { childHeadSchema, headSchema, type AuditHead } from '../../shared/audit/event.ts';
import { plusMilliseconds, type Instant } from '../../shared/kernel/time.ts';
import { fault, linkFaults, readLinks, type Fault, type Link } from './check-links.ts';
import { isOurs } from './seal.ts';
import { verifyText } from './text.ts';

/** A school's chain as it lies in the database, unchecked, and the heads of it that went into the log. */
export interface StoredChain {
  readonly schoolId: string;
  /** When the school was put on the list of chains; undefined for one that only the log knows. */
  readonly listedAt: Instant | undefined;
  readonly events: readonly unknown[];
  readonly head: unknown;
  readonly childHeads: readonly unknown[];
  readonly exported: readonly AuditHead[];
}

export interface CheckedChain {
  readonly schoolId: string;
  readonly count: number;
  /** Events of before there were chains, which nothing can be said of. */
  readonly older: number;
  readonly faults: readonly Fault[];
}

/** A school is put on the list before its first event: a process that died in between leaves it there for the next one. */
const firstEventWithinMs = 600_000;

function headFaults(secret: string, chain: StoredChain, last: Link | undefined, now: Instant): Fault[] {
  if (chain.head === undefined) {
    const isNew = chain.listedAt !== undefined && now < plusMilliseconds(chain.listedAt, firstEventWithinMs);
    return last ? [fault('head', verifyText.noHead)] : isNew ? [] : [fault('head', verifyText.noChain)];
  }
  const head = headSchema.safeParse(chain.head);
  if (!head.success || !isOurs(secret, head.data)) return [fault('rewritten', verifyText.unsigned)];
  const [signed, there] = [head.data.seq, last?.seq ?? 0];
  if (signed > there) return [fault('cut', verifyText.cut(signed, there))];
  if (signed < there) return [fault('head', verifyText.oldHead(signed, there))];
  return last && head.data.hash !== last.event.hash ? [fault('rewritten', verifyText.rewritten(there))] : [];
}

/** Each child's events hang together by themselves, so that a parent's list can be proved without the other children's. */
function childFaults(links: readonly Link[], stored: readonly unknown[]): Fault[] {
  const last = new Map<string, Link>();
  const faults: Fault[] = [];
  for (const link of links) {
    const { child, childPrev } = link.event;
    if (child === null) continue;
    const before = last.get(child);
    last.set(child, link);
    if (!link.isWhole || before?.isWhole === false) continue;
    if (childPrev !== (before?.event.hash ?? null)) faults.push(fault('child', verifyText.child(link.seq, child)));
  }
  const heads = new Map(
    stored.flatMap((each) => {
      const head = childHeadSchema.safeParse(each);
      return head.success ? [[head.data.child as string, head.data.hash] as const] : [];
    }),
  );
  const wrong = [...new Set([...last.keys(), ...heads.keys()])].filter(
    (child) => heads.get(child) !== last.get(child)?.event.hash,
  );
  return [...faults, ...wrong.map((child) => fault('child', verifyText.childHead(child)))];
}

function exportedFaults(secret: string, exported: readonly AuditHead[], links: readonly Link[]): Fault[] {
  const byPlace = new Map(links.map((link) => [link.seq, link.event.hash]));
  const last = links.at(-1)?.seq ?? 0;
  return exported.flatMap((head) => {
    if (!isOurs(secret, head)) return [fault('exported', verifyText.notExported)];
    if (head.seq > last) return [fault('cut', verifyText.exportedCut(head.at, head.seq, last))];
    const there = byPlace.get(head.seq);
    return there === undefined || there === head.hash
      ? []
      : [fault('rewritten', verifyText.exportedRewritten(head.at, head.seq))];
  });
}

/**
 * Checks one school's chain: every event, its place, the head with its signature, each child's own chain and what went
 * into the log, at a moment. Pure. Answers how many events there are and what is wrong, in sentences. Decisions 10.
 */
export function checkChain(secret: string, chain: StoredChain, now: Instant): CheckedChain {
  const { links, older, faults } = readLinks(chain.events);
  return {
    schoolId: chain.schoolId,
    count: links.length,
    older,
    faults: [
      ...faults,
      ...linkFaults(links),
      ...headFaults(secret, chain, links.at(-1), now),
      ...childFaults(links, chain.childHeads),
      ...exportedFaults(secret, chain.exported, links),
    ],
  };
}
