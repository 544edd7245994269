import type { FindingKind } from './finding.ts';

const list = (parts: readonly string[]): string => new Intl.ListFormat('en-GB').format(parts);

const kinds: Record<FindingKind, string> = {
  name: 'a name on your school’s list',
  'date-of-birth': 'a date of birth',
  'nhs-number': 'an NHS number',
  upn: 'a UPN',
  postcode: 'a postcode',
};

/** Sentences about texts that may tell who a child is, en-GB. None of them repeats the text. */
export const anonymousText = {
  kinds,
  /** `labels` are the fields it is about, `found` what they seem to hold. */
  warning: (labels: readonly string[], found: readonly FindingKind[]): string =>
    `Not saved yet: ${list(labels.map((label) => `“${label}”`))} may tell who a child is, with ` +
    `${list(found.map((kind) => kinds[kind]))}. Please change it, or keep it as it is.`,
  keep: 'Keep it as it is',
  keepError: 'Tick this to keep the text as it is.',
  keepWhat: 'I have read it again',

  notSaved: 'Not saved yet: this may tell who a child is',
  looksLike: (words: string, kind: FindingKind): string => `“${words}” looks like ${kinds[kind]}`,
  change: 'Change the text',
};
