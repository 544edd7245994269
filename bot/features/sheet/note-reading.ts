import type { RequestId } from '../../../shared/kernel/ids.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { childrenOf, revOfChild } from '../../../shared/request-for-help/children-of.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import { auditOf } from '../records.ts';

export interface ReadingPorts {
  readonly records: Records;
  readonly clock: Clock;
}

/** Readings this process remembers. */
const mostRemembered = 20_000;

/**
 * Notes that somebody is given what a page says about a child, before they get it. A page in the tab is asked for every
 * few seconds, so it counts once a day, and again when something about the child has changed. `own` is the revision the
 * reader has just written, which is noted as a change already. Row C-01.
 */
export function noteReading({ records, clock }: ReadingPorts) {
  const given = new Map<string, string>();
  return async (
    caller: Caller,
    sheet: Sheet,
    { children = childrenOf(sheet), own }: { readonly children?: readonly RequestId[]; readonly own?: number } = {},
  ): Promise<void> => {
    const read = children.map((child) => {
      const rev = revOfChild(sheet, child);
      return { child, rev, key: `${caller.accountId}|${sheet.id}|${child}`, now: `${clock.today()} ${rev}` };
    });
    const news = read.filter(({ key, now }) => given.get(key) !== now);
    const audit = news
      .filter(({ rev }) => rev !== own)
      .map(({ child }) => auditOf({ clock }, caller, sheet, 'sheet.child-read', child));
    if (audit.length) await records.commit({ schoolId: sheet.schoolId, puts: [], audit, outbox: [] });
    if (given.size > mostRemembered) given.clear();
    for (const { key, now } of news) given.set(key, now);
  };
}
export type NoteReading = ReturnType<typeof noteReading>;
