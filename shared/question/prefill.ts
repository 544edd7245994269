import { strandOf } from '../balanced-system/framework.ts';
import type { Tried } from '../request-for-help/request.ts';
import type { Question } from './question.ts';
import { questionText } from './text.ts';

/** What the school said it will try, as the request for help begins with it: since when, and what changed is still open. */
export const triedFrom = ({ trying }: Pick<Question, 'trying'>): Tried[] =>
  trying.flatMap(({ entryId, text, cells: [cell], on }) =>
    cell
      ? [
          {
            id: `trying-${entryId}`.slice(0, 100),
            strand: strandOf(cell),
            what: text,
            howLong: questionText.since(on),
            effect: '',
          },
        ]
      : [],
  );
