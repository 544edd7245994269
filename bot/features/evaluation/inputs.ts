import { z } from 'zod';
import { ownColumn } from '../../../shared/evaluation/columns.ts';
import type { Saying } from '../../../shared/evaluation/decide.ts';
import { textIn, type Evaluation } from '../../../shared/evaluation/evaluation.ts';
import type { Questionnaire } from '../../../shared/evaluation/questionnaire.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import { typedInput, type Typed } from '../sheet/typed.ts';
import { pagesOf, type Place } from './place.ts';

/** The inputs of a page of statements: an answer for each, and a note on their area. */
export const answersInput = typedInput;
export const unknownInput = z.object({ unknown: z.string().max(8_000).default('') });
/** Items to put on the grid as gaps. */
export const lowInput = z.object({ low: z.string().max(8_000).default('') });

export const answerInput = (item: string): string => `answer__${item}`;
export const noteInput = (area: string): string => `note__${area}`;

/**
 * What the inputs of a card say, made on revision `seen`. An answer that was left alone does not come at all; a note
 * that does not come was emptied, but only when nothing has changed since the card was drawn and other inputs came.
 */
export function sayingsOf(
  q: Questionnaire,
  evaluation: Evaluation,
  { place, side, typed, seen }: { place: Place; side: Side; typed: Typed; seen: number },
): Saying[] {
  const column = place.at === 'settle' ? 'joint' : ownColumn(evaluation, side);
  const answers = q.items.flatMap(({ id }): Saying[] => {
    const text = typed[answerInput(id)];
    return text ? [{ do: 'say', column, item: id, field: 'answer', text, seen }] : [];
  });
  const area = place.at === 'page' ? pagesOf(q)[place.page ?? 0]?.area.id : undefined;
  if (!area) return answers;
  const note = typed[noteInput(area)];
  const isEmptied = note === undefined && answers.length > 0 && evaluation.rev <= seen;
  const stands = textIn(evaluation.answers[column], area, 'note');
  if (note === undefined && !(isEmptied && stands)) return answers;
  return [...answers, { do: 'say', column, item: area, field: 'note', text: note ?? '', seen }];
}
