/** Why somebody is not asked, or said no. */
export type NotAsked = 'declined' | 'blocked' | 'closed' | 'failed';

/** Codes with which Entra says that an administrator has to agree first, or forbids it for this person or device. */
const blocked = /AADSTS(90094|90093|90008|65001|50105|530\d\d|700016|650052|650057)\b|admin.?consent|consent_required/i;
/** AADSTS65004: 'User declined to consent'. `access_denied` alone is what 'Cancel' gives. */
const declined = /AADSTS65004\b|access_denied|user_cancelled/i;
/** What Teams says when its window was shut. */
const closed = /Cancelled ?By ?User|window.*closed|user.*closed/i;

/** What came of the window in which Teams asks, from the words of its error; they differ by client and language. */
export function whyNotAsked(words: string): NotAsked {
  if (blocked.test(words)) return 'blocked';
  if (declined.test(words)) return 'declined';
  return closed.test(words) ? 'closed' : 'failed';
}
