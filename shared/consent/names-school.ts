import type { PersonAround } from '../around-the-child/person.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { ConsentWord } from './consent.ts';
import { holdingWords } from './consent-for.ts';

/** Words of a name without marks, stops and capitals: ‘St. Mary’s’ is ‘st marys’. */
const plain = (name: string): string =>
  ` ${name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether a school may be sent what names a child: it may, nobody agrees to sharing, or they agreed to others only. */
export type SharesWith = 'holds' | 'no-consent' | 'not-named';

/** `people` is no option here: whom a court order keeps from deciding has no say. Row H06. */
interface Asked {
  readonly consents: readonly ConsentWord[];
  readonly people: readonly Pick<PersonAround, 'id' | 'legalLimit'>[];
}

/**
 * Whether consent to share reports holds on a day and names this school: everybody whose answer makes it hold wrote the
 * school under ‘others’. Sharing with ‘others’ is sharing with those who are named, not with any school. Rows H02, I15.
 */
export function sharesWithSchool(request: Asked, school: string, today: CivilDate): SharesWith {
  const words = holdingWords(request, 'share-reports', today);
  if (words.length === 0) return 'no-consent';
  const name = plain(school);
  const isNamed = words.every(
    ({ withWhom, otherBody }) => withWhom.includes('other-named') && plain(otherBody ?? '').includes(name),
  );
  return name.trim() && isNamed ? 'holds' : 'not-named';
}
