import { z } from 'zod';
import { over } from '../kernel/over.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import {
  consentPurposes,
  consentStates,
  consentWordSchema,
  giverKey,
  giverSchema,
  mostWords,
  pairOfBodies,
  type ConsentPurpose,
  type ConsentWord,
  type Giver,
} from './consent.ts';

const { withWhom, otherBody, on, until, how, witness, interpreter } = consentWordSchema.shape;
const unlisted = { kind: 'parental-responsibility', personId: null } as const;

/**
 * What is written down of one giver’s answer, for one purpose or several at once; a field that is not named stays as that
 * giver left it. Without purpose and giver it is about who the child is, and of a parent who is not on the list.
 */
export const consentPatchSchema = z.strictObject({
  purposes: z.array(z.enum(consentPurposes)).min(1).max(consentPurposes.length).default(['discuss']),
  giver: giverSchema.pick({ kind: true, personId: true }).strict().default(unlisted),
  ...z
    .object({
      ...{ state: z.enum(consentStates), withWhom, otherBody, on, until, how, witness, interpreter },
      ...{ name: giverSchema.shape.name, note: giverSchema.shape.note },
    })
    .partial().shape,
});
export type ConsentPatch = z.infer<typeof consentPatchSchema>;

/** An answer without when and by whom it was written down. */
export type ConsentAnswer = Omit<ConsentWord, 'id' | 'saidAt' | 'by'>;

const nothing = { otherBody: null, on: null, until: null, how: null, witness: '', interpreter: null } as const;

/** The newest record of one giver about a purpose, one without an answer included. */
export const lastOf = (
  consents: readonly ConsentWord[],
  purpose: ConsentPurpose,
  giver: Pick<Giver, 'kind' | 'personId'>,
): ConsentWord | undefined =>
  consents.findLast((word) => word.purpose === purpose && giverKey(word.giver) === giverKey(giver));

/**
 * What one giver says about a purpose after a change. A new answer inherits nothing of the old one, neither its days nor
 * how it was given; 'refused' and 'withdrawn' are of today unless a day is named.
 */
export function answerAfter(
  consents: readonly ConsentWord[],
  purpose: ConsentPurpose,
  { purposes: _, giver, name, note, ...fields }: ConsentPatch,
  today: CivilDate,
): ConsentAnswer {
  const before = lastOf(consents, purpose, giver);
  const state = fields.state ?? before?.state ?? 'not-asked';
  const isNew = !before || (state !== before.state && before.state !== 'not-asked');
  const whom = purpose === 'share-reports' ? [] : [...pairOfBodies];
  const old: ConsentAnswer = isNew
    ? { purpose, state, withWhom: whom, ...nothing, giver: { name: null, note: null, ...before?.giver, ...giver } }
    : before;
  const next = over(
    old,
    purpose === 'share-reports' ? fields : { ...fields, withWhom: undefined, otherBody: undefined },
  );
  const says = state === 'refused' || state === 'withdrawn';
  return {
    ...next,
    on: next.on ?? (says && state !== before?.state ? today : null),
    giver: over(next.giver, { name, note }),
  };
}

/** The fields that may be filled in later without changing what was said. */
const open = ['on', 'how', 'interpreter', 'otherBody'] as const;

/** Whether an answer says what an earlier one said, with something filled in that was left open. */
function onlyFillsIn(before: ConsentWord, next: ConsentAnswer): boolean {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const { giver } = before;
  return (
    before.state === next.state &&
    same(before.until, next.until) &&
    (before.withWhom.length === 0 || same(before.withWhom, next.withWhom)) &&
    (before.witness === '' || before.witness === next.witness) &&
    open.every((field) => before[field] === null || before[field] === next[field]) &&
    (giver.name === null || giver.name === next.giver.name) &&
    (giver.note === null || giver.note === next.giver.note)
  );
}

const isSame = ({ id: _, saidAt: __, by: ___, ...before }: ConsentWord, next: ConsentAnswer): boolean =>
  onlyFillsIn({ ...before, id: '', saidAt: '' as Instant, by: '' }, next) &&
  onlyFillsIn({ ...next, id: '', saidAt: '' as Instant, by: '' }, before);

export interface ConsentAct {
  readonly by: string;
  readonly at: Instant;
  readonly today: CivilDate;
  /** Names what is written down in this act. */
  readonly id: string;
  /** What a person on the list is called, by their entry. */
  readonly nameOf: (personId: string) => string | null;
}

/**
 * The records after a change. What was said stays as it is and a new record follows it; only what its author left open
 * and fills in on the same day goes into the record itself. Run on the whole document, which has the names.
 */
export function consentsAfter(
  before: readonly ConsentWord[],
  patch: ConsentPatch | undefined,
  { by, at, today, id, nameOf }: ConsentAct,
): ConsentWord[] {
  const after = [...before];
  if (!patch) return after;
  for (const purpose of patch.purposes) {
    const last = lastOf(after, purpose, patch.giver);
    const { giver, ...answer } = answerAfter(after, purpose, patch, today);
    const known = after.findLast((word) => giverKey(word.giver) === giverKey(giver) && word.giver.name !== null);
    const called = giver.personId === null ? (known?.giver.name ?? null) : nameOf(giver.personId);
    const next = { ...answer, giver: { ...giver, name: giver.name ?? called } };
    if (last && isSame(last, next)) continue;
    const isOwn = last?.by === by && last.saidAt.slice(0, 10) === at.slice(0, 10);
    if (last && isOwn && onlyFillsIn(last, next)) after[after.indexOf(last)] = { ...last, ...next };
    else after.push({ ...next, id: `${id}-${purpose}`, saidAt: at, by });
  }
  return shortened(after);
}

/** When there is no room left, the oldest records go that a later one of the same giver has taken the place of. */
function shortened(words: readonly ConsentWord[]): ConsentWord[] {
  let tooMany = words.length - mostWords;
  return words.filter((word) => {
    const isOld = tooMany > 0 && lastOf(words, word.purpose, word.giver) !== word;
    if (isOld) tooMany -= 1;
    return !isOld;
  });
}

/** Whether there is room for one more giver: what counts is never dropped. */
export const hasRoom = (words: readonly ConsentWord[], { purposes, giver }: ConsentPatch): boolean =>
  words.filter((word) => lastOf(words, word.purpose, word.giver) === word).length +
    purposes.filter((purpose) => !lastOf(words, purpose, giver)).length <=
  mostWords;
