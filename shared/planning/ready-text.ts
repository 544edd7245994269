/** Every sentence about getting ready for a planning meeting, en-GB. */
export const readyText = {
  title: (school: string): string => `Getting ready: ${school}`,
  section: 'Getting ready',
  /** 'You: 3 of 5' or 'Ellen Whitfield: ready' */
  light: (who: string, done: number, of: number, ready: boolean): string =>
    ready ? `${who}: ready` : `${who}: ${done} of ${of}`,
  you: 'You',
  yourList: { label: 'Your list (tick what is done)', error: 'Tick what is done.' },
  gridSays: 'Done, as the grid shows',
  theirs: (who: string, ready: boolean): string => (ready ? `${who} is ready` : `${who} is getting ready`),
  done: (item: string): string => `Done: ${item}`,
  open: (item: string): string => `Not yet: ${item}`,
  saved: 'Saved. Your planning card shows how far you are.',
  youAreReady: (school: string, other: string): string =>
    `${school}: you are ready for the planning meeting, and ${other} can see it. To change that, open “Get ready” on your planning card.`,
  notReady: 'You are no longer shown as ready.',
  noSuchItem: 'That list has changed, so nothing was ticked. Open “Get ready” again.',
  form: {
    open: 'Get ready',
    save: 'Save my ticks',
    ready: 'I am ready',
    notReady: 'I am not ready yet',
    updateGrid: 'Update the grid',
    reviewGrid: 'Review the grid',
    children: 'Children to talk about',
  },
};
