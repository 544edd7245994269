/** The four answers that baseline and detailed evaluation share, and the one that is none. Domain 1.3. */
export const answerWords = {
  scale: [
    { value: 0, label: 'Not at all', short: 'Not at all' },
    { value: 1, label: 'Partially', short: 'Partially' },
    { value: 2, label: 'Mostly', short: 'Mostly' },
    { value: 3, label: 'Complete', short: 'Complete' },
  ],
  dontKnow: 'Don’t know',
} as const;
