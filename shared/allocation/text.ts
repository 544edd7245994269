import { bandNames, type Band } from './bands.ts';
import type { BandedSchool, Banding, Part } from './allocate.ts';
import { bandOf, rangeOf, type AllocationSettings, type Parameter, type Scheme } from './settings.ts';
import type { LeftOut } from './values.ts';

/** A number as it is shown: so many digits, and never '-0'. */
export const shown = (value: number, digits: number): string => {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
};

/** Thousandths as a number with three digits. */
export const thousandths = (points: number): string => shown(points / 1_000, 3);

/** The same without digits that say nothing. */
const short = (value: number): string => shown(value, 3).replace(/\.?0+$/, '');

const inWords: Readonly<Record<Parameter, string>> = {
  ward: 'ward score',
  roll: 'number on roll',
  'free-meals': 'free school meals',
  sen: 'SEN',
  slcn: 'SLCN as main need',
  'resourced-provision': 'resource provision',
};

const percent = ({ basis }: AllocationSettings, parameter: Parameter): boolean =>
  basis === 'per-pupil' && (parameter === 'free-meals' || parameter === 'sen' || parameter === 'slcn');

/** A value of a parameter as a person reads it: 30.0%, 420 pupils, '0.45', 'yes'. */
export function valueInWords(parameter: Parameter, value: number, settings: AllocationSettings): string {
  if (percent(settings, parameter)) return `${shown(value, 1)}%`;
  if (parameter === 'ward') return shown(value, 3);
  if (parameter !== 'resourced-provision') return `${shown(value, Number.isInteger(value) ? 0 : 1)} pupils`;
  if (settings.provision === 'yes-or-no') return value === 1 ? 'yes' : value === 0 ? 'no' : shown(value, 3);
  return `${shown(value, Number.isInteger(value) ? 0 : 1)} places`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const range = (band: Band, cuts: AllocationSettings['cuts']): string => {
  const { from, below } = rangeOf(band, cuts);
  if (from === null) return `below ${short(below ?? 0)}`;
  return below === null ? `${short(from)} and above` : `from ${short(from)} to below ${short(below)}`;
};

const leftOutWhy: Readonly<Record<LeftOut, string>> = {
  closed: 'closed',
  'no-pupils': 'no pupils on roll',
  'named-twice': 'its number stands twice in the figures',
  'other-scheme': 'not in the scheme that is banded',
  'other-phase': 'its phase is not in use',
  'other-type': 'its type is not in use',
  'by-hand': 'left out by hand',
  'too-few-figures': 'too few figures for a band',
};

const missingWhy = {
  blank: 'left blank in the source',
  suppressed: 'withheld by the publisher',
  wrong: 'no usable number in the source',
  'not-in-file': 'not in the source',
  'no-roll': 'no number on roll to measure it by',
  'same-for-some': 'known for some schools only, and the same at all of them',
} as const;

const schemes: Readonly<Record<Scheme, string>> = {
  all: 'all schools together',
  primary: 'primary schools',
  secondary: 'secondary schools',
  special: 'special schools',
  'resourced-provision': 'schools with a resource provision',
};

/** What so many thousandths do to the score. */
const does = (points: number): string =>
  points === 0
    ? 'changes nothing'
    : points > 0
      ? `adds ${thousandths(points)} to the score`
      : `takes ${thousandths(-points)} off the score`;

function partSentence(part: Part, { spreads }: Pick<Banding, 'spreads'>, settings: AllocationSettings): string {
  const { parameter, value, points } = part;
  const mean = spreads[parameter]?.mean ?? value;
  const [is, average] = [valueInWords(parameter, value, settings), valueInWords(parameter, mean, settings)];
  return `${capital(inWords[parameter])}: ${is}, the average is ${average}. This ${does(points)}.`;
}

/**
 * Why a school has its band, in sentences whose numbers add up to its score as shown; the strongest reason first, then
 * what is missing. Row K06.
 */
function why(school: BandedSchool, banding: Pick<Banding, 'spreads'>, settings: AllocationSettings): string[] {
  const { band, points, parts, rest, missing } = school;
  const strongest = parts.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));
  // Rounded up to where the next band begins, which it does not reach.
  const nearly = bandOf(points / 1_000, settings.cuts) === band ? '' : 'a little below ';
  return [
    `The score is ${nearly}${thousandths(points)}, so the band is ${bandNames[band]}, which takes scores ${range(band, settings.cuts)}. A score of 0 is the average school.`,
    ...strongest.map((part) => partSentence(part, banding, settings)),
    ...(rest === 0
      ? []
      : [`With figures missing, the average of all schools lies a little off 0. Setting that right ${does(rest)}.`]),
    ...missing.map(
      ({ parameter, why: because }) =>
        `Left out: ${inWords[parameter]} (${missingWhy[because]}). It counts neither for nor against the school.`,
    ),
  ];
}

const wordsSaid = (words: readonly string[]): string => words.map((word) => word || 'not stated').join(', ') || 'none';

