/** What the panel that adds a school says, en-GB. */
export const schoolText = {
  title: 'Schools and settings',
  intro: 'Add a school that your service begins to work with. Invite its SENDCo and its link therapist next.',
  button: 'Add a school',
  words: 'Name and place, or the school’s number (URN)',
  wordsHint: 'Such as “Aldgate London”. The list is the Department for Education’s, of January 2023.',
  search: 'Search',
  found: (count: number): string => (count === 1 ? '1 school found' : `${count} schools found`),
  most: 'There may be more. Write more of the name, or the place.',
  none: 'No school in the list has all of these words. Check the spelling, or add it by its name below.',
  /** 'City of London, primary school, 271 pupils' */
  about: (place: string, setting: string, roll: number | null): string =>
    [place, setting, ...(roll === null ? [] : [`${roll} pupils`])].filter(Boolean).join(', '),
  number: (urn: string): string => `URN ${urn}`,
  addNamed: (name: string): string => `Add ${name}`,
  add: 'Add',
  byHand: 'It is on no list',
  byHandIntro: 'A family hub, a unit or a cluster is added by its name.',
  name: 'Name',
  setting: 'Kind of setting',
  addByName: 'Add by its name',
  nameNeeded: 'Write the name.',
  wordsNeeded: 'Write a name or a number to search for.',
  added: (name: string): string => `${name} is among your schools now. Invite its people next.`,
  cancel: 'Cancel',
};
