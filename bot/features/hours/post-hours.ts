import { emptyBalance, post, type Posting } from '../../../shared/hours/hours.ts';
import type { HoursStore } from './store.ts';

const mostTries = 100;

/**
 * A short wait, up to 16 ms, of another length for each posting and try. Without it those who post at once keep step,
 * and the same one loses every time.
 */
const giveWay = (id: string, tries: number): Promise<void> => {
  const ms = [...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9_973, tries) % 17;
  return new Promise((done) => setTimeout(done, ms));
};

/**
 * Adds a posting to a school's ledger and brings its balance along in the same batch. Two writers at once take turns;
 * a posting that exists already changes nothing. Decisions 6.
 */
export async function postHours(hours: HoursStore, posting: Posting): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await hours.balance(posting.schoolId, posting.academicYear);
    const after = post(before?.value ?? emptyBalance(posting.schoolId, posting.academicYear), posting);
    const saved = await hours.post(posting, before, after);
    if (saved === 'saved') return;
    if (saved === 'exists' && before) return;
    await giveWay(posting.id, tries);
  }
  throw new Error('the ledger was too busy');
}
