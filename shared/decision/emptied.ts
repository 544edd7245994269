import { emptyDraft, type Decision } from './decision.ts';

/**
 * The joint record without a word anybody wrote in it: kinds, days, owners and who agreed stay, which say how a request
 * went and describe no child. Row C-13.
 */
export const emptiedDecision = (decision: Decision): Decision => ({
  ...decision,
  drafts: { 'link-therapist': emptyDraft, sendco: emptyDraft },
  decisions: decision.decisions.map((each) => ({
    ...each,
    parts: each.parts.map((part) => ({ ...part, words: '–' })),
    ...{ rationale: '', instead: '', helped: each.helped && { ...each.helped, words: '' } },
  })),
  rev: decision.rev + 1,
});
