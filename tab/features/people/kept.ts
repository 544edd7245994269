import type { Strand } from '../../../shared/balanced-system/framework.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { Role } from '../../../shared/organisation/roles.ts';

/** What the form to invite holds while somebody types: everything as text. */
export interface TypedInvite {
  /** The id of the invitation; the same until it is answered, so that one sent twice counts once. */
  readonly editId: string;
  readonly role: Role | '';
  readonly name: string;
  readonly email: string;
  readonly from: string;
  readonly until: string;
  readonly about: 'child' | 'theme' | '';
  readonly childId: string;
  readonly strand: Strand | '';
  readonly whole: 'service' | 'schools' | '';
  readonly team: string;
  readonly schoolIds: readonly string[];
}

/** A code that was made: told this once, and shown until it is put away. */
export interface ShownCode {
  readonly invitationId: string;
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly copied: boolean;
}

interface Kept {
  readonly typed: TypedInvite | undefined;
  readonly codes: readonly ShownCode[];
}

const empty: Kept = { typed: undefined, codes: [] };

export const blankInvite = (editId: string, today: CivilDate, role: Role | '' = ''): TypedInvite => ({
  editId,
  role,
  name: '',
  email: '',
  from: today,
  until: '',
  about: '',
  childId: '',
  strand: '',
  whole: '',
  team: '',
  schoolIds: [],
});

/**
 * What is typed into the forms to invite, and codes that nobody has put away yet: kept as long as the tab, so that a look
 * at another page loses neither.
 */
export function createInviting() {
  const places = new Map<string, Kept>();
  const listeners = new Set<() => void>();
  const of = (place: string): Kept => places.get(place) ?? empty;
  const become = (place: string, part: Partial<Kept>): void => {
    places.set(place, { ...of(place), ...part });
    for (const listener of listeners) listener();
  };
  return {
    of,
    type: (place: string, typed: TypedInvite | undefined) => become(place, { typed }),
    /** The invitation was made: its form is done with, and its code is shown. */
    made: (place: string, code: Omit<ShownCode, 'copied'>) =>
      become(place, { typed: undefined, codes: [{ ...code, copied: false }, ...of(place).codes] }),
    copied: (place: string, id: string) =>
      become(place, {
        codes: of(place).codes.map((each) => (each.invitationId === id ? { ...each, copied: true } : each)),
      }),
    putAway: (place: string, id: string) =>
      become(place, { codes: of(place).codes.filter(({ invitationId }) => invitationId !== id) }),
    /** Whether closing the tab would lose a code that was not copied, or words that were not sent. */
    hasUnsaved: (): boolean =>
      [...places.values()].some(
        ({ typed, codes }) => codes.some(({ copied }) => !copied) || Boolean(typed && (typed.name || typed.email)),
      ),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
export type Inviting = ReturnType<typeof createInviting>;
