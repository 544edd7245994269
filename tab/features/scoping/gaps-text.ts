import { londonDate, shortDate } from '../../../shared/kernel/time.ts';
import type { ByWhom } from '../../../shared/scoping/by-whom.ts';

/** Sentences of the page about gaps that only the tab says, en-GB. */
export const gapsPageText = {
  ranked: (done: number, of: number): string => `${done} of ${of} in order`,
  rank: (gap: string): string => `How soon? ${gap}`,
  handInHint: 'You can still change it until both have handed in.',
  settledOnly: 'The link therapist and the SENDCo settle this together. You see what they have settled.',
  notSettled: 'Not settled yet',
  agree: 'Agree',
  agreeTo: (gap: string): string => `Agree what is proposed for ${gap}`,
  about: (actions: number): string => (actions === 0 ? 'What is done about it' : `What is done about it (${actions})`),
  noAction: 'Nothing is written down yet.',
  inThePlan: (words: string): string => `In the plan for the coming term: ${words}`,
  takeOver: 'Follow it here',
  addAction: 'Add an action',
  change: 'Change',
  take: 'Take out',
  save: 'Save',
  cancel: 'Cancel',
  fields: {
    text: 'What is to be done',
    owner: 'Who sees to it?',
    dueOn: 'By when (optional)',
    state: 'How far is it?',
  },
  meets: 'This gap is met',
  metWhat: 'What meets it?',
  metItself: 'It has become a provision itself',
  metWords: 'What is in place now',
  metSaved: (gap: string): string => `“${gap}” is met.`,
  metTitle: (count: number): string => `Gaps that are met (${count})`,
  metLine: ({ from, metBy }: { readonly from: string; readonly metBy: string }): string =>
    from === metBy ? `${from}: now in place` : `${from}: now “${metBy}”`,
  metBy: ({ by, at }: Pick<ByWhom, 'by' | 'at'>): string => `noted by ${by} on ${shortDate(londonDate(at))}`,
  reopen: 'Not met after all',
  history: 'What happened to it',
  noHistory: 'Nothing is known from before.',
};
