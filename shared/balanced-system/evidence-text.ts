const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);
/** Small numbers of children are not told exactly, so that nobody can work out who is meant. */
const children = (n: number): string => (n < 5 ? 'fewer than five children' : `${n} children`);

/** What a school's own records say for each principle, en-GB. Row A06. */
export const evidenceText = {
  open: 'What our records show for each',
  close: 'Hide what our records show',
  none: 'Nothing in the records yet.',
  hidden: 'Your role does not include these records.',
  outcomes: (label: string, set: number, said: number, achieved: number): string =>
    `Plan for ${label}: ${count(set, 'outcome', 'outcomes')} set. ` +
    (said
      ? `For ${said} it is said what came of it, and ${achieved} of these ${achieved === 1 ? 'was' : 'were'} achieved.`
      : 'What came of it is not said yet.'),
  withoutEvidence: (n: number): string =>
    `${count(n, 'achieved outcome has', 'achieved outcomes have')} no evidence written down.`,
  children: (n: number): string => `In this year’s plans so far: ${children(n)} put forward for help or advice.`,
  hours: (used: string, allocated: string): string =>
    `The therapist has spent ${used} of this year’s ${allocated} with this school.`,
  targeted: (filled: number, gaps: number): string =>
    `Targeted level: something is in place in ${filled} of five cells, and ${gaps ? count(gaps, 'gap is', 'gaps are') : 'no gap is'} named.`,
  coverage: (filled: number): string => `All levels: ${filled} of fifteen cells.`,
  agreed: (n: number): string =>
    `${count(n, 'plan was', 'plans were')} agreed this year, with pages for staff and governors.`,
  statement: 'The statement for the school’s website can be copied today.',
  noStatement: 'The statement for the school’s website still lacks something.',
  local: (n: number): string => `The service explains ${count(n, 'cell', 'cells')} in its own words.`,
};
