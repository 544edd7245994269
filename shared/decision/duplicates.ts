import { consentPurposes } from '../consent/consent.ts';
import { mostWords } from '../consent/consent.ts';
import { consentFor } from '../consent/consent-for.ts';
import { mostAround, type PersonAround } from '../around-the-child/person.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { Request } from '../request-for-help/request.ts';
import { decisionText as t } from './text.ts';

type Child = Pick<Request, 'id' | 'child'>;

/** Two requests that may be about one child. */
export interface Alike {
  readonly one: Request['id'];
  readonly other: Request['id'];
  /** Whether the whole name is the same; twins share birthday and surname. */
  readonly sameName: boolean;
}

/** A name without what is written now this way and now that: accents, capitals, hyphens and spaces. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const surname = (name: string): string => plain(name).split(' ').at(-1) ?? '';

/** Requests of one school with the same birthday and surname: run inside the store alone. Row G21, hazard H-03. */
export function alikeOf(requests: readonly Child[]): Alike[] {
  const known = requests.filter(({ child }) => child.name && child.bornOn);
  return known.flatMap((one, n) =>
    known.slice(n + 1).flatMap((other) => {
      const [mine, theirs] = [one.child.name ?? '', other.child.name ?? ''];
      const isAlike = one.child.bornOn === other.child.bornOn && surname(mine) && surname(mine) === surname(theirs);
      return isAlike ? [{ one: one.id, other: other.id, sameName: plain(mine) === plain(theirs) }] : [];
    }),
  );
}

const isSame = (one: PersonAround, other: PersonAround): boolean =>
  one.name !== null && other.name !== null && plain(one.name) === plain(other.name) && one.relation === other.relation;

/** What marks an answer or an entry in one request as come from another. */
export const tagOf = ({ number }: Pick<Request, 'number'>): string => `of-${number}-`;

/** The request that stays afterwards, and what each entry around the child of the other is called there. */
export type MergedConsents = Pick<Request, 'people' | 'consents'> & { readonly entries: Record<string, string> };

/**
 * What the request that stays holds afterwards: the people and every answer about consent of both, the oldest first.
 * Nothing is allowed by it that somebody said no to in either of the two: then they are to be put right first. H-03, H-04.
 */
export function mergedConsents(keep: Request, gone: Request, today: CivilDate): Result<MergedConsents> {
  const tag = tagOf(gone);
  const entries = gone.people.map((person) => ({
    person,
    known: keep.people.find((each) => isSame(each, person)),
  }));
  const added = entries.flatMap(({ person, known }) => (known ? [] : [{ ...person, id: `${tag}${person.id}` }]));
  const idOf = (id: string | null): string | null => {
    const entry = id === null ? undefined : entries.find(({ person }) => person.id === id);
    return entry ? (entry.known?.id ?? `${tag}${entry.person.id}`) : null;
  };
  const theirs = gone.consents.map((word) => ({
    ...word,
    id: `${tag}${word.id}`,
    giver: { ...word.giver, personId: idOf(word.giver.personId) },
  }));
  // A legal limit that one of the two knows of holds for the one that stays. Row H06.
  const limitOf = (id: string) => entries.find(({ known }) => known?.id === id)?.person.legalLimit;
  const kept = keep.people.map((person) => ({
    ...person,
    legalLimit: person.legalLimit ?? limitOf(person.id) ?? null,
  }));
  const people = [...kept, ...added];
  const consents = [...keep.consents, ...theirs].toSorted((one, other) => one.saidAt.localeCompare(other.saidAt));
  if (people.length > mostAround || consents.length > mostWords) return fail(problem('too-many', t.duplicates.noRoom));
  const isNo = (request: Pick<Request, 'consents' | 'people'>, purpose: (typeof consentPurposes)[number]): boolean =>
    ['refused', 'withdrawn', 'parents-disagree'].includes(consentFor(request, purpose, today).why);
  const widens = consentPurposes.some(
    (purpose) => consentFor({ consents, people }, purpose, today).holds && (isNo(keep, purpose) || isNo(gone, purpose)),
  );
  return widens
    ? fail(problem('locked', t.duplicates.notAgreed))
    : ok({ people, consents, entries: Object.fromEntries(gone.people.map(({ id }) => [id, idOf(id) as string])) });
}
