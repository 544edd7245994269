import { longDate } from '../../../shared/kernel/time.ts';

type Day = Parameters<typeof longDate>[0];
const schools = (count: number): string => (count === 1 ? '1 school' : `${count.toLocaleString('en-GB')} schools`);

/** The page about figures of schools, en-GB. */
export const figuresPageText = {
  part: 'Figures',
  title: 'Figures of schools',
  intro:
    'Bands and hours are worked out from these numbers. They are counts from published files or your own list; none of them is about one child.',
  none: 'No figures have been brought in yet. Begin with the open data of your local authority, or choose files.',
  schools,
  broughtIn: (by: string, day: Day): string => `Brought in by ${by} on ${longDate(day)}.`,
  sources: 'Where the numbers are from',
  source: (title: string, year: string, licence: string): string => `${title} (${year}; ${licence})`,
  areas: (names: readonly string[]): string =>
    names.length > 6 ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more` : names.join(', '),
  bring: {
    title: 'Bring in figures',
    open: 'Open data',
    openHint: (title: string, year: string, licence: string): string => `${title}, ${year}. ${licence}.`,
    authority: 'Local authority',
    choose: 'Choose a local authority',
    look: 'Look at the open data',
    files: 'A file',
    filesHint:
      'The DfE’s SEN or census file, GIAS, or our template, as CSV or packed (.gz). While something waits to be taken, one more file is added to it.',
    only: 'Only schools of this local authority',
    onlyHint: 'Leave it empty to take every school of the file.',
    from: 'Where your own list is from',
    fromHint: 'For our template only; published files say it themselves.',
    year: 'Year',
    licence: 'Licence',
    file: 'Choose a file',
    more: 'Add a file to these',
    addOpen: 'Add the open data to these',
    keep: 'Add to the figures that count now',
    keepHint: 'Otherwise what is read takes their place once you take it.',
    template: 'Download the template',
    sending: (percent: number): string => `Sending the file: ${percent}%`,
    reading: (done: number): string =>
      done ? `Reading: ${done.toLocaleString('en-GB')} lines so far` : 'Reading the file',
    writing: (done: number, total: number): string =>
      `Keeping ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} schools`,
  },
  draft: {
    title: 'What would change',
    said: (many: number): string => `Read: ${schools(many)}. Nothing counts before you take them.`,
    counts: (changes: Record<'added' | 'changed' | 'gone' | 'same', number>): string =>
      (
        [
          [changes.added, 'new'],
          [changes.changed, 'with another number'],
          [changes.gone, 'gone'],
          [changes.same, 'as before'],
        ] as const
      )
        .filter(([count]) => count > 0)
        .map(([count, what]) => `${count.toLocaleString('en-GB')} ${what}`)
        .join(', '),
    changes: 'Changes',
    more: (count: number): string => `and ${count.toLocaleString('en-GB')} more`,
    added: 'new',
    gone: 'no longer in the figures',
    apply: 'Take these figures',
    drop: 'Throw them away',
    applied: 'The new figures count from now.',
    dropped: 'Thrown away. The figures are as they were.',
  },
  findings: {
    title: (count: number): string =>
      count === 1
        ? '1 thing to know about the files'
        : `${count.toLocaleString('en-GB')} things to know about the files`,
    none: 'Nothing in the files was odd.',
    aLine: 'A line ',
    also: (lines: readonly number[]): string =>
      `The same on ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
  },
  undo: {
    do: 'Go back to the figures before',
    hint: (many: string, day: Day): string => `${many}, brought in on ${longDate(day)}.`,
    done: 'The figures before count again.',
  },
  table: {
    title: 'Schools',
    search: 'Find a school',
    hint: 'Name or URN',
    school: 'School',
    caption: 'Figures of each school, with where each number is from',
    found: (shown: string, all: number): string => `${shown} of ${schools(all)}`,
    before: 'Earlier',
    after: 'Later',
    closed: 'closed',
    source: 'source',
    short: {
      blank: 'missing: empty',
      suppressed: 'missing: suppressed',
      wrong: 'missing: no number',
      'not-in-file': 'missing: not in the files',
    },
  },
} as const;
