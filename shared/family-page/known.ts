import type { PersonAround, PersonPatch } from '../around-the-child/person.ts';
import { knownOf } from './answers.ts';
import type { Answers, Told } from './told.ts';

/** What the school has written down of the language of a person, as answers. Hazard H-13. */
export function speaksOf(person: PersonAround | undefined): Answers {
  const { language = '', interpreter = '' } = person ? knownOf(person) : {};
  return { language, interpreter };
}

/** Answers with what the school knows of the language where they say nothing. */
export const withKnown = (answers: Answers, { language = '', interpreter = '' }: Answers): Answers => ({
  ...answers,
  language: answers.language || language,
  interpreter: answers.interpreter || interpreter,
});

/** What of a change fills in what nobody has written yet: the school's own word is not overwritten. */
export function fillsIn(people: readonly PersonAround[], { id, ...said }: PersonPatch): PersonPatch {
  const known = people.find((each) => each.id === id);
  const isOpen = ([field]: readonly [string, unknown]): boolean =>
    (known?.[field as keyof PersonAround] ?? null) === null;
  return { id, ...(Object.fromEntries(Object.entries(said).filter(isOpen)) as Omit<PersonPatch, 'id'>) };
}

type Field = Exclude<keyof PersonAround, 'id' | 'name' | 'legalLimit'>;

/** Something the family told of itself that the school's record does not say, or says otherwise. */
export interface ToldFact {
  readonly personId: string;
  readonly field: Field;
  readonly value: string;
  /** What the school has written down; null where it has not. */
  readonly before: string | null;
}

/** What the answers say of the person who gave them, by field of their entry. */
function factsOf({ answers, who }: Told): Partial<Record<Field, string>> {
  const { relation, language, interpreter, reachby, phone, email, reachwhen } = answers ?? {};
  const contact = answers?.['agree-contact'];
  return {
    ...{ relation: relation ?? '', language: language ?? '', phone: phone ?? '', email: email ?? '' },
    ...{ reachBy: reachby ?? '', reachWhen: reachwhen ?? '' },
    interpreter: interpreter ? (interpreter === 'yes' ? 'interpreter-needed' : 'no-interpreter') : '',
    responsibility: who === 'parental-responsibility' ? 'has-responsibility' : '',
    maySend: { yes: 'text-and-e-mail', no: 'neither' }[contact ?? ''] ?? '',
  };
}

/** What the family told and the school may take over: of each person's last questionnaire, what is not written so yet. */
export const toldFacts = (people: readonly PersonAround[], told: readonly Told[]): ToldFact[] =>
  people.flatMap((person) => {
    const last = told.findLast(({ personId }) => personId === person.id);
    return Object.entries(last ? factsOf(last) : {}).flatMap(([name, value]) => {
      const field = name as Field;
      const before = person[field] ?? null;
      return value && value !== before ? [{ personId: person.id, field, value, before }] : [];
    });
  });
