import type { Action } from '../../../shared/policy.ts';
import { verb, type Verb } from '../../ports/declaration.ts';
import { agreeCorrection, openCorrection, readSheet, sendCorrection, signSheet } from './agree-sheet.ts';
import { addPoint, tickDone } from './change-agenda.ts';
import { addNewRow, putRowBack, takeRowOut } from './change-rows.ts';
import { openingCard, seeSheet, type OnSheet, type SheetVerbPorts } from './on-press.ts';
import { closeSheet, openAgenda, openNewRow, openRow, openSheet, openTable } from './open-sheet.ts';
import { saveAndNext, saveFields } from './save-fields.ts';
import { typedInput } from './typed.ts';
import { note } from './view.ts';

const see = 'sheet.see';
const fillIn = 'sheet.fill-in';
const agree = 'sheet.agree';

/** Every button of a sheet's work cards: what it is called, who may press it, what the audit says, what it does. */
const all: readonly (readonly [name: string, action: Action, audit: string, useCase: OnSheet])[] = [
  ['sheet.open', see, 'sheet.opened', openSheet],
  ['sheet.row', see, 'sheet.opened', openRow],
  ['sheet.new', see, 'sheet.opened', openNewRow],
  ['sheet.table', see, 'sheet.opened', openTable],
  ['sheet.agenda', see, 'sheet.opened', openAgenda],
  ['sheet.close', see, 'sheet.opened', closeSheet],
  ['sheet.save', fillIn, 'sheet.filled-in', saveFields],
  ['sheet.save-next', fillIn, 'sheet.filled-in', saveAndNext],
  ['sheet.add', fillIn, 'sheet.row-added', addNewRow],
  ['sheet.take-out', fillIn, 'sheet.row-removed', takeRowOut],
  ['sheet.put-back', fillIn, 'sheet.row-restored', putRowBack],
  ['sheet.add-point', fillIn, 'sheet.row-added', addPoint],
  ['sheet.tick', fillIn, 'sheet.filled-in', tickDone],
  ['sheet.read', see, 'sheet.read', readSheet],
  ['sheet.sign', agree, 'sheet.agreed', signSheet],
  ['sheet.correct', see, 'sheet.opened', openCorrection],
  ['sheet.send-correction', agree, 'sheet.addendum-written', sendCorrection],
  ['sheet.agree-correction', agree, 'sheet.addendum-agreed', agreeCorrection],
];

/** The work cards in which a page is filled in, read and agreed in chat, whatever kind of page it is. */
export const sheetVerbs = (ports: SheetVerbPorts): Verb[] =>
  all.map(([name, action, audit, useCase]) =>
    verb({
      name,
      version: 1,
      contract: typedInput,
      action,
      audit,
      useCase: useCase(ports),
      fresh: (caller, press, notice) =>
        seeSheet(ports, caller, press, (view) => openingCard({ ...view, said: note(notice) })),
    }),
  );
