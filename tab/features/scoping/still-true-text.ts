/** Sentences of the way through the grid, en-GB. Row E08. */
export const stillTrueText = {
  title: 'Still true?',
  about: (label: string): string =>
    `Each entry in turn, for the ${label}. Every answer is saved as you give it, and you can stop whenever you like.`,
  keys: 'With a keyboard: Y still true, N no longer, E change, arrow keys back and on.',
  begin: (count: number): string =>
    count === 1 ? 'Still true? One entry to look at' : `Still true? ${count} entries to look at`,
  progress: (n: number, of: number): string => `${n} of ${of}`,
  asks: 'Is this still true?',
  still: 'Still true',
  gone: 'No longer',
  change: 'Change',
  back: 'Back',
  later: 'Later',
  said: { still: 'You said: still true.', gone: 'You said: no longer. It was taken out.' },
  takenOut: (text: string): string => `“${text}” was taken out.`,
  undo: 'Put it back',
  notSaved: (sentence: string): string => `Not saved: ${sentence}`,
  isGone: 'This was taken out meanwhile.',
  goOn: 'Go on',
  spoken: (n: number, of: number, text: string): string => `${n} of ${of}: ${text}`,
  done: 'That was everything.',
  counted: (still: number, gone: number): string =>
    [
      still === 1 ? 'One entry is still true' : `${still} entries are still true`,
      ...(gone ? [gone === 1 ? 'one was taken out' : `${gone} were taken out`] : []),
    ].join(', ') + '.',
  left: (count: number): string =>
    count === 1 ? 'One entry was left for later.' : `${count} entries were left for later.`,
  lookNow: 'Look at them now',
  nothing: (label: string): string => `Nothing waits: every entry was confirmed for the ${label}.`,
  empty: 'Nothing is mapped in these strands. If that is right, say so; otherwise add to them in the grid.',
  noCycle: 'The next planning window is not open yet. From then on this page goes through the grid with you.',
  notYours: 'The school’s SENDCo says here what is still true.',
};
