import type { Figure, Missing } from './figures.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { FormatName } from './formats.ts';

/** The sentences about figures of schools, en-GB. */
export const figuresText = {
  formats: {
    template: 'Own list of schools',
    census: 'Schools, pupils and their characteristics (DfE)',
    sen: 'Special educational needs in England, school file (DfE)',
    'sen-by-need': 'Special educational needs in England, school file by need (DfE)',
    gias: 'Get Information about Schools (DfE)',
  } satisfies Record<FormatName, string>,
  figures: {
    'ward-score': 'Deprivation of the ward',
    roll: 'Pupils on roll',
    'free-meals': 'Free school meals',
    'sen-support': 'SEN support',
    'ehc-plans': 'EHC plans',
    slcn: 'SLCN as main need',
    'resourced-provision': 'Resourced provision',
  } satisfies Record<Figure, string>,
  missing: {
    blank: 'Missing: empty in the file',
    suppressed: 'Missing: kept back by the publisher',
    wrong: 'Missing: no number in the file',
    'not-in-file': 'Missing: in none of the files',
  } satisfies Record<Missing, string>,
  unknownYear: 'year not stated',
  unknownLicence: 'licence not stated',
  withoutName: (urn: string) => `School ${urn}`,
  problems: {
    notAllowed: 'Figures are brought in by those who lead the whole service, and by its administrators.',
    notYours: 'Figures of schools are for people who plan the hours of a service.',
    late: 'Somebody else brought in figures meanwhile. Please bring in your file again.',
    changed: 'Somebody else changed the figures meanwhile. Please look at them again.',
    noDraft: 'Nothing waits to be taken.',
    noFormer: 'There are no figures to go back to.',
    noSchools: 'No school was read, so there is nothing to take.',
  },
  refused: {
    empty: 'There is nothing in this file.',
    'no-schools': 'This file has a heading and no school below it.',
    'not-text': 'This is not a CSV file. Save it as CSV, or take the file as it was published.',
    'too-large': 'This file is larger than any that is published. Take the part about your area.',
    'not-ours':
      'This file has none of the headings that are read. Take the DfE’s SEN or census file, GIAS, or our template.',
    twice: 'A column is in this file twice, so it is not clear which one counts.',
    unreadable: 'This file cannot be read to its end. Nothing of it was used.',
    'cut-off': 'Not all of this file arrived. Please send it again.',
    'no-such-authority': 'No school in this file belongs to that local authority.',
  },
  finding: {
    'wrong-urn': 'has no six-figure URN, so it was left out',
    'too-short': 'has fewer fields than the heading, so it was left out',
    'too-long': 'has more fields than the heading, so it was left out; a comma in a name needs quotation marks',
    'quote-open': 'opens a quotation mark that is not closed, so it was left out',
    duplicate: 'names a school that stands further up; the first was kept',
    'not-a-school': 'is not about a school, so it was left out',
    'other-year': 'is about another year than the rows before, so it was left out',
    suppressed: 'was kept back by the publisher and is missing',
    blank: 'is empty and missing',
    'blank-column': 'is empty for every school and missing',
    wrong: 'is not a number of pupils and is missing',
    'no-column': 'has no column in this file',
    'unclear-total': 'is given for parts of the school only and is missing',
    closed: 'is a school that has closed',
    'roll-zero': 'has no pupil on roll, so shares of the roll cannot be worked out',
    'sen-above-roll': 'has more pupils with SEN than on roll; both stand as published',
    cp1252: 'has letters of an older code; they were read as Windows writes them',
    'no-name': 'has no name of the school; its URN stands for it',
    cut: 'has a name that is too long and was shortened',
    'mixed-units': 'counts places in one file and only yes or no in another, so they cannot be compared',
  } satisfies Record<FindingCode, string>,
};

/** The letter that a source has in the list of them; empty where it is in none. */
export const letterAt = (place: number): string => (place < 0 ? '' : String.fromCharCode('A'.charCodeAt(0) + place));

/** A finding in words: 'Line 12, URN 118234, Free school meals: was kept back by the publisher and is missing.' */
export function findingSaid({ code, line, urn, figure, said, other }: Finding): string {
  const where = [
    line > 0 ? `Line ${line}` : undefined,
    urn === null ? undefined : `URN ${urn}`,
    figure === null ? undefined : figuresText.figures[figure],
  ].filter((part) => part !== undefined);
  const first = other === null ? '' : ` (line ${other})`;
  const quoted = said === null || said === '' ? '' : ` (“${said}”)`;
  const sentence = `${figuresText.finding[code]}${first}${quoted}.`;
  return where.length ? `${where.join(', ')}: ${sentence}` : sentence;
}

/** Why a file cannot be used, with what of it is wrong. */
export const refusalSaid = (why: keyof typeof figuresText.refused, said: string): string =>
  said ? figuresText.refused[why].replace(/\.$/, ` (“${said}”).`) : figuresText.refused[why];
