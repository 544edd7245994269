import type { Difference } from './difference.ts';
import { farBeyond } from './settings.ts';
import type { Ways } from './travel.ts';

const hours = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (whole === 0) return `${rest} min`;
  return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`;
};
const schools = (count: number): string => (count === 1 ? '1 school' : `${count} schools`);
const clusters = (count: number): string => (count === 1 ? '1 trust or cluster' : `${count} trusts or clusters`);
const moreOrLess = (minutes: number, of: string): string =>
  `${hours(Math.abs(minutes))} ${minutes > 0 ? 'more' : 'less'} ${of}`;
const percent = (share: number): string => `${(share * 100).toFixed(share < 0.01 ? 2 : 1)} %`;
/** Never less than it is: what is promised with it holds. */
const percentUp = (share: number): string =>
  percent(Math.ceil(share * (share < 0.01 ? 10_000 : 1_000)) / (share < 0.01 ? 10_000 : 1_000));

/** What one choice has more of than another, part by part, what is better first: 'keeps 2 more schools …, 40 min more travel'. */
function differenceWords(difference: Difference): string {
  const { kept, travelMinutes, extraInClusters, overMinutes, unservedMinutes } = difference;
  const parts = [
    kept > 0 ? `keeps ${kept} more ${kept === 1 ? 'school' : 'schools'} with their therapist` : '',
    kept === -1 ? '1 school fewer keeps its therapist' : '',
    kept < -1 ? `${schools(-kept)} fewer keep their therapist` : '',
    travelMinutes ? moreOrLess(travelMinutes, 'travel a year') : '',
    extraInClusters > 0 ? `${clusters(extraInClusters)} more in several hands` : '',
    extraInClusters < 0 ? `${clusters(-extraInClusters)} fewer in several hands` : '',
    overMinutes ? moreOrLess(overMinutes, 'above people’s own hours') : '',
    unservedMinutes ? moreOrLess(unservedMinutes, 'that nobody gives') : '',
  ].filter(Boolean);
  return parts.length ? parts.join(', ') : 'nothing changes';
}

/** 'Ways: 12 schools by the map (a straight line, 2 minutes a kilometre), 3 schools by their area.' */
function waysWords({ map, area, unknown }: Ways, perKilometre: number): string {
  const minutes = perKilometre === 1 ? '1 minute' : `${perKilometre} minutes`;
  const parts = [
    map > 0 ? `${schools(map)} by the map (a straight line, ${minutes} a kilometre)` : '',
    area > 0 ? `${schools(area)} by area` : '',
    unknown > 0 ? `${schools(unknown)} where the area, or that of the therapist, is not known` : '',
  ].filter(Boolean);
  return parts.length ? `Ways: ${parts.join(', ')}.` : '';
}

const choices = (count: number): string => (count === 1 ? 'Your choice costs' : `Your ${count} choices cost`);

/** Every sentence about who serves whom, en-GB. */
export const assignmentText = {
  title: 'Who serves whom',
  hours,
  schools,
  percent,
  differenceWords,
  waysWords,
  lead: (count: number, people: number): string =>
    `${schools(count)} with published hours, ${people === 1 ? '1 therapist' : `${people} therapists`} with hours to give.`,
  noHours: 'No hours are published for this year yet. Once they are, schools and therapists come here by themselves.',
  noPeople: 'Nobody has hours to give in this year. Put posts into the workforce first.',
  notSolved: 'Nobody has looked for an answer yet.',
  solve: 'Find the best answer',
  solveAgain: 'Look again',
  solving: 'Looking for the best answer. This takes about ten seconds.',
  proof: {
    best: 'Proved: no other answer costs less, whoever serves which school.',
    good: (gap: number): string =>
      `At most ${percentUp(gap)} away from the best there is, whoever serves which school. Looking again goes on from here.`,
    greedy: 'Found by the simple planner; how near to the best it is was not proved. Look again to find out.',
  },
  greedy: (price: number, own: number): string =>
    price <= own
      ? 'The simple planner found as good an answer.'
      : `The simple planner’s answer costs ${percent((price - own) / own)} more.`,
  stale: 'Hours, people or wishes have changed since. Look again before you publish.',
  parts: {
    title: 'What this answer costs',
    travel: 'Travel',
    continuity: 'Schools that lose their therapist',
    clusters: 'Trusts and clusters in several hands',
    balance: 'Work above the even share',
    overload: 'Work beyond what is bearable',
    unserved: 'Schools without anybody',
    total: 'All together',
  },
  priceNote:
    'All prices are in minutes of travel a year, so that one can be weighed against the other. You set the prices below.',
  price: 'Price',
  what: 'What',
  means: 'What it means',
  against: (words: string): string => `Against the answer before: ${words}.`,
  choices: (
    count: number,
    { difference, isProved }: { readonly difference: Difference; readonly isProved: boolean },
  ): string =>
    difference.price === 0
      ? `${choices(count)} nothing: without ${count === 1 ? 'it' : 'them'} the best answer costs as much.`
      : `${choices(count)} ${difference.price.toLocaleString('en-GB')}${isProved ? '' : ' or more'}, in minutes of travel: ${differenceWords(difference)}.`,
  againstNow: (words: string): string => `Against now: ${words}.`,
  find: 'Find schools',
  findHint: 'Name, area, trust or therapist',
  onMap: (area: string): string => (area ? `on the map; ${area}` : 'on the map'),
  shown: (shown: number, all: number): string =>
    shown === all ? schools(all) : `${shown} of ${schools(all)}; type a few words to find the others.`,
  openSettings: 'Show and change them',
  between: (least: number, most: number): string => `A whole number from ${least} to ${most.toLocaleString('en-GB')}.`,
  betweenParts: (least: number, most: number): string => `A number from ${least} to ${most}, such as 1.5.`,
  twoAreas: 'Each line needs two areas with a comma between them.',
  mend: 'A setting cannot be read yet. It is marked in red under ‘What it goes by’.',
  unsaved: 'What you have chosen is not counted yet. Look again, and it is.',
  putAway: 'Put my choices away',
  yearsLabel: 'School years',
  baseOf: (name: string): string => `Where ${name} sets out`,
  areaOf: (school: string): string => `Area of ${school}`,
  facts: {
    travel: (minutes: number): string => `${hours(minutes)} on the road in the year`,
    continuity: (kept: number, changed: number): string =>
      `${schools(kept)} with the therapist they had, ${schools(changed)} with another`,
    clusters: (extra: number): string => `${extra} ${extra === 1 ? 'therapist' : 'therapists'} more than one for each`,
    balance: (minutes: number): string =>
      `More than an even share for some; ${hours(minutes)} in all above people’s own hours`,
    overload: 'Beyond what is bearable above 100 %',
    unserved: (count: number, minutes: number): string => `${schools(count)}, ${hours(minutes)}`,
  },
  loadsTitle: 'Workload',
  loadsNote: 'Hours of their schools against the hours they have. Full at 100 %.',
  therapist: 'Therapist',
  base: 'Sets out from',
  schoolsHead: 'Schools',
  given: 'Hours of schools',
  has: 'Hours they have',
  travelHead: 'Travel in the year',
  share: 'Full to',
  isOver: (name: string, share: number, minutes: number): string =>
    `${name} is at ${share} %, ${hours(minutes)} above their own hours.`,
  allFit: 'Nobody is above their own hours.',
  schoolsTitle: 'Schools',
  school: 'School',
  area: 'Area',
  now: 'Today',
  proposed: 'Proposed',
  nobody: 'nobody',
  pin: (school: string): string => `Therapist chosen for ${school}`,
  pinHead: 'Your choice',
  free: 'no choice',
  refusal: (school: string): string => `Who shall not serve ${school}`,
  refusalBack: (who: string, school: string): string => `${who} may serve ${school} again`,
  refusalHead: 'Not with',
  anybody: 'anybody may',
  andNot: 'and not …',
  gone: 'somebody who has left',
  pinsNote:
    'A choice you make by hand is kept, and counts above a “not with”. What choices cost is said above after the next look.',
  movesTitle: 'What a hand-over would be',
  movesNote:
    'Publishing changes nobody’s schools by itself. These schools would go to somebody else; hand them over on the page about people.',
  showMoves: (count: number): string => `Show ${schools(count)}`,
  noMoves: 'Every school keeps the therapist it has.',
  toPeople: 'To the page about people',
  from: 'From',
  to: 'To',
  vacancyTitle: 'If somebody goes',
  vacancyNote:
    'Shows who loses their therapist and who could take over with as few changes as possible. Nothing is kept.',
  vacancyWho: 'Who goes',
  vacancyRun: 'Show what happens',
  vacancyLead: (name: string, count: number, minutes: number): string =>
    `Without ${name}, ${schools(count)} lose their therapist: ${hours(minutes)} of the year.`,
  vacancyOver: (minutes: number): string =>
    minutes > 0
      ? `Those who stay would have ${hours(minutes)} above their own hours.`
      : 'Those who stay have room for all of it.',
  vacancyCut: 'Compare fair ways to share the loss.',
  vacancyUnserved: (count: number): string => `${schools(count)} would have nobody.`,
  settingsTitle: 'What it goes by',
  settings: {
    visitMinutes: 'A visit lasts (minutes)',
    perKilometre: 'A kilometre on the map, straight line (minutes)',
    own: 'One way within an area (minutes)',
    next: 'One way to an area beside it (minutes)',
    far: 'One way further (minutes)',
    unknown: 'One way where an area is not known (minutes)',
    continuity: 'A school that loses its therapist',
    cluster: 'Each further therapist in a trust or cluster',
    balance: 'A minute above the even share',
    overload: `A minute beyond what is bearable; ${farBeyond.percent} % further it counts ${farBeyond.times} times`,
    unserved: 'A minute that nobody gives',
    bearablePercent: 'Bearable above 100 % (percent)',
    mostSchools: 'Most schools for one therapist (empty: as many as fit)',
    beside: 'Areas beside each other, one pair a line: Ashford, Canterbury',
  },
  publish: 'Publish',
  publishTitle: 'Publish who serves whom',
  reason: 'Reason for the change',
  published: (version: number, by: string): string => `Version ${version} was published by ${by}.`,
  versions: 'Published versions',
  latestTitle: (version: number): string => `As published, version ${version}`,
  nothingPublished: 'Nothing is published for this year yet.',
  caseload: {
    title: 'Schools of the year',
    lead: (count: number, minutes: number, travel: number): string =>
      `${schools(count)}, ${hours(minutes)} of work and about ${hours(travel)} on the road.`,
    full: (share: number): string => `That fills your own hours to ${share} %.`,
    over: (share: number): string =>
      `That is ${share} % of your own hours. Talk to your lead: more than 100 % is not planned for.`,
    none: 'No schools are yours in this year.',
    notYet: 'not published yet',
    given: 'Who serves whom is not published yet. These are the published hours of the schools you hold now.',
    goes: 'published for a colleague',
    isNew: 'new for you',
    minutes: 'Hours',
  },
  problems: {
    notAllowed: 'Who serves whom is decided by those who lead the service.',
    notReady: 'Hours and a workforce have to be there for this year first.',
    changedMeanwhile:
      'Somebody else looked for an answer meanwhile. It is shown now, and what you have chosen is still here: look again.',
    unsaved: 'You have chosen something since this answer was found. Look again first, or put your choices away.',
    notSolved: 'There is no answer to publish yet. Look for one first.',
    reasonMissing: 'Say in a few words why it changes; the version before stays in the list.',
    stale: 'Hours, people or wishes have changed since the answer was found. Look again before you publish.',
    noSuchPerson: 'This person is not in the answer any more. Reload the page.',
  },
} as const;
