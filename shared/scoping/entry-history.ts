import { londonDate, shortDate } from '../kernel/time.ts';
import { gapText } from './gap-text.ts';
import type { GridChange } from './grid.ts';
import type { GridEntry } from './scoping.ts';
import { isAgreed } from './settling.ts';

const quoted = (words: string): string => `“${words}”`;

/** Every sentence of an entry's history, en-GB. */
const say = {
  by: (sentence: string, { by, at }: Pick<GridChange, 'by' | 'at'>): string =>
    `${sentence} by ${by} on ${shortDate(londonDate(at))}`,
  added: { gap: 'Added as a gap', provision: 'Added' },
  words: (before: string, after: string): string => `Changed from ${quoted(before)} to ${quoted(after)}`,
  becameGap: 'Noted as a gap',
  becameProvision: 'Noted as a provision',
  moved: 'Moved to other cells',
  details: 'Details changed',
  removed: 'Taken out',
  restored: 'Put back',
  confirmed: 'Confirmed as still true',
  agreed: 'Its place agreed',
  asked: (question: string): string => `Asked about its place (${quoted(question)})`,
  answered: 'The question about its place answered',
  settled: (values: string): string => `${values}: proposed`,
  agreedByBoth: (values: string): string => `${values}: agreed by both, last`,
  action: (line: string): string => `Action written down (${line})`,
  actionGone: 'An action taken away',
  met: (text: string): string => `Became a provision, ${quoted(text)}: noted`,
  metBy: (text: string): string => `Met by ${quoted(text)}: noted`,
  meets: (gap: string): string => `Meets the gap ${quoted(gap)}: noted`,
  reopened: 'A gap again: noted',
};

/** One line of an entry's history. */
export interface HistoryLine {
  readonly id: string;
  readonly at: GridChange['at'];
  readonly sentence: string;
}

function changeOf(entry: GridEntry | null, before: GridChange['before']): string {
  if (!entry || !before) return say.details;
  if (entry.text !== before.text) return say.words(before.text, entry.text);
  if (entry.kind !== before.kind) return entry.kind === 'gap' ? say.becameGap : say.becameProvision;
  return entry.cells.join() === before.cells.join() ? say.details : say.moved;
}

/** What happened, without by whom and when. `nameOf` gives the words of another entry. */
function sentenceOf(
  change: GridChange,
  id: string,
  before: GridEntry | undefined,
  nameOf: (id: string) => string,
): string | undefined {
  const { entry } = change;
  const values = entry?.settled ? gapText.values(entry.settled) : '';
  switch (change.what) {
    case 'added':
      return say.added[change.kind ?? 'provision'];
    case 'changed':
      return changeOf(entry, change.before);
    case 'removed':
    case 'restored':
    case 'confirmed':
    case 'agreed':
    case 'reopened':
      return say[change.what];
    case 'asked':
      return say.asked(entry?.question?.text ?? '');
    case 'settled':
      return change.before ? say.moved : say.answered;
    case 'prioritised':
      return say.settled(values);
    case 'priority-agreed':
      return entry?.settled && isAgreed(entry.settled) ? say.agreedByBoth(values) : say.settled(values);
    case 'action-written': {
      const written = entry?.actions.find(({ rev }) => rev === change.rev);
      return written && say.action(gapText.action.line(written));
    }
    case 'action-removed': {
      const gone = before?.actions.find((each) => !entry?.actions.some((other) => other.id === each.id));
      return gone ? `${say.actionGone} (${gone.text})` : say.actionGone;
    }
    case 'met':
      if (entry?.id !== id) return say.meets(entry?.met?.from ?? '');
      return entry.met?.metBy ? say.metBy(nameOf(entry.met.metBy)) : say.met(entry.text);
    case 'reviewed':
      return undefined;
  }
}

/**
 * What happened to one entry, newest first, in plain sentences. `changes` may come in any order; `entries` are those that
 * stand now, whose words come first. Row E11.
 */
export function historyOf(
  changes: readonly GridChange[],
  id: string,
  entries: readonly Pick<GridEntry, 'id' | 'text'>[] = [],
): HistoryLine[] {
  const inOrder = changes.toSorted((a, b) => a.rev - b.rev || a.n - b.n);
  const nameOf = (other: string): string =>
    entries.find((each) => each.id === other)?.text ??
    inOrder.findLast((each) => each.entry?.id === other)?.text ??
    gapText.goneProvision;
  let before: GridEntry | undefined;
  const lines: HistoryLine[] = [];
  for (const change of inOrder.filter(({ entryIds }) => entryIds.includes(id))) {
    const sentence = sentenceOf(change, id, before, nameOf);
    if (change.entry?.id === id) before = change.entry;
    if (sentence) lines.unshift({ id: change.id, at: change.at, sentence: say.by(sentence, change) });
  }
  return lines;
}
