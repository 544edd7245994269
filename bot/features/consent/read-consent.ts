import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { pairOfBodies } from '../../../shared/consent/consent.ts';
import { consentPatchSchema, type ConsentPatch } from '../../../shared/consent/say.ts';
import { consentText } from '../../../shared/consent/text.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';

/** The inputs of the consent step that are about an answer. */
export const consentInputs = [
  ...['consent', 'consentPurposes', 'consentGiver', 'consentBy', 'consentHow', 'consentOn', 'consentUntil'],
  ...['consentWitness', 'consentInterpreter', 'consentWith', 'consentNote'],
] as const;

/** What a form says whatever was done in it: for what, and of whom. */
const always: readonly string[] = ['consentPurposes', 'consentGiver'];

const listed = 'person-';

/**
 * What an answer changes; undefined when nothing of one was filled in. An input left empty says nothing, since none is
 * filled with what is known. A card drawn before there were purposes names no giver, and is drawn anew.
 */
export function readConsent(typed: Readonly<Record<string, string>>): Result<ConsentPatch | undefined> {
  const of = (name: string): string => (typed[name] ?? '').trim();
  const many = (name: string): string[] => of(name).split(',').filter(Boolean);
  const wrong = (sentence: string) => fail(problem('not-understood', sentence));
  if (consentInputs.every((name) => always.includes(name) || of(name) === '')) return ok(undefined);
  const who = of('consentGiver');
  if (!who) return wrong(consentText.formIsNew);
  const purposes = many('consentPurposes');
  if (!purposes.length) return wrong(consentText.purposeNeeded);
  const personId = who.startsWith(listed) ? who.slice(listed.length) : null;
  const said = {
    ...{ state: of('consent'), how: of('consentHow'), on: of('consentOn'), until: of('consentUntil') },
    ...{ witness: of('consentWitness'), interpreter: of('consentInterpreter'), note: of('consentNote') },
    // Of somebody on the list, the name stands there.
    name: personId === null ? of('consentBy') : '',
  };
  const named = many('consentWith');
  const read = consentPatchSchema.safeParse({
    purposes,
    giver: { kind: personId === null ? who : 'parental-responsibility', personId },
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')),
    ...(named.length ? { withWhom: [...pairOfBodies, ...named] } : {}),
  });
  return read.success ? ok(read.data) : wrong(requestText.notReadable);
}
