import { z } from 'zod';
import { cancelledBySchema } from '../../../shared/hours/cancellation.ts';
import { visitCardText as t } from '../../../shared/visits/card-text.ts';
import { mostInAction, mostInNote, mostActions } from '../../../shared/visits/note.ts';
import { visitsText } from '../../../shared/visits/text.ts';
import { mostInReason } from '../../../shared/visits/visit.ts';
import { list, section } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { formOf, type VisitDrawing } from './drawing.ts';

const said = (most: number) => z.string().max(most).default('');

export const cancellingInput = z.object({ cancelBy: said(40), cancelReason: said(4_000), keepText: said(10) });
export const notingInput = z.object({
  visitNote: said(8_000),
  noteMine: said(4_000),
  noteTheirs: said(4_000),
  keepText: said(10),
});
export const dropInInput = z.object({ dropAt: said(100), dropFor: said(20) });
export const whichInput = z.object({ which: said(250) });

const mostInActions = mostActions * (mostInAction + 1);

/** Because of whom, why, and before the press what the rule does to the hours. Row J12. */
export function cancelForm(drawing: VisitDrawing, by: string): Message {
  const { rules, typed = {}, warned } = drawing;
  const { cancelForm: f } = t;
  const inputs = [
    section(t.rule, [list(rules)]),
    choose(
      { id: 'cancelBy', label: f.by, errorMessage: f.byError, value: typed['cancelBy'] ?? by },
      cancelledBySchema.options.map((each) => ({ title: visitsText.by[each], value: each })),
      { style: 'expanded' },
    ),
    words(
      { id: 'cancelReason', label: f.reason, errorMessage: f.reasonError, value: typed['cancelReason'] },
      f.reasonHint,
      mostInReason,
    ),
    ...keepInput(warned),
  ];
  return formOf(drawing, { title: f.title, intro: f.intro, inputs, send: ['cancel', t.cancelNow], back: t.keep });
}

/** What the school is told, and what each side does next. Row J14. */
export function noteForm(drawing: VisitDrawing): Message {
  const { visit, typed = {}, warned } = drawing;
  const { noteForm: f } = t;
  const known = visit.note;
  const inputs = [
    words(
      { id: 'visitNote', label: f.text, errorMessage: f.textError, value: typed['visitNote'] ?? known?.text },
      f.textHint,
      mostInNote,
      { isMultiline: true },
    ),
    words(
      {
        ...{ id: 'noteMine', label: f.mine, errorMessage: f.actionsError },
        value: typed['noteMine'] ?? known?.actions['link-therapist'].join('\n'),
      },
      f.mineHint,
      mostInActions,
      { isMultiline: true },
    ),
    words(
      {
        ...{ id: 'noteTheirs', label: f.theirs, errorMessage: f.actionsError },
        value: typed['noteTheirs'] ?? known?.actions.sendco.join('\n'),
      },
      f.theirsHint,
      mostInActions,
      { isMultiline: true },
    ),
    ...keepInput(warned),
  ];
  return formOf(drawing, { title: f.title, intro: f.intro, inputs, send: ['note', t.sendNote] });
}
