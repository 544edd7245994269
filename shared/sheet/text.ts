import type { Side } from '../organisation/roles.ts';
import type { SheetKind } from './sheet.ts';

const who: Record<Side, string> = { 'link-therapist': 'the link therapist', sendco: 'the SENDCo' };

/** Sentences about filling in and agreeing a page together, en-GB. */
export const sheetText = {
  notYours: 'This page belongs to a school that you are not linked with, so it cannot be shown.',
  notAllowed: 'Only the school’s link therapist and its SENDCo fill in this page. Nothing was changed.',
  tooBusy: 'Several people wrote at the same moment, so this was not saved. Please try again.',
  otherSideOnly: (label: string, side: Side): string =>
    `“${label}” is for ${who[side]} to fill in. Nothing was changed.`,
  tooLong: (label: string, most: number): string => `“${label}” can hold ${most} characters. Please shorten it.`,
  noDate: (label: string): string => `“${label}” has to be a day that exists, such as 26 March 2027.`,
  noChoice: (label: string): string => `Please choose one of the answers for “${label}”.`,
  locked: 'You have both agreed this page, so it is locked. To correct something, write an addendum.',
  rowGone:
    'This row was taken out meanwhile, so what you wrote was not saved. Put the row back first, or copy your text.',
  notSeenYet: 'This was written on a page that does not exist yet. Please open the page again.',
  wentOn: (label: string): string =>
    `This request was merged into ${label}, so it does not go back on the agenda. Two people of the school can undo that.`,
  noSuchField: 'That part of the page does not exist.',
  tooMany: 'The page is full. Take a row out first.',
  notAddable: 'Rows of this kind come by themselves.',
  conflictKept:
    'You both wrote here without seeing the other’s text. Both are kept: choose one, and then you can agree the page.',
  tooManyConflicts: 'Several places already hold two texts. Settle those first; what you wrote was not saved.',
  tooMuch: 'This page holds as much text as it can, so what you wrote was not saved. Take it to your next meeting.',
  conflictGone: 'This was settled meanwhile. Here is what stands now.',
  seenChanged:
    'The page changed after you opened it, so nothing was agreed. Please read it again; this is how it stands now.',
  openConflicts: (count: number): string =>
    count === 1
      ? 'One place still holds two texts: choose one first.'
      : `${count} places still hold two texts: choose one of each first.`,
  rowChanged: 'Somebody wrote in this row after you opened it, so it was not taken out. Have a look at it first.',
  notLocked: 'The page is not agreed yet, so you can change it directly.',
  noAddendum: 'Please write what is to be corrected.',
  addendumLabel: 'Correction',
  notRemovable: 'This row belongs to the page, so it cannot be taken out. Leave it empty if it does not apply.',
  sides: { 'link-therapist': 'The link therapist', sendco: 'The SENDCo' } satisfies Record<Side, string>,
  alsoHere: 'Also part of this page',
  nothingYet: 'nothing yet',
  twoTexts: 'two texts, choose one',
  tooManyAddenda: 'There are twenty addenda already. Bring this to your next meeting.',
};

const titles: Record<SheetKind, string> = {
  plan: 'Joint plan',
  initial: 'Initial discussions',
  'check-in': 'Half-term check-in',
};

type Named = { readonly kind: SheetKind; readonly label: string; readonly schoolName: string };

