import { longestAddendum } from '../../../shared/sheet/agree.ts';
import { sheetCardText } from '../../../shared/sheet/text.ts';
import { primary, quiet, strong, text } from '../../cards/card.ts';
import { words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { readCard, lastPage } from './read-card.ts';
import { press, workCard, type View } from './view.ts';

const { buttons, inputs } = sheetCardText;

/** The form for a correction of an agreed sheet; who sends it has signed it. */
export function correctionCard(view: View): Message {
  if (!view.sheet.lockedAt || !view.side) return readCard(view, lastPage);
  const { label, error, hint } = inputs.correction;
  const value = view.kept?.['correction']?.slice(0, longestAddendum + 200);
  return workCard(
    view,
    [
      strong(sheetCardText.correctTitle),
      text(sheetCardText.correctWhat),
      words({ id: 'correction', label, errorMessage: error, value }, hint, longestAddendum, { isMultiline: true }),
      quiet(sheetCardText.noNames),
    ],
    [
      press(view, buttons.sendCorrection, 'sheet.send-correction', view.sheet.id, primary),
      press(view, buttons.back, 'sheet.read', view.sheet.id, { associatedInputs: 'none' }),
    ],
  );
}
