import { z } from 'zod';
import { excludedIn, type PersonAround } from '../around-the-child/person.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import { consentBodies, consentPurposes, giverKey, type ConsentPurpose, type ConsentWord } from './consent.ts';

/** Why consent holds on a day, or why not. */
export const consentWhys = [
  'holds',
  'not-asked',
  'refused',
  'withdrawn',
  'ran-out',
  'not-yet',
  'parents-disagree',
  'no-day',
  'elsewhere',
] as const;
export type ConsentWhy = (typeof consentWhys)[number];

/**
 * How consent for one purpose stands on a day. `on` and `until` are those of the answer that decides; `withWhom` are
 * those whom everybody who gave it named, and nobody while it does not hold.
 */
export const consentStandingSchema = z.object({
  holds: z.boolean(),
  why: z.enum(consentWhys),
  on: civilDateSchema.nullable(),
  until: civilDateSchema.nullable(),
  withWhom: z.array(z.enum(consentBodies)),
});
export type ConsentStanding = z.infer<typeof consentStandingSchema>;

interface Consents {
  readonly consents: readonly ConsentWord[];
  /** Who is around the child: whom a legal limit keeps from deciding has no say, neither yes nor no. Row H06. */
  readonly people?: readonly Pick<PersonAround, 'id' | 'legalLimit'>[];
}

/** The newest record of each giver about a purpose, in the order in which they were written down. */
export function lastOfEach({ consents }: Consents, purpose: ConsentPurpose): ConsentWord[] {
  const last = new Map<string, ConsentWord>();
  for (const word of consents.filter((each) => each.purpose === purpose)) {
    last.delete(giverKey(word.giver));
    last.set(giverKey(word.giver), word);
  }
  return [...last.values()];
}

/** What each giver said last about a purpose; whoever has no answer is left out. */
export const lastWords = (request: Consents, purpose: ConsentPurpose): ConsentWord[] =>
  lastOfEach(request, purpose).filter(({ state }) => state !== 'not-asked');

/** Whether somebody wrote down why a young person is able to decide this. Row H05. */
const isCompetent = ({ giver }: ConsentWord): boolean => giver.kind === 'young-person' && Boolean(giver.note?.trim());

function whyOf({ on, until }: ConsentWord, today: CivilDate): ConsentWhy {
  if (on === null) return 'no-day';
  if (today < on) return 'not-yet';
  return until !== null && until < today ? 'ran-out' : 'holds';
}

const standing = (why: ConsentWhy, more: Partial<ConsentStanding> = {}): ConsentStanding => ({
  ...{ holds: why === 'holds', why, on: null, until: null, withWhom: [], ...more },
});

/** The answers that count: those of a young person who is able to decide, or else of all others who may decide. */
function countingWords(request: Consents, purpose: ConsentPurpose): ConsentWord[] {
  const excluded = excludedIn(request.people ?? []);
  const words = lastWords(request, purpose).filter(({ giver }) => !excluded.includes(giver.personId ?? ''));
  const own = words.filter(isCompetent);
  return own.length ? own : words.filter(({ giver }) => giver.kind !== 'young-person');
}

/** The answers by which consent for a purpose holds on a day; none while it does not hold. */
export const holdingWords = (request: Consents, purpose: ConsentPurpose, today: CivilDate): ConsentWord[] =>
  consentFor(request, purpose, today).holds
    ? countingWords(request, purpose).filter((word) => word.state === 'given' && whyOf(word, today) === 'holds')
    : [];

/**
 * Whether there is consent for a purpose on a day. What each giver said last counts. A young person who is able to decide
 * decides alone; otherwise somebody with parental responsibility, or the authority, has given it, and none of them says
 * no. Asked of the whole document only: a view may lack the note. Hazard H-04; rows H01, H02, H04-H06.
 */
export function consentFor(request: Consents, purpose: ConsentPurpose, today: CivilDate): ConsentStanding {
  const counting = countingWords(request, purpose);
  const given = counting.filter(({ state }) => state === 'given');
  const against = counting.findLast(({ state }) => state !== 'given');
  if (against && given.length) return standing('parents-disagree');
  if (against) return standing(against.state === 'refused' ? 'refused' : 'withdrawn', { on: against.on });
  const holding = given.filter((word) => whyOf(word, today) === 'holds');
  const deciding = holding.at(-1) ?? given.at(-1);
  if (!deciding) return standing('not-asked');
  const { on } = deciding;
  if (!holding.length) return standing(whyOf(deciding, today), { on, until: deciding.until });
  const ends = holding.map(({ until }) => until);
  const until = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
  const withWhom = consentBodies.filter((body) => holding.every((word) => word.withWhom.includes(body)));
  return standing('holds', { on, until, withWhom });
}

/** How consent stands for every purpose. */
export const standingsOn = (request: Consents, today: CivilDate): Record<ConsentPurpose, ConsentStanding> =>
  Object.fromEntries(consentPurposes.map((purpose) => [purpose, consentFor(request, purpose, today)])) as Record<
    ConsentPurpose,
    ConsentStanding
  >;

/** How it stands in a request that went into another: nothing is agreed to here, whatever was said. Hazard H-03. */
export const askedElsewhere = Object.fromEntries(
  consentPurposes.map((purpose) => [purpose, standing('elsewhere')]),
) as Record<ConsentPurpose, ConsentStanding>;
