import { problem } from '../../shared/kernel/problem.ts';
import { fail, ok } from '../../shared/kernel/result.ts';
import type { CivilDate, Instant } from '../../shared/kernel/time.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import { may } from '../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../shared/organisation/roles.ts';
import { copyOf, type CopyState } from '../../shared/own-copy/copy-state.ts';
import type { CopySide } from '../../shared/own-copy/decide.ts';
import { ownCopyPolicy } from '../../shared/own-copy/policy.ts';
import { ownCopyText } from '../../shared/own-copy/text.ts';
import type { CopyView } from '../../shared/own-copy/view.ts';
import type { Years } from '../../shared/rights/periods.ts';
import type { Standing } from '../../shared/rights/retention.ts';
import type { CopyStore } from '../features/own-copy/store.ts';
import type { Change, Saved, Stored } from '../ports/change.ts';

/** Writers of one document give way to each other this often. */
const mostTries = 8;

interface Kept extends SchoolScope, Pick<CopyView, 'number' | 'yearGroup' | 'schoolName'> {
  readonly copy?: CopyState | undefined;
  readonly changed: { readonly at: Instant; readonly by: string; readonly personId: Caller['personId'] };
  readonly answered: readonly string[];
  readonly rev: number;
}

/** What one side's store lends, which alone holds its documents whole. */
export interface CopyHolder<D extends Kept> {
  readonly side: CopySide;
  requestId(document: D): RequestId;
  all(schoolId: SchoolId): Promise<readonly D[]>;
  load(schoolId: SchoolId, id: RequestId): Promise<Stored<D> | undefined>;
  /** The document without anything that says who the child is. */
  emptied(document: D): D;
  keep(
    caller: Caller,
    next: D,
    before: Stored<D>,
    event: string,
    along: Pick<Change, 'puts' | 'outbox'>,
  ): Promise<Saved>;
  /** How long it has to be kept; `onPages` says whether a page speaks of it that is not to be forgotten. */
  standing(document: D, onPages: boolean, today: CivilDate, years: Years): Standing;
  /** Writes down that somebody looked. */
  note(caller: Caller, documents: readonly D[], event: string): Promise<void>;
  now(): Instant;
  today(): CivilDate;
}

/** The question each side's people are asked of the permission table with. */
const maySide: Readonly<Record<CopySide, (caller: Caller, about: SchoolScope) => boolean>> = {
  school: (caller, about) => may(ownCopyPolicy, caller, 'copies.decide-school', about),
  service: (caller, about) => may(ownCopyPolicy, caller, 'copies.decide-service', about),
};

/** Asking and deciding about the copies of one side: the same for the school's requests and the service's documents. */
export function copyStore<D extends Kept>(of: CopyHolder<D>): CopyStore {
  const mayDecide = (caller: Caller, document: D): boolean => maySide[of.side](caller, document);
  const view = (document: D): CopyView => ({
    side: of.side,
    requestId: of.requestId(document),
    schoolId: document.schoolId,
    serviceId: document.serviceId,
    schoolName: document.schoolName,
    number: document.number,
    yearGroup: document.yearGroup,
    copy: copyOf(document),
  });
  return {
    list: async (caller, schoolId) => {
      const all = (await of.all(schoolId)).filter((each) => mayDecide(caller, each));
      await of.note(
        caller,
        all.filter(({ copy }) => copy !== undefined),
        'own-copy.read',
      );
      return all.map(view);
    },
    standings: async (schoolId, onPages, years) => {
      const kept = (await of.all(schoolId)).filter(({ copy }) => copy?.state !== 'erased');
      return kept.map((each) => {
        const known = view(each);
        return { ...known, standing: of.standing(each, onPages.has(known.requestId), of.today(), years) };
      });
    },
    isHeld: async (schoolId, id) => Boolean((await of.load(schoolId, id))?.value.copy?.hold),
    change: async (caller, schoolId, id, { editId, audit, decide }) => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const stored = await of.load(schoolId, id);
        if (!stored || !mayDecide(caller, stored.value)) return fail(problem('not-found', ownCopyText.notYours));
        if (stored.value.answered.includes(editId)) return ok(view(stored.value));
        const decided = await decide(copyOf(stored.value));
        if (!decided.ok) return decided;
        const { copy, along = { puts: [], outbox: [] } } = decided.value;
        const next: D = {
          ...(copy.state === 'erased' ? of.emptied(stored.value) : stored.value),
          copy,
          answered: [...stored.value.answered, editId].slice(-20),
          rev: stored.value.rev + 1,
        };
        if ((await of.keep(caller, next, stored, audit, along)) === 'saved') return ok(view(next));
      }
      return fail(problem('changed-meanwhile', ownCopyText.tooBusy));
    },
  };
}
