import { z } from 'zod';
import { visitCardText as t } from '../../../shared/visits/card-text.ts';
import { mostInWish } from '../../../shared/visits/wish.ts';
import { wishText as w } from '../../../shared/visits/wish-text.ts';
import { tick, timeOfDay, day, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { formOf, wishLines, type VisitDrawing } from './drawing.ts';

const said = (most: number) => z.string().max(most).default('');

export const wishingInput = z.object({ wishReason: said(4_000), keepText: said(10) });
export const keepingInput = z.object({ keepWhy: said(4_000), keepText: said(10) });
export const movingInput = z.object({ visitDay: said(20), visitStart: said(20), moveAnyway: said(10) });

/** The school says that the day does not suit, and why. Row J01. */
export const wishForm = (drawing: VisitDrawing): Message =>
  formOf(drawing, {
    ...{ title: w.say, intro: w.intro, send: ['wish', w.send] },
    inputs: [
      words(
        { id: 'wishReason', label: w.why, errorMessage: w.whyError, value: drawing.typed?.['wishReason'] },
        w.whyHint,
        mostInWish,
      ),
      ...keepInput(drawing.warned),
    ],
  });

/** The therapist says why the visit stays. */
export const keepForm = (drawing: VisitDrawing): Message =>
  formOf(drawing, {
    ...{ title: w.keep, intro: w.keepIntro, lines: wishLines(drawing), send: ['keep-day', w.sendAnswer] },
    inputs: [
      words(
        { id: 'keepWhy', label: w.answer, errorMessage: w.answerError, value: drawing.typed?.['keepWhy'] },
        w.answerHint,
        mostInWish,
      ),
      ...keepInput(drawing.warned),
    ],
  });

/** Another day or time of a visit. */
export function moveForm(drawing: VisitDrawing): Message {
  const { visit, typed = {}, isOdd } = drawing;
  const { moveForm: f } = t;
  return formOf(drawing, {
    ...{ title: f.title, intro: f.intro, lines: wishLines(drawing), send: ['move', f.send] },
    inputs: [
      day({ id: 'visitDay', label: f.day, errorMessage: f.dayError, value: typed['visitDay'] ?? visit.on }),
      timeOfDay({
        ...{ id: 'visitStart', label: f.start, errorMessage: f.startError },
        value: typed['visitStart'] ?? visit.startsAt,
      }),
      ...(isOdd ? [tick({ id: 'moveAnyway', label: f.odd, errorMessage: f.startError }, f.anyway)] : []),
    ],
  });
}
