/** What the tab says about a meeting that did not take place, en-GB. */
export const missedText = {
  say: 'It did not take place',
  sure: 'Did this meeting not take place?',
  thenTherapist: (sendco: string): string =>
    `The booking is taken back, and ${sendco} is asked about the same time on the next days you can both meet.`,
  thenSendco: (therapist: string): string =>
    `The booking is taken back, and ${therapist} is asked to offer a new time. What you wrote in the plan stays.`,
  yes: 'Yes, find a new time',
  no: 'No, keep it',
};
