import type { GridOp } from '../scoping/decide.ts';
import type { Grid } from '../scoping/grid.ts';
import { scopingText } from '../scoping/text.ts';
import type { TypedText } from './typed-text.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words that a change brings into the grid; undefined for those that stand in it already or stood lately. */
export function newWordsIn(op: GridOp, { entries, removed }: Pick<Grid, 'entries' | 'removed'>): TypedText | undefined {
  const text = (op.do === 'add' ? op.text : op.do === 'change' ? op.words.text : undefined)?.trim();
  if (!text || [...entries, ...removed].some((each) => each.text === oneLine(text))) return undefined;
  return { field: 'text', label: scopingText.card.what.label, text, looksForNames: true };
}