/** Sentences of the cards in which a page is filled in, read and agreed, en-GB. No child is ever named in one. */
export const sheetCardText = {
  title: ({ kind, label }: Pick<Named, 'kind' | 'label'>): string => `${titles[kind]}, ${label}`,
  summary: (sheet: Named): string => `${sheet.schoolName}: ${titles[sheet.kind].toLowerCase()}, ${sheet.label}`,
  changed: (who: string, when: string): string => `As of ${when}, last changed by ${who}`,
  noNames: 'Cards stay in the chat for a long time, so please do not name a child here: write “Child 3”.',
  more: (count: number): string => `and ${count} more in the tab`,
  saved: (when: string): string => `Saved ${when}.`,
  savedRow: (when: string, name: string): string => `Saved ${when}: ${name}.`,
  added: (when: string): string => `Added ${when}.`,
  takenOut: (name: string): string => `Taken out: ${name}. You will find it under “Taken out” and can put it back.`,
  putBack: (name: string): string => `Put back: ${name}.`,
  nothingNew: 'There was nothing new to save.',
  closed: (sheet: Named, when: string): string =>
    `${sheetCardText.summary(sheet)}. Closed at ${when}; everything you saved is kept. Open it again from your newest card.`,
  lookingOn: 'The school’s link therapist and its SENDCo fill in this page.',
  lockedAt: (when: string): string => `Both agreed, and the page is locked since ${when}.`,
  carriedFrom: (label: string): string => `From the ${label}`,
  takenOutGroup: 'Taken out',
  toSettle: (count: number): string =>
    count === 1
      ? 'You both wrote in one place without seeing the other’s text. Both are kept: choose one.'
      : `You both wrote in ${count} places without seeing the other’s text. All is kept: choose one text for each.`,
  buttons: {
    fillIn: 'Fill in',
    add: 'Add',
    addKind: (title: string): string => `Add: ${title.toLowerCase()}`,
    toMenu: 'Fill in or add',
    agenda: 'Agenda',
    read: 'Read and agree',
    readOnly: 'Read',
    tab: 'Open in the tab',
    close: 'Close',
    save: 'Save',
    saveNext: 'Save and next',
    takeOut: 'Take out',
    putBack: 'Put back',
    back: 'Back',
    addPoint: 'Add this point',
    tick: 'Save ticks',
    nextPage: 'Next page',
    agree: 'Agree',
    settle: 'Choose between two texts',
    correct: 'Write a correction',
    sendCorrection: 'Sign and send',
    agreeCorrection: 'Agree this correction',
  },
  inputs: {
    row: { label: 'What to fill in', error: 'Choose what to fill in.', hint: 'Choose a line' },
    kind: { label: 'What to add', error: 'Choose what to add.', hint: 'Choose a kind' },
    leaveEmpty: 'Leave empty',
    choose: 'Choose',
    settle: (label: string): string => `“${label}” holds two texts. Which one stays?`,
    settleError: 'Choose one of the two texts.',
    first: (who: string, when: string): string => `First text, by ${who} at ${when}`,
    second: (who: string, when: string): string => `Second text, by ${who} at ${when}`,
    theStart: 'Link Therapy',
    empty: '(empty)',
    youTyped: 'You had typed, not saved:',
    keepFirst: 'Keep the first text',
    takeSecond: 'Take the second text',
    done: { label: 'Tick what is done', error: 'Tick what is done.' },
    correction: {
      label: 'What is to be corrected',
      error: 'Write the correction in up to 1,000 characters.',
      hint: 'What was agreed, and what it should say. Please do not name a child.',
    },
  },
  rowFirst: 'Choose a line first.',
  kindFirst: 'Choose what to add first.',
  writeFirst: 'Write something first, then add it.',
  pointFirst: 'Choose a heading and write the point first.',
  tickFirst: 'Tick at least one line first.',
  ticked: (when: string, count: number): string => `Saved ${when}: ${count === 1 ? 'one done' : `${count} done`}.`,
  addPointTitle: 'Add a point',
  agendaTitle: 'Agenda',
  missingTitle: 'Before you can agree',
  stateTitle: 'Who has agreed',
  nothingHere: 'Nothing yet',
  nothingUnder: (titles: readonly string[]): string => `Nothing yet under: ${titles.join('; ')}.`,
  page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  readAgain: 'The page changed while you were reading, so reading starts again. This is how it stands now.',
  readToAgree: 'You can agree on the last page.',
  agreedAt: (who: string, when: string): string => `${who} agreed at ${when}.`,
  notAgreed: (who: string): string => `${who} has not agreed yet.`,
  youAgree: 'By pressing Agree you agree the page as you have just read it. A change after that asks you both again.',
  addenda: 'Corrections since then',
  addendum: (who: string, when: string): string => `Correction by ${who}, ${when}`,
  correctTitle: 'Write a correction',
  correctWhat:
    'The page stays as it was agreed. Your correction stands below it once the other side has agreed it too.',
  correctionSent: 'Sent. The other side is asked to agree it.',
  correctionAgreed: 'You agreed this correction.',
};
