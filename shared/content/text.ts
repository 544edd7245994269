/** Every sentence about a service's own words beside the framework, en-GB. Rows A15, A16. */
export const contentText = {
  changedMeanwhile:
    'A colleague changed these words meanwhile, so yours were not saved. Read what stands there now and save again.',
  nothingToPublish: 'There is nothing new to publish.',
  isShown: (number: number): string => `Version ${number} is what everybody sees already.`,
  noSuchVersion: 'That version could not be found.',
  ofCell: (cell: string): string => `Our words for ${cell}`,
  notYours: 'Only a lead of the service writes its words. Ask yours, or say “who” to find out who that is.',
  twice: (word: string): string => `“${word}” stands in the list twice. Take one of them out.`,
  file: {
    noJson: 'This file could not be read. It has to be the file that “Download” gives, in the same format (JSON).',
    another: (kind: string): string =>
      `This is a different kind of file: it does not begin with “file”: “${kind}”. Download yours to see what it looks like.`,
    faults: (faults: readonly string[], most: number): string =>
      `Nothing of this file was taken, because of ${faults.length === 1 ? 'one thing' : `${faults.length} things`}: ${faults.slice(0, most).join('; ')}${faults.length > most ? '; and more' : ''}.`,
    whole: 'the whole file',
    /** What a place of the file is. */
    is: {
      missing: 'is missing or of another kind',
      empty: 'is empty',
      odd: 'has a name that is not known here',
      long: (most: number): string => `is longer than ${most}`,
      unknown: (names: readonly string[]): string => `holds ${names.join(', ')}, which is not known here`,
      other: (known: readonly string[]): string => `can only be ${known.join(' or ')}`,
    },
  },
};
