import { londonTime, type Instant } from '../../../shared/kernel/time.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);

/** What the tab says while people write in a page together, en-GB. */
export const editorText = {
  noConnection: 'Not saved yet: no connection. It will be sent by itself.',
  saving: 'Saving …',
  saved: (at: Instant): string => `Saved ${londonTime(at)}`,
  held: 'Waits until one of the two texts is chosen',
  tryAgain: 'Try again',
  justWritten: (by: string): string => `${by} wrote this just now`,
  typing: 'Not saved yet',
  left: (count: number): string => `${count} characters left`,
  over: (count: number): string => `${count} characters too many`,

  saveState: { saved: 'Everything is saved', saving: 'Saving …', stuck: 'Not everything is saved yet' },
  lookedUp: 'To look up. It is changed on its own page.',
  someUnsaved: 'Not everything is saved yet',
  notYet: 'Not yet',
  noChoice: '–',
  empty: 'Nothing written',

  conflict: (label: string): string => `Two texts for “${label}”`,
  conflictWhy:
    'You both wrote here without seeing the other’s text. Choose one, or put both together in the box first.',
  conflictChoose: 'You both answered here without seeing the other’s answer. Choose one.',
  nothing: '(left empty)',
  wroteFirst: (name: string): string => `${name} wrote`,
  youWrote: 'You wrote',
  settled: 'Keep this text',
  keepFirst: 'Keep the first',
  takeSecond: 'Take the second',
  keepYours: 'Keep yours',
  takeYours: 'Take yours',
  keep: (name: string): string => `Keep ${name}’s`,
  take: (name: string): string => `Take ${name}’s`,

  otherWrote: (by: string, places: readonly string[]): string =>
    places.length > 3 ? `${by} wrote in ${places.length} places.` : `${by} wrote in ${list(places)}.`,

  removeRow: (name: string): string => `Take out “${name}”`,
  removed: (count: number): string => (count === 1 ? 'One row was taken out' : `${count} rows were taken out`),
  removedOne: (name: string): string => `“${name}” was taken out. You can put it back below.`,
  restore: 'Put back',

  leftOver: 'Words that are not saved',
  leftOverWhy: 'These could not be saved where you typed them. Copy what you need, or throw it away.',
  throwAway: 'Throw away',

  agreeTitle: 'Agree',
  agree: 'I agree this page',
  agreed: (name: string, at: string): string => `${name} agreed on ${at}`,
  notAgreed: (name: string): string => `${name} has not agreed yet`,
  agreeHint:
    'When you both agree the same page, it is locked. If one of you changes something, the other is asked again.',
  stillMissing: 'Before you can agree',
  openConflicts: (count: number): string =>
    count === 1 ? 'One place holds two texts. Choose one.' : `${count} places hold two texts. Choose one of each.`,
  unsavedFirst: 'Something you typed is not saved yet, so nothing was agreed. Look for the field that says so.',
  onlyLooking: 'You can read this page. The link therapist and the SENDCo fill it in and agree it.',
  locked: (at: string): string => `Agreed by both on ${at}`,
  lockedWhy: 'This page is locked. To correct something, add an addendum that you both agree.',

  addenda: 'Addenda',
  addendumLabel: 'What is to be corrected',
  addAddendum: 'Add and sign',
  agreeAddendum: 'I agree this addendum',
  waitsFor: (name: string): string => `Waits for ${name}`,
  bothAgreed: 'Agreed by both',
};
