import type { Support } from './support.ts';

/**
 * The joint record without a word anybody wrote in it: levels, places, tags and days stay, which count children and
 * describe none. Row C-13.
 */
export const emptiedSupport = (support: Support): Support => ({
  ...support,
  spells: support.spells.map((each) => ({
    ...each,
    what: '–',
    entryId: null,
    alone: each.alone.map((one) => ({ ...one, why: '–' })),
  })),
  outcomes: support.outcomes.map((each) => ({
    ...each,
    said: each.said.map((one) => ({ ...one, words: '–', withWhom: '' })),
    ends: each.ends.map((end) => ({ ...end, evidence: '', reason: '' })),
  })),
  assessments: [],
  voices: [],
  passport: null,
  reviews: support.reviews.map((each) => ({ ...each, words: '–' })),
  closings: support.closings.map((each) => ({
    ...each,
    ...{ words: '', back: '–', again: each.again && { ...each.again, why: '–' } },
  })),
  moves: support.moves.map((each) => ({
    ...each,
    ...{ answers: [], reads: [] },
    handed: each.handed && { ...each.handed, words: '' },
    off: each.off && { ...each.off, why: '–' },
  })),
  rev: support.rev + 1,
});
