/** Sentences about the joint plan, en-GB. No child is ever named in one. */
export const planText = {
  unnamed: 'Not named yet',
  atHalfTerm: (said: string): string => `At half term: ${said}`,
  parts: { plan: 'What you plan', impact: 'Impact, and by when', achieved: 'Last term: achieved?' },
  groups: {
    page: 'The plan',
    lastTerm: 'Last term: achieved?',
    outcomes: 'Outcomes for the coming term',
    gaps: 'Gaps, in the order to tackle them',
    children: 'Children',
    points: 'Agenda points',
  },
  ranks: 'Put the gaps in order',
  selfReported: 'self-reported',
  asksEvidence:
    'You said this was achieved: what shows it? Write the evidence and who says so. Until then the plan cannot be agreed.',
  missing: {
    focus: 'Write the agreed focus first: one or two lines about what you both put first next term.',
    evidence: (name: string): string =>
      `“${name}” is marked as achieved. Say what shows it, or mark it as not achieved; then you can agree.`,
  },
};
