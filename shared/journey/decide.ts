import type { LawfulBasis } from '../consent/lawful-basis.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { Caller } from '../organisation/roles.ts';
import type { RequestView } from '../request-for-help/view.ts';
import { holderOf, type JourneyView } from './view.ts';
import { journeyIdOf, mostHolders, type Holder, type Journey } from './journey.ts';
import { journeyText } from './text.ts';

/** Who acts, when, and in answer to which edit: one sent twice counts once. */
export interface JourneyAct {
  readonly by: Pick<Caller, 'personId' | 'name'>;
  readonly at: Instant;
  readonly today: CivilDate;
  readonly editId: string;
}

/** What the school tells at this moment: nothing unless the request shows it to whoever asks. */
export type Told = Pick<Journey['child'], 'name' | 'bornOn'>;

/** What a request tells the service now; undefined while agreement or consent does not hold. Row C-03. */
export const toldBy = ({
  identity,
  child: { name, bornOn },
}: Pick<RequestView, 'identity' | 'child'>): Told | undefined => (identity === 'shown' ? { name, bornOn } : undefined);

/** A change of the service's document. What it does not name stays. */
export interface JourneyPatch {
  readonly nhsNumber?: string | null | undefined;
  readonly note?: string | undefined;
  readonly lawfulBasis?: LawfulBasis | undefined;
  readonly told?: Told | undefined;
  readonly holder?: Pick<Holder, 'personId' | 'name' | 'role'> | undefined;
}

const noted = (act: JourneyAct, answered: readonly string[]) => ({
  changed: { at: act.at, by: act.by.name, personId: act.by.personId },
  answered: [...answered, act.editId].slice(-20),
});

/** The service takes a child up: its own document begins, held by whoever takes the child up. Row B10. */
export const takeUp = (
  request: RequestView,
  holder: Pick<Holder, 'personId' | 'name' | 'role'>,
  act: JourneyAct,
): Journey => {
  const told = toldBy(request);
  return {
    id: journeyIdOf(request.id),
    requestId: request.id,
    schoolId: request.schoolId,
    serviceId: request.serviceId,
    schoolName: request.schoolName,
    number: request.number,
    yearGroup: request.yearGroup,
    child: { name: told?.name ?? null, bornOn: told?.bornOn ?? null, nhsNumber: null },
    toldAt: told ? act.at : null,
    lawfulBasis: null,
    note: '',
    takenUpOn: act.today,
    holders: [{ ...holder, from: act.today, until: null, setBy: act.by.name }],
    ...noted(act, []),
    rev: 1,
  };
};

/** Refused when somebody else has changed the document since `seen`. */
export const notStale = (view: JourneyView, seen: number, by: JourneyAct['by']): Result<undefined> =>
  view.rev === seen || view.changed.personId === by.personId
    ? ok(undefined)
    : fail(problem('changed-meanwhile', journeyText.changedBy(view.changed.by)));

/** Whether somebody can take the case over from whoever holds it. */
export function canHold(view: Pick<JourneyView, 'holders'>, personId: string): Result<undefined> {
  if (holderOf(view).personId === personId) return fail(problem('already-done', journeyText.holdsAlready));
  return view.holders.length < mostHolders ? ok(undefined) : fail(problem('too-many', journeyText.tooManyHolders));
}

/** The one who held it until today, and the one who holds it from today on. */
const handedOn = (holders: readonly Holder[], holder: JourneyPatch['holder'], act: JourneyAct): Holder[] =>
  holder
    ? [
        ...holders.map((each) => (each.until === null ? { ...each, until: act.today } : each)),
        { ...holder, from: act.today, until: null, setBy: act.by.name },
      ]
    : [...holders];

/** The document after a change, identifying fields included: run inside its store alone. */
export const patchedJourney = (journey: Journey, patch: JourneyPatch, act: JourneyAct): Journey => ({
  ...journey,
  child: {
    name: patch.told ? (patch.told.name ?? journey.child.name) : journey.child.name,
    bornOn: patch.told ? (patch.told.bornOn ?? journey.child.bornOn) : journey.child.bornOn,
    nhsNumber: patch.nhsNumber === undefined ? journey.child.nhsNumber : patch.nhsNumber,
  },
  toldAt: patch.told ? act.at : journey.toldAt,
  note: patch.note ?? journey.note,
  entryAt: patch.holder ? journey.entryAt : act.at,
  lawfulBasis: patch.lawfulBasis === undefined ? journey.lawfulBasis : patch.lawfulBasis,
  holders: handedOn(journey.holders, patch.holder, act),
  ...noted(act, journey.answered),
  rev: journey.rev + 1,
});
