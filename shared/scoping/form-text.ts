/** The largest file that is taken. */
export const mostFileMegabytes = 2;

const short = (line: string): string => (line.length > 60 ? `${line.slice(0, 58).toWellFormed().trim()} …` : line);
const quoted = (lines: readonly string[]): string => lines.map((line) => `“${short(line)}”`).join(', ');

/** What is said about a filled form that was uploaded, en-GB. */
export const formText = {
  /** The line of our own Word file that says as of when it is. */
  isOurs: /^As it (?:stands at|was kept with the plan)/,
  refused: {
    'not-word': 'That is not a Word file. Save the form as a Word document (.docx) and choose it again.',
    'too-large': `That file is larger than ${mostFileMegabytes} MB, or holds more than a form can. Take pictures out of it, or paste the table instead.`,
    unreadable: 'That file could not be opened. Open it in Word, save it anew as .docx, and choose it again.',
  },
  noTable:
    'There is no scoping table in that file: no row names the five strands, and no column the three levels. Use the blank form, or paste the text and choose the places yourself.',
  nothing: 'The form is empty: nothing is written in its cells.',
  otherTables: (count: number): string =>
    count === 1
      ? 'One more table was left out: its headings are not the strands and levels.'
      : `${count} more tables were left out: their headings are not the strands and levels.`,
  outside: (lines: readonly string[], more: number): string =>
    `Not read, because it stands outside the table: ${quoted(lines)}${more ? ` and ${more} more` : ''}.`,
  beside: (lines: readonly string[], more: number): string =>
    `Not read, because it stands where the table has its headings: ${quoted(lines)}${more ? ` and ${more} more` : ''}.`,
  placeless: (count: number): string =>
    count === 1
      ? 'One entry stands beside a heading that is no strand or level. Choose where it belongs.'
      : `${count} entries stand beside a heading that is no strand or level. Choose where they belong.`,
  merged: 'Cells were joined in the table. What stands in them was read as standing in each of the cells they cover.',
  pictures: 'There are pictures in the file. What is written in a picture is not read.',
  tracked: 'There are changes marked in the file. It was read as if all of them were accepted.',
  tooLong: (count: number, most: number): string =>
    count === 1
      ? `One entry is longer than ${most} characters. Please shorten it.`
      : `${count} entries are longer than ${most} characters. Please shorten them.`,
  tooMany: (most: number): string => `There is more in the table than a grid can hold; the first ${most} were read.`,
};
