import { personIdSchema, schoolIdSchema } from '../../../shared/kernel/ids.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import { yearGroups } from '../../../shared/request-for-help/request.ts';
import type { MoveSeen, WhereToAnswer } from '../../../shared/support/move-contract.ts';
import { moveKinds, otherSchool, phases, type ToSchool, type WhereTo } from '../../../shared/support/moves.ts';
import { supportText } from '../../../shared/support/text.ts';
import { PartForm } from './part-form.tsx';
import { optionsOf, type FormField, type NotSaved, type SendSupport, type Typed } from './support.ts';

const t = supportText.moves;
const elsewhere = 'elsewhere';
const here = '';

const named = (all: WhereToAnswer['schools']): (readonly [string, string])[] => all.map(({ id, name }) => [id, name]);

function fieldsFor(typed: Typed, places: WhereToAnswer, isNew: boolean): FormField[] {
  const kind = typed['kind'];
  const schools = [
    ...(kind === 'phase' ? [[here, t.sameSchool] as const] : []),
    ...named(places.schools),
    [elsewhere, t.elsewhere] as const,
  ];
  return [
    ...(isNew ? [{ name: 'kind', label: t.kind, kind: 'choice' as const, options: optionsOf(t.kinds) }] : []),
    ...(kind === 'year'
      ? [
          {
            ...{ name: 'yearGroup', label: t.yearGroup, kind: 'choice' as const },
            options: yearGroups.map((each) => [each, each] as const),
          },
        ]
      : []),
    ...(kind === 'phase'
      ? [{ name: 'phase', label: t.phase, kind: 'choice' as const, options: optionsOf(t.phases) }]
      : []),
    ...(kind === 'phase' || kind === 'school'
      ? [{ name: 'school', label: t.school, kind: 'choice' as const, options: schools }]
      : []),
    ...((kind === 'phase' || kind === 'school') && schoolIn(typed, places) === elsewhere
      ? [{ name: 'schoolName', label: t.schoolName, kind: 'short' as const, most: 160 }]
      : []),
    ...(kind === 'therapist'
      ? [{ name: 'therapist', label: t.therapist, kind: 'choice' as const, options: named(places.therapists) }]
      : []),
    { name: 'on', label: t.on, kind: 'day' },
  ];
}

/** What the list of schools shows where nothing was chosen yet. */
const schoolIn = (typed: Typed, { schools }: WhereToAnswer): string =>
  typed['school'] ?? (typed['kind'] === 'phase' ? here : (schools[0]?.id ?? elsewhere));

function schoolOf(typed: Typed, places: WhereToAnswer): ToSchool | null {
  const chosen = schoolIn(typed, places);
  if (chosen === here) return null;
  const school = places.schools.find(({ id }) => id === chosen);
  // The server names a school of its own; an empty name is refused in words.
  return school
    ? { schoolId: schoolIdSchema.parse(school.id), name: school.name }
    : { schoolId: null, name: typed['schoolName']?.trim() || ' ' };
}

function placeOf(typed: Typed, places: WhereToAnswer): WhereTo | undefined {
  const kind = moveKinds.find((each) => each === typed['kind']) ?? 'year';
  const yearGroup = yearGroups.find((each) => each === typed['yearGroup']) ?? yearGroups[0];
  const phase = phases.find((each) => each === typed['phase']) ?? phases[0];
  if (kind === 'year') return yearGroup ? { kind, yearGroup } : undefined;
  if (kind === 'phase') return { kind, phase, school: schoolOf(typed, places) };
  const school = schoolOf(typed, places);
  if (kind === 'school') return school ? { kind, school } : undefined;
  const person = places.therapists.find(({ id }) => id === typed['therapist']) ?? places.therapists[0];
  return person && { kind, personId: personIdSchema.parse(person.id), name: person.name };
}

/** What a move that is there begins its form with. */
function typedOf({ to, on }: Pick<MoveSeen, 'to' | 'on'>): Typed {
  const school = otherSchool({ to });
  return {
    ...{ kind: to.kind, on, school: school ? (school.schoolId ?? elsewhere) : here, schoolName: school?.name ?? '' },
    ...(to.kind === 'year' ? { yearGroup: to.yearGroup } : {}),
    ...(to.kind === 'phase' ? { phase: to.phase } : {}),
    ...(to.kind === 'therapist' ? { therapist: to.personId } : {}),
  };
}

interface Props {
  readonly places: WhereToAnswer;
  /** The move that is changed; undefined for a new one. */
  readonly move?: MoveSeen;
  readonly next: string;
  readonly send: SendSupport;
  readonly onClose: () => void;
}

/** A new move, or another day or place of one that is being prepared. */
export function MoveForm({ places, move, next, send, onClose }: Props) {
  const save = (typed: Typed, confirmed: boolean, id: string): Promise<NotSaved | undefined> => {
    const to = placeOf(typed, places);
    const on = civilDateSchema.safeParse(typed['on']).data;
    if (!to || !on) return Promise.resolve({ sentence: to ? t.dayTooFar : t.whichError });
    return send(
      'moves',
      move ? { do: 'change', id: move.id, seen: move.rev, to, on } : { do: 'begin', id, to, on },
      confirmed,
    );
  };
  return (
    <PartForm
      place={move ? `move-${move.id}` : 'new-move'}
      fields={(typed) => fieldsFor(typed, places, !move)}
      begins={move ? typedOf(move) : { kind: 'year', yearGroup: next }}
      says={move ? t.changed : t.begun}
      send={save}
      onClose={onClose}
    />
  );
}
