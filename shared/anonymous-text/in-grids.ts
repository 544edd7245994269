import type { CivilDate } from '../kernel/time.ts';
import type { GridOp } from '../scoping/decide.ts';
import type { Grid } from '../scoping/grid.ts';
import { scopingText } from '../scoping/text.ts';
import { lookThrough } from './look-through.ts';
import type { Looked } from './typed-text.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What the words that are brought into the grid may tell of somebody; empty when there is nothing, and for words that
 * stand in it already or stood lately. Names are not looked for: an entry is about the whole school.
 */
export function foundIn(
  op: GridOp,
  { entries, removed }: Pick<Grid, 'entries' | 'removed'>,
  today: CivilDate,
): Looked[] {
  const text = (op.do === 'add' ? op.text : op.do === 'change' ? op.words.text : undefined)?.trim();
  if (!text || [...entries, ...removed].some((each) => each.text === oneLine(text))) return [];
  const findings = lookThrough(text, { names: [], today });
  const typed = { field: 'text', label: scopingText.card.what.label, text, isAboutChild: false };
  return findings.length ? [{ typed, findings }] : [];
}
