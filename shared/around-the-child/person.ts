import { z } from 'zod';
import { marked } from '../kernel/marking.ts';
import { over } from '../kernel/over.ts';

export const relations = ['mother', 'father', 'carer', 'guardian', 'young-person', 'other'] as const;
export const waysToReach = ['phone', 'text', 'e-mail', 'letter', 'in-person'] as const;
export const responsibilities = ['has-responsibility', 'no-responsibility'] as const;
export const sendingAnswers = ['text-and-e-mail', 'text-only', 'e-mail-only', 'neither'] as const;
export const interpreterAnswers = ['interpreter-needed', 'no-interpreter'] as const;

/**
 * What a court order or another legal limit says of a person. What it says beyond that, and why, stays in the school's own
 * safe place. Row H06.
 */
export const legalLimits = ['may-not-decide', 'no-contact', 'neither'] as const;

const child = <S extends z.ZodType>(schema: S) => marked('child', schema).nullable();
/** A field that entries of before do not have. */
const added = <S extends z.ZodType>(schema: S) => marked('child', schema).nullish();

/**
 * A parent, carer or the young person, and how they like to be reached; they need no account. Each field but the id says
 * who the child is, and null is 'not said'. `language` is written when it is not English. Row B08.
 */
export const personAroundSchema = z.object({
  id: z.string().min(1).max(100),
  name: child(z.string().max(120)),
  relation: child(z.enum(relations)),
  phone: child(z.string().max(40)),
  email: child(z.email().max(120)),
  reachBy: child(z.enum(waysToReach)),
  reachWhen: child(z.string().max(80)),
  language: child(z.string().max(60)),
  interpreter: child(z.enum(interpreterAnswers)),
  /** Whether they have parental responsibility. */
  responsibility: added(z.enum(responsibilities)),
  /** What they said may be sent to them; whether consent holds is another question. */
  maySend: added(z.enum(sendingAnswers)),
  legalLimit: added(z.enum(legalLimits)),
});
export type PersonAround = z.infer<typeof personAroundSchema>;
export const mostAround = 4;

/** What of one person is written down or taken out; an id that is not known yet is somebody new. */
export const personPatchSchema = personAroundSchema.partial().required({ id: true }).strict();
export type PersonPatch = z.infer<typeof personPatchSchema>;

const nobodyYet = (id: string): PersonAround => ({
  id,
  ...{ name: null, relation: null, phone: null, email: null },
  ...{ reachBy: null, reachWhen: null, language: null, interpreter: null },
});

/** The people after a change of one of them; `personOut` is the id of one who is taken out. */
export function peopleAfter(
  people: readonly PersonAround[],
  { person, personOut }: { readonly person?: PersonPatch | undefined; readonly personOut?: string | undefined },
): PersonAround[] {
  const left = people.filter(({ id }) => id !== personOut);
  if (!person) return left;
  const isKnown = left.some(({ id }) => id === person.id);
  if (!isKnown) return [...left, over(nobodyYet(person.id), person)];
  return left.map((each) => (each.id === person.id ? over(each, person) : each));
}

/** Whether somebody speaks another language and nobody has said yet whether an interpreter is needed. Hazard H-13. */
export const isInterpreterUnsaid = ({
  language,
  interpreter,
}: Pick<PersonAround, 'language' | 'interpreter'>): boolean =>
  language !== null && !/^\s*(english)?\s*$/i.test(language) && interpreter === null;

type Limited = Pick<PersonAround, 'id' | 'legalLimit'>;

/** Entries of those who may not decide for the child, whatever they say. */
export const excludedIn = (people: readonly Limited[]): string[] =>
  people.filter(({ legalLimit }) => legalLimit === 'may-not-decide' || legalLimit === 'neither').map(({ id }) => id);

/** Whether somebody may not be contacted. */
export const isOutOfReach = (people: readonly Limited[], personId: string): boolean =>
  people.some(({ id, legalLimit }) => id === personId && (legalLimit === 'no-contact' || legalLimit === 'neither'));
