/** Sentences of the page that draws the model, en-GB. Row A12. */
export const modelText = {
  intro: 'Our own drawings of how link therapy works, to look at together or to show to colleagues.',
  look: 'See the model in pictures',
  therapist: 'Link therapist',
  sendco: 'SENDCo',
  term: {
    title: 'A term in the life',
    intro: 'What each of the two does, and when. Then it begins again.',
  },
  journey: {
    title: 'A child’s journey',
    intro: 'One way of many. Each bar is a level of help the child has at that time; none replaces another.',
    levels: 'Help at that time',
  },
  day: {
    title: 'A day in school',
    intro: 'No two days are the same, and no day has all of this. Under each part: the cells of the grid it serves.',
    serves: 'Serves',
  },
  activities: {
    title: 'What a service does',
    intro: 'Examples for each strand, at each level.',
  },
  seeSaw: {
    title: 'The see-saw',
    intro: 'Specialist help always comes on top of the other two, and has room where they are strong.',
    down: (side: string): string => `A see-saw whose lower, heavier side is: ${side}.`,
  },
  time: {
    title: 'How time reaches a school',
    intro: 'Time is not shared out equally, but by need.',
  },
} as const;
