import { gapText } from '../../../shared/scoping/gap-text.ts';
import { submit, type Action } from '../../cards/card.ts';

/** The button that opens the gaps of the term that a cycle's id names, on a card of its own below. */
export const putInOrder = (cycleId: string, rev: number): Action =>
  submit(gapText.card.press, { verb: 'gaps.open', v: 1, id: cycleId, rev });
