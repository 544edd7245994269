import { problem } from '../../../shared/kernel/problem.ts';
import { fail } from '../../../shared/kernel/result.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { addAddendum, agree, signAddendum } from '../../../shared/sheet/agree.ts';
import { clockOf } from '../../../shared/sheet/layout.ts';
import { sheetCardText } from '../../../shared/sheet/text.ts';
import { pageOf, readAddress } from './address.ts';
import { correctionCard } from './correction-card.ts';
import { pressSheet, seeSheet, type OnSheet } from './on-press.ts';
import { lastPage, readCard } from './read-card.ts';
import { note, saved } from './view.ts';

/** The page to read. When its content changed since the page before was shown, reading starts again. */
export const readSheet: OnSheet = (ports) => (caller, press) =>
  seeSheet(ports, caller, press, (view) => {
    const page = pageOf(readAddress(press.id));
    return page > 1 && view.sheet.contentRev > press.rev
      ? readCard({ ...view, said: note(sheetCardText.readAgain) }, 1)
      : readCard(view, page);
  });

/** Agrees the page that was read, and no other. */
export const signSheet: OnSheet = (ports) => (caller, press) =>
  pressSheet(ports, caller, press, {
    decide: (form, sheet, act) => agree(form, sheet, press.rev, act),
    done: (view) => {
      const mine = view.side && view.sheet.signed[view.side];
      const said = mine ? saved(sheetCardText.agreedAt(mine.name, clockOf(mine.at, view.now))) : undefined;
      return readCard({ ...view, said }, lastPage);
    },
    refused: (view, { code }) => readCard(view, code === 'out-of-date' ? 1 : lastPage),
  });

/** The form for a correction of an agreed page. */
export const openCorrection: OnSheet = (ports) => (caller, press) => seeSheet(ports, caller, press, correctionCard);

/** A correction, signed by its author; the other side is asked. */
export const sendCorrection: OnSheet = (ports) => (caller, press, typed) =>
  pressSheet(ports, caller, press, {
    typed,
    decide: (_, sheet, act) =>
      press.newId
        ? addAddendum(sheet, press.newId, typed['correction'] ?? '', act)
        : fail(problem('not-understood', planningText.notUnderstood)),
    done: (view) => readCard({ ...view, said: saved(sheetCardText.correctionSent) }, lastPage),
    refused: (view) => correctionCard({ ...view, newId: press.newId ?? view.newId, kept: typed }),
  });

/** The other side agrees a correction. */
export const agreeCorrection: OnSheet = (ports) => (caller, press) =>
  pressSheet(ports, caller, press, {
    decide: (_, sheet, act) => signAddendum(sheet, readAddress(press.id).rowId, act),
    done: (view) => readCard({ ...view, said: saved(sheetCardText.correctionAgreed) }, lastPage),
    refused: (view) => readCard(view, lastPage),
  });