/** Every choice of the method, printed on each result. domain.md 1.6. */
function choices(settings: AllocationSettings): string[] {
  const { weights, cuts, sd, basis, sen, provision, sameForSome, leastParameters, scheme, phases, types, without } =
    settings;
  const used = (Object.keys(weights) as Parameter[]).filter((each) => weights[each] > 0);
  return [
    `Parameters and weights: ${used.map((each) => `${inWords[each]} ${weights[each]}`).join(', ')}.`,
    `Standard deviation: ${sd}.`,
    basis === 'per-pupil'
      ? 'Free meals, SEN and SLCN count as percent of the roll; the roll counts as pupils.'
      : 'Free meals, SEN, SLCN and roll count as pupils.',
    `SEN is ${{ 'support-and-plans': 'SEN support and EHC plans together', support: 'SEN support alone', plans: 'EHC plans alone' }[sen]}.`,
    `Resource provision counts as ${provision === 'places' ? 'places' : 'yes or no'}.`,
    'A figure that is missing is left out of that school’s score and flagged.',
    `What is known for some schools only, and the same at all of them, ${sameForSome === 'left-out' ? 'is left out for all' : 'counts 0 for those'}.`,
    `A school needs ${leastParameters === 1 ? 'one parameter' : `${leastParameters} parameters`} at least.`,
    `Bands begin at ${Object.entries(cuts)
      .map(([band, from]) => `${band} ${short(from)}`)
      .join(', ')}; all below is VVL.`,
    `Banded together: ${schemes[scheme]}${phases ? `, phases ${wordsSaid(phases)}` : ''}${types ? `, types ${wordsSaid(types)}` : ''}; closed schools and schools without pupils are left out.`,
    ...(without.length ? [`Left out by hand: ${without.join(', ')}.`] : []),
  ];
}

/** What a lead has to know of the figures before bands are used: parameters without figures, or that tell nobody apart. */
function warnings({ spreads }: Pick<Banding, 'spreads'>, schools: number, settings: AllocationSettings): string[] {
  const used = (Object.keys(spreads) as Parameter[]).filter((each) => settings.weights[each] > 0);
  return used.flatMap((parameter) => {
    const { n, sd } = spreads[parameter] ?? { n: 0, sd: 0 };
    const name = capital(inWords[parameter]);
    if (n === 0) return [`${name} is missing for every school, so it is no part of any score.`];
    const few = n < schools ? ` It is missing for ${schools - n} of ${schools} schools.` : '';
    const counts = few && settings.sameForSome === 'left-out' ? 'it is no part of any score' : 'it counts 0 for them';
    const all = n === 1 ? 'is known for 1 school only' : `is the same for all ${n} schools that have a figure`;
    if (sd === 0) return [`${name} ${all}, so ${counts}.${few}`];
    return n * 2 < schools ? [`${name} is known for ${n} of ${schools} schools only.`] : [];
  });
}

/** What people read about bands, en-GB. */
export const allocationText = {
  parameters: inWords,
  capital,
  range,
  leftOutWhy,
  missingWhy,
  schemes,
  why,
  choices,
  warnings,
  again: {
    same: 'Worked out again from the figures that are kept: every number is the same.',
    other:
      'Worked out again from the figures that are kept, it differs. Please tell those who look after this service.',
  },
  reason: 'Reason',
  noUrn: 'The school’s unique reference number (URN) is not known here, so no band can be found for it.',
  notPublished: 'The service has not published the bands of this academic year yet.',
  notInRun: (why: string | undefined) =>
    why ? `The school has no band this year: ${why}.` : 'The school is not among those that were banded this year.',
  problems: {
    noReason: 'Please write the reason.',
    noAnswer: 'Please write the answer to the school.',
    longReason: (most: number) => `Please write the reason in at most ${most} characters.`,
    overAlready: 'Please choose a day from today on until which it counts.',
    tooLong: 'Local knowledge counts for two years at most; please choose an earlier day.',
    movesNothing: 'The band is already at that end of the scale, so nothing would move.',
    notHolding: 'That does not count any more. Please load the page again.',
    asked: 'Your school has asked already and is waiting for an answer.',
    answered: 'That has been answered already. Please load the page again.',
    moveFirst: 'The band has not moved yet. Please note the local knowledge that moves it first.',
    changedMeanwhile: 'Somebody changed this meanwhile. Please load the page again and look at it once more.',
    full: 'So much is noted for this school that nothing more fits.',
    noDraft: 'Only a draft can be published. Please load the page again.',
    frozenNeedsReason: 'The bands of this academic year are frozen. Please write why they change.',
    keptForGood: 'What was published is kept. Only a draft can be thrown away.',
    isFrozen: 'These bands are frozen already.',
    publishFirst: 'Only the bands that are published can be frozen.',
    notYours: 'Bands are for the leads of a service.',
    noRun: 'There is no such run of bands. Please load the page again.',
    noSchool: 'That school is not in this run of bands.',
    noFigures: 'There are no figures of schools yet. Bring a file in first.',
    noSchools: 'No school is left to band with these choices.',
    tooManySchools: (schools: number, most: number) =>
      `These are ${schools.toLocaleString('en-GB')} schools, and a run that is kept has ${most.toLocaleString('en-GB')} at most: several times the largest local authority. Please choose one local authority.`,
    noSuchAuthority: (name: string, there: readonly string[]) =>
      `The figures have no schools of “${name}”. There are: ${there.join(', ')}.`,
  },
};
