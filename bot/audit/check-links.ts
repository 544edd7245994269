import { chainedEventSchema, eventId, foundTampered, type ChainedEvent } from '../../shared/audit/event.ts';
import { hashOf } from './seal.ts';
import { verifyText } from './text.ts';

/** What kind of thing was done to a chain, and a sentence that names the place. */
export interface Fault {
  readonly kind: 'edited' | 'gap' | 'order' | 'rewritten' | 'outside' | 'child' | 'head' | 'cut' | 'exported';
  readonly sentence: string;
}

export const fault = (kind: Fault['kind'], sentence: string): Fault => ({ kind, sentence });

/** An event as it lies in the database, by the number of its place. */
export interface Link {
  readonly seq: number;
  readonly event: ChainedEvent;
  /** It says of itself what was hashed, and its place is its own. */
  readonly isWhole: boolean;
}

export interface Read {
  readonly links: readonly Link[];
  /** Events of before there were chains. */
  readonly older: number;
  readonly faults: readonly Fault[];
}

const place = /^audit\|(\d{12})$/;
const part = (document: unknown, name: string): unknown => (document as Record<string, unknown> | null)?.[name];

const linkOf = (document: unknown, seq: number): Link | undefined => {
  const read = chainedEventSchema.safeParse(document);
  if (!read.success || document === null) return undefined;
  const isWhole = hashOf(document as object) === read.data.hash && read.data.id === eventId(read.data.seq);
  return { seq, event: read.data, isWhole };
};

/** Sorts a school's stored events by their place; those of before the chain are counted apart. */
export function readLinks(documents: readonly unknown[]): Read {
  const links: Link[] = [];
  const older: string[] = [];
  const faults: Fault[] = [];
  for (const document of documents) {
    const id = String(part(document, 'id'));
    const seq = place.exec(id)?.[1];
    const link = seq === undefined ? undefined : linkOf(document, Number(seq));
    if (link) links.push(link);
    else if (seq === undefined && part(document, 'hash') === undefined) older.push(String(part(document, 'at')));
    else faults.push(fault('edited', verifyText.unreadable(id)));
  }
  links.sort((a, b) => a.seq - b.seq);
  const began = links[0]?.event.at;
  const late = began === undefined ? 0 : older.filter((at) => Date.parse(at) > Date.parse(began)).length;
  return {
    links,
    older: older.length - late,
    faults: [...faults, ...(late ? [fault('outside', verifyText.outside(late))] : [])],
  };
}

/** Whether an event that does not fit its place follows from one that stands elsewhere. */
const isMoved = ({ seq, event }: Link, places: ReadonlyMap<string, number>): boolean => {
  const before = event.prev === null ? 0 : places.get(event.prev);
  return event.seq !== seq || (before !== undefined && before !== seq - 1);
};

/** Looks at each event and at what it says of the one before it. */
export function linkFaults(links: readonly Link[]): Fault[] {
  const places = new Map(links.map(({ seq, event }) => [event.hash, seq]));
  return links.flatMap((link, index) => {
    const { seq, event, isWhole } = link;
    const before = links[index - 1];
    const due = (before?.seq ?? 0) + 1;
    const found: Fault[] = [];
    if (seq > due) found.push(fault('gap', verifyText.gap(due, seq - 1)));
    if (!isWhole)
      found.push(
        isMoved(link, places) ? fault('order', verifyText.moved(seq)) : fault('edited', verifyText.edited(seq)),
      );
    const follows = seq > due || event.prev === (before?.event.hash ?? null);
    if (isWhole && (before?.isWhole ?? true) && !follows) found.push(fault('rewritten', verifyText.notFollowing(seq)));
    if (event.event === foundTampered) found.push(fault('head', verifyText.tampered(seq)));
    return found;
  });
}
