import { placesCalled } from '../balanced-system/find-places.ts';
import type { Cell } from '../balanced-system/framework.ts';
import type { GridEntry } from './scoping.ts';

/** What somebody wants added, as they said it; without cells where no place was understood. */
export interface Said extends Pick<GridEntry, 'kind' | 'text'> {
  readonly cells: readonly Cell[];
}

const command = /^\s*add\b\s*/i;
const asGap = /^(?:a\s+)?gap\b\s*:?\s*/i;

/**
 * 'add Word of the Week to universal intervention': the words up to the last 'to', 'in', 'under' or colon after which a
 * place is named and nothing else. Row E22.
 */
export function addSaid(said: string): Said {
  const words = said.replace(command, '').replace(/\s+/g, ' ').trim();
  const kind = asGap.test(words) ? 'gap' : 'provision';
  const rest = words.replace(asGap, '');
  const joints = [...rest.matchAll(/\s(?:to|in|under|into|for)\s+(?:the\s+)?|\s[–—-]\s|:\s/gi)];
  for (const joint of joints.toReversed()) {
    const cells = placesCalled(rest.slice(joint.index + joint[0].length).replace(/[.?!]$/, ''));
    if (cells.length) return { kind, text: rest.slice(0, joint.index).trim(), cells };
  }
  return { kind, text: rest, cells: [] };
}
