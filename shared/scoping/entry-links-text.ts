/** The terms of plans, newest first: 'the plan for the spring term 2027', '2 plans, the last for the spring term 2027'. */
const inPlans = (labels: readonly string[]): string =>
  labels.length === 1
    ? `the plan for the ${labels[0] ?? ''}`
    : `${labels.length} plans, the last for the ${labels[0] ?? ''}`;

const pieces = (count: number): string => (count === 1 ? '1 piece' : `${count} pieces`);

/** Every sentence about what else the records hold about an entry of the grid, en-GB. Row E18. */
export const entryLinksText = {
  title: 'Where else it comes up',
  none: 'Nowhere else in the records so far.',
  fromReflection: (term: string): string => `It began in stars, bugs and moon, ${term}.`,
  fromEvaluation: (questionnaire: string, term: string): string => `It came out of the “${questionnaire}”, ${term}.`,
  fromPlaces: 'It came from the school’s places.',
  actions: (done: number, of: number): string =>
    of === 1
      ? `1 action for it, ${done === 1 ? 'and it is done' : 'not done yet'}.`
      : `${of} actions for it, ${done} of them done.`,
  planned: (labels: readonly string[]): string => `Something to do about it is in ${inPlans(labels)}.`,
  outcome: (labels: readonly string[]): string => `The same item is an outcome in ${inPlans(labels)}.`,
  evidence: (count: number): string => `${pieces(count)} of evidence for it.`,
  children: (count: number | 'under-5'): string =>
    count === 'under-5'
      ? 'Tried for fewer than five children, say their requests for help.'
      : `Tried for ${count} children, say their requests for help.`,
  schools: (count: number): string =>
    count === 1 ? '1 other school of your service has it too.' : `${count} other schools of your service have it too.`,
} as const;
