import type { Side } from '../organisation/roles.ts';

/** What each side gets ready before the meeting, in our words. Row F08; seed A lines 218-225, 232, 239-242. */
export const preparation: Record<Side, readonly string[]> = {
  'link-therapist': [
    'Read the school’s grid and check that each entry is in the right strand and level',
    'Note the gaps you would put first',
    'Look at the hours used and left this year',
    'Bring what the wider service offers: training dates, the environment audit',
    'Bring what changed for children since last term',
  ],
  sendco: [
    'Bring the grid up to date and share it with your therapist',
    'Note the gaps you would put first, and the school’s own priorities',
    'List the children to talk about, with their paperwork up to date',
    'Think of chances for parents and staff to meet the therapist',
    'Note training that staff need',
  ],
};
