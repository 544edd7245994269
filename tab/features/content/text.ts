import { londonDate, longDate, type Instant } from '../../../shared/kernel/time.ts';
import type { DisplayTerm } from '../../../shared/balanced-system/terms.ts';

const day = (at: Instant): string => longDate(londonDate(at));

/** What only the editor of a service's words says, en-GB. Rows A15, A16. */
export const contentPageText = {
  title: 'Words of the framework',
  intro:
    'Your own policy stands beside the framework’s words, in the grid and in chat, and never in their place. You write a draft; everybody sees it once you publish it.',
  shown: {
    'own-wording': 'The short texts of this app are shown, which need no licence.',
    licensed: 'The words of your licence are shown.',
  },
  version: (number: number, by: string, at: Instant): string => `Version ${number}, published by ${by} on ${day(at)}.`,
  never: 'You have published nothing of your own yet.',
  draft: (by: string, at: Instant): string => `Draft, last changed by ${by} on ${day(at)}. Nobody else sees it yet.`,
  draftTitle: 'Draft',
  preview: 'Preview: what everybody will read',
  publish: 'Publish',
  discard: 'Throw the draft away',
  published: 'Published. Everybody in your service and its schools reads it now.',
  discarded: 'The draft is gone. What everybody reads has not changed.',
  save: 'Save to the draft',
  undo: 'Undo',
  meanwhile: (text: string): string =>
    text ? `A colleague wrote meanwhile: “${text}”` : 'A colleague took it out meanwhile.',
  cells: (count: number): string => `Our words for each cell (${count} of 15)`,
  cellLabel: (cell: string): string => `Our words for ${cell}`,
  strands: (count: number): string => `What our service does, by strand (${count} of 5)`,
  strandLabel: (name: string): string => `What we do: ${name}`,
  glossary: {
    title: (count: number): string => `Words we explain (${count})`,
    intro: 'Names of your teams, tools or forms. People find them with “what is …?”, too.',
    none: 'None yet.',
    word: 'Word',
    says: 'What it means',
    add: 'Add this word',
    needed: 'Write the word and what it means.',
    remove: (word: string): string => `Take out ${word}`,
    take: 'Take out',
  },
  terms: {
    title: 'How we write it',
    intro: 'In this app’s own explanations. Searching finds every way of writing it.',
    label: {
      slt: 'Speech and language therapist',
      sendco: 'Special needs coordinator',
      slcn: 'Speech, language and communication needs',
      setting: 'Where children learn',
      isp: 'A child’s own plan',
    } satisfies Record<DisplayTerm, string>,
  },
  file: {
    title: 'Licensed wording and files',
    intro:
      'With a licence for the framework you can load its wording as a file. Download gives you the format, with all that stands here.',
    load: 'Load a file',
    loaded: 'The file is in your draft. Read the preview before you publish.',
    loadAllTheSame: 'Load it all the same',
    tooBig: 'This file is far larger than any with words in it. Please check that it is the right one.',
    download: 'Download',
    copy: 'Copy instead',
    copied: 'Copied.',
    notCopied: 'Teams did not allow copying here. Use Download.',
    own: 'Go back to the app’s own wording',
    name: 'words-of-the-framework.json',
  },
  history: {
    title: (count: number): string => `Versions (${count})`,
    line: (number: number): string => `Version ${number}`,
    shown: 'Shown now',
    about: (by: string, at: Instant, cells: number): string =>
      `${by}, ${day(at)}. ${cells === 1 ? '1 cell has' : `${cells} cells have`} words of ours.`,
    from: (number: number): string => `Brings back version ${number}.`,
    licensed: (version: string): string => `Licensed wording ${version}.`,
    rollBack: 'Bring back',
    rollBackOf: (number: number): string => `Bring back version ${number}`,
    sure: (number: number): string => `Everybody reads version ${number} again at once. A draft stays as it is.`,
    yes: 'Yes, bring it back',
    cancel: 'Cancel',
    done: (number: number): string => `Version ${number} is shown again.`,
  },
};
