import { hoursText } from '../hours/text.ts';

/** The contract report, en-GB. Rows L13, L17. */
export const reportText = {
  title: 'Contract report',
  year: 'School year',
  period: (year: string, on: string): string => `School year ${year}, as the ledgers stood on ${on}`,
  intro:
    'What the hours of a school year came to, for the commissioner. Every figure is a sum of the schools’ ledgers.',
  nothing: 'No school has a line in its ledger for this year yet.',
  sum: (given: string, used: string, planned: string, left: string): string =>
    `${given} given, ${used} used, ${planned} planned, ${left} left.`,
  save: 'Save or print',
  files: { word: 'Word file', pdf: 'PDF', excel: 'Excel workbook', csv: 'CSV' },
  fileName: 'Contract report',
  tables: {
    stream: 'By funding stream',
    activity: 'By activity',
    school: 'By school',
    cost: 'What it costs',
    band: 'How the hours were shared out',
  },
  head: {
    stream: 'Funding stream',
    activity: 'Activity',
    school: 'School',
    allocated: 'Allocated',
    moved: 'Carried, lent',
    planned: hoursText.kind.planned,
    used: hoursText.kind.used,
    lost: hoursText.kind.lost,
    madeGood: hoursText.kind['made-good'],
    left: 'Left',
    costSoFar: 'Cost so far',
    costPlanned: 'Cost of what is planned',
    children: 'Children seen',
    perChild: 'For each child seen',
    band: 'Band',
    schools: 'Schools',
    weight: 'Weight',
    offer: 'Offer',
  },
  inHours: (head: string): string => `${head} (hours)`,
  inPounds: (head: string): string => `${head} (£)`,
  together: 'Together',
  fewer: 'under 5 or held back',
  unknown: 'not told',
  method: 'How the figures are made',
  left: 'Left is what was allocated, carried, lent and made good, less what was used and lost. What is planned is not taken off.',
  charged:
    'Hours are used as the service’s rules for each activity charge them; the rules stand on each school’s page of hours.',
  published: (version: number, on: string, by: string): string =>
    `The hours were shared out in version ${version}, published on ${on} by ${by}.`,
  reason: (reason: string): string => `Reason of this version: ${reason}`,
  rules: (step: string, floor: string, perPupil: number): string =>
    `Shared by need: in steps of ${step}, at least ${floor} for each school, ${perPupil} minutes for each pupil, the rest by the weight of the band.`,
  hash: (hash: string): string => `Fingerprint of what it was made from (SHA-256): ${hash}`,
  cost: (price: string): string =>
    `An hour costs ${price}. Cost so far is of hours used and lost, cost of what is planned of hours set aside for visits.`,
  noCost:
    'What an hour of a therapist costs is not set for this year, so there are no costs. It is set under Hours shared out.',
  children:
    'Children seen are counted at each part of each visit that was held. Nobody is named, so a child who is seen three times counts three times.',
  leftOut: 'What is left out',
  hidden: 'Numbers of children under five are not told, nor any from which one could be worked out.',
  without: (names: readonly string[]): string =>
    `${names.length === 1 ? 'One school has' : `${names.length} schools have`} no line in this year and stand in no table: ${names.join(', ')}.`,
  notInApp: (count: number): string =>
    `${count} of the schools that hours were shared out to ${count === 1 ? 'is' : 'are'} not in Link Therapy, so nothing of ${count === 1 ? 'it' : 'them'} is counted but the sharing.`,
  part: 'These are the schools of one lead, not all schools of the service.',
  noFile: 'There is no such report, or it is not yours. Please open it from the page of the contract report.',
};
