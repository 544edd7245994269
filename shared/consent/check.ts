import { aroundText } from '../around-the-child/text.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/time.ts';
import { giverKey, type ConsentPurpose, type ConsentWord, type Giver } from './consent.ts';
import { answerAfter, hasRoom, lastOf, type ConsentAnswer, type ConsentPatch } from './say.ts';
import { consentText } from './text.ts';

/** What of a request is known to whoever decides on a change of it, who may not see who the child is. */
export interface ConsentFacts {
  readonly consents: readonly ConsentWord[];
  readonly people: readonly { readonly id: string }[];
  readonly around: {
    readonly isInterpreterUnsaid: boolean;
    /** Entries of those who need an interpreter. */
    readonly interpreterFor: readonly string[];
    /** Entries of the young person. */
    readonly ownEntries: readonly string[];
    /** Entries of those who have no parental responsibility. */
    readonly withoutResponsibility: readonly string[];
    /** Entries of those whom a legal limit keeps from deciding. */
    readonly excluded: readonly string[];
  };
  readonly known: {
    /** For what it is written down why the young person is able to decide. */
    readonly competentFor: readonly ConsentPurpose[];
  };
}

/** Whether this giver needs an interpreter; of a parent who is not on the list, whether anybody there does. */
const needsInterpreter = ({ around, people }: ConsentFacts, { kind, personId }: Giver): boolean =>
  personId !== null && people.some(({ id }) => id === personId)
    ? around.interpreterFor.includes(personId)
    : kind === 'parental-responsibility' && around.interpreterFor.length > 0;

/** Whether something says anew that consent was given, on which day or how: what was sent along untouched says nothing. */
const marksGiven = (before: ConsentWord | undefined, next: ConsentAnswer): boolean =>
  next.state === 'given' &&
  (before?.state !== 'given' || (['on', 'how', 'interpreter'] as const).some((name) => next[name] !== before[name]));

function whyNot(
  facts: ConsentFacts,
  patch: ConsentPatch,
  purpose: ConsentPurpose,
  today: CivilDate,
): string | undefined {
  const before = lastOf(facts.consents, purpose, patch.giver);
  const next = answerAfter(facts.consents, purpose, patch, today);
  if (next.on && next.on > today) return consentText.futureDay;
  if (next.on && next.until && next.until < next.on) return consentText.endsBeforeItBegins;
  const hasNote = patch.note === undefined ? facts.known.competentFor.includes(purpose) : Boolean(patch.note?.trim());
  if (next.giver.kind === 'young-person' && next.state !== 'not-asked' && !hasNote) return consentText.noteFirst;
  if (!marksGiven(before, next)) return undefined;
  if (facts.around.isInterpreterUnsaid) return aroundText.interpreterFirst;
  const isUnderstood = next.interpreter !== null && next.interpreter !== 'not-needed';
  if (needsInterpreter(facts, next.giver) && !isUnderstood) return consentText.interpreterOfThis;
  return next.how === 'spoken' && !next.witness.trim() ? consentText.witnessFirst : undefined;
}

/**
 * Whether an answer can be written down as it is said. Consent is given only when it was understood, by somebody who may
 * give it, and heard by a colleague where it was spoken; a refusal and a withdrawal are taken at any time. H03, H05, H-13.
 */
export function checkedConsent(facts: ConsentFacts, patch: ConsentPatch, today: CivilDate): Result<ConsentPatch> {
  const { giver } = patch;
  const isKnown =
    giver.personId === null ||
    facts.people.some(({ id }) => id === giver.personId) ||
    facts.consents.some((word) => giverKey(word.giver) === giverKey(giver));
  if (!isKnown) return fail(problem('not-understood', consentText.notOnList));
  if (giver.kind === 'parental-responsibility' && giver.personId && facts.around.ownEntries.includes(giver.personId))
    return fail(problem('not-understood', consentText.ownEntry));
  const cannotGive = giver.personId !== null && facts.around.withoutResponsibility.includes(giver.personId);
  if (giver.kind === 'parental-responsibility' && patch.state === 'given' && cannotGive)
    return fail(problem('not-understood', aroundText.noResponsibility));
  if (patch.state === 'given' && giver.personId !== null && facts.around.excluded.includes(giver.personId))
    return fail(problem('not-understood', aroundText.mayNotDecide));
  if (!hasRoom(facts.consents, patch)) return fail(problem('too-many', consentText.noRoom));
  for (const purpose of patch.purposes) {
    const why = whyNot(facts, patch, purpose, today);
    if (why) return fail(problem('not-understood', why));
  }
  return ok(patch);
}
