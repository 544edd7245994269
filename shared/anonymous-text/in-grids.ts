import type { GridOp } from '../scoping/decide.ts';
import { freeDetails, type DetailsPatch } from '../scoping/details.ts';
import { detailsText } from '../scoping/details-text.ts';
import type { Grid } from '../scoping/grid.ts';
import { scopingText } from '../scoping/text.ts';
import type { TypedText } from './typed-text.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Typed {
  readonly text?: string | undefined;
  readonly details?: DetailsPatch | undefined;
}

/** What an operation says, by the names of its fields; `deliveredBy` names an adult on purpose. */
function textsOf({ text = '', details = {} }: Typed): TypedText[] {
  return [
    { field: 'text', label: scopingText.card.what.label, text, looksForNames: true },
    ...freeDetails.map((field) => ({
      field,
      label: detailsText.fields[field],
      text: details[field] ?? '',
      looksForNames: field !== 'deliveredBy',
    })),
  ];
}

const typedIn = (op: GridOp): Typed => {
  if (op.do === 'change') return op.words;
  if (op.do === 'ask' || op.do === 'write-action' || op.do === 'meet') return { text: op.text };
  return op.do === 'add' ? op : {};
};

/** The words that a change brings into the grid; none of those that stand in it already or stood lately. */
export function newWordsIn(op: GridOp, { entries, removed }: Pick<Grid, 'entries' | 'removed'>): TypedText[] {
  const typed = typedIn(op);
  const known = new Set(
    [...entries, ...removed].flatMap(({ text, details, question, actions }) => [
      text,
      ...actions.map((each) => each.text),
      question?.text ?? '',
      ...freeDetails.map((field) => details[field] ?? ''),
    ]),
  );
  return textsOf(typed)
    .map((each) => ({ ...each, text: each.text.trim() }))
    .filter(({ text }) => text !== '' && !known.has(oneLine(text)));
}
