import type { z } from 'zod';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Action } from '../../../shared/policy.ts';
import { addAddendum, agree, signAddendum } from '../../../shared/sheet/agree.ts';
import * as contract from '../../../shared/sheet/contract.ts';
import { addRow, edit, restoreRow, settle, takeOut, type SheetAct } from '../../../shared/sheet/decide.ts';
import type { SheetForm } from '../../../shared/sheet/form.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { sheetText } from '../../../shared/sheet/text.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { changeSheet, sheetFor, type SheetPorts } from './change-sheet.ts';
import { noteReading, type NoteReading } from './note-reading.ts';
import { readableBy, seen } from './see-sheet.ts';

interface Common {
  readonly sheetId: string;
  readonly editId: string;
  readonly confirmed?: boolean | undefined;
}

interface Post<Input> {
  readonly path: string;
  readonly name: string;
  readonly contract: z.ZodType<Input>;
  readonly action: Action;
  readonly audit: string;
  decide(form: SheetForm, sheet: Sheet, input: Input, act: SheetAct): Result<Sheet>;
}

/** One change of a sheet as a route: what was typed goes in, the page as it stands comes out. */
const post = <Input extends Common>(
  ports: SheetPorts & { readonly note: NoteReading },
  { decide, path, ...declared }: Post<Input>,
): Route =>
  route({
    ...declared,
    version: 1,
    method: 'post',
    path: `/api/sheets/:sheetId/${path}`,
    answer: contract.sheetAnswer,
    useCase: async (caller, input: Input) => {
      const outcome = await changeSheet(ports, caller, {
        sheetId: input.sheetId,
        activityId: input.editId,
        action: declared.action,
        audit: declared.audit,
        confirmed: input.confirmed,
        decide: (form, sheet, act) => decide(form, sheet, input, act),
      });
      if (!outcome.ok) return fail(outcome.problem);
      const { sheet } = outcome;
      await ports.note(caller, readableBy(caller, sheet), { own: sheet.rev });
      return ok({ rev: sheet.rev, sheet: seen(caller, sheet) });
    },
  });

/** A page that both sides fill in, in the tab: read it, type into it, agree it. */
export const sheetRoutes = (ports: SheetPorts): Route[] => routesOf({ ...ports, note: noteReading(ports) });

const routesOf = (ports: SheetPorts & { readonly note: NoteReading }): Route[] => [
  route({
    name: 'sheet.page',
    version: 1,
    method: 'get',
    path: '/api/sheets/:sheetId',
    contract: contract.readSheetInput,
    answer: contract.sheetAnswer,
    action: 'sheet.see',
    audit: 'sheet.read',
    useCase: async (caller, { sheetId, since }) => {
      const sheet = (await sheetFor(ports, caller, sheetId))?.value;
      if (!sheet) return fail(problem('not-found', sheetText.notYours));
      if (since === sheet.rev) return ok({ rev: sheet.rev, sheet: null });
      await ports.note(caller, readableBy(caller, sheet));
      return ok({ rev: sheet.rev, sheet: seen(caller, sheet) });
    },
  }),
  post(ports, {
    path: 'edits',
    name: 'sheet.edit',
    contract: contract.editInput,
    action: 'sheet.fill-in',
    audit: 'sheet.filled-in',
    decide: (form, sheet, input, act) => edit(form, sheet, [input], act),
  }),
  post(ports, {
    path: 'rows',
    name: 'sheet.add-row',
    contract: contract.addRowInput,
    action: 'sheet.fill-in',
    audit: 'sheet.row-added',
    decide: (form, sheet, { rowId, kind, texts }, act) => addRow(form, sheet, { id: rowId, kind, texts }, act),
  }),
  post(ports, {
    path: 'rows/remove',
    name: 'sheet.remove-row',
    contract: contract.rowInput,
    action: 'sheet.fill-in',
    audit: 'sheet.row-removed',
    decide: (form, sheet, { rowId, seen: rev }, act) => takeOut(form, sheet, rowId, rev, act),
  }),
  post(ports, {
    path: 'rows/restore',
    name: 'sheet.restore-row',
    contract: contract.rowInput,
    action: 'sheet.fill-in',
    audit: 'sheet.row-restored',
    decide: (_, sheet, { rowId }, act) => restoreRow(sheet, rowId, act),
  }),
  post(ports, {
    path: 'conflicts',
    name: 'sheet.settle',
    contract: contract.settleInput,
    action: 'sheet.fill-in',
    audit: 'sheet.conflict-settled',
    decide: (_, sheet, { conflictId, take, seen: rev }, act) => settle(sheet, conflictId, take, rev, act),
  }),
  post(ports, {
    path: 'agree',
    name: 'sheet.agree',
    contract: contract.agreeInput,
    action: 'sheet.agree',
    audit: 'sheet.agreed',
    decide: (form, sheet, { seen: rev }, act) => agree(form, sheet, rev, act),
  }),
  post(ports, {
    path: 'addenda',
    name: 'sheet.add-addendum',
    contract: contract.addendumInput,
    action: 'sheet.agree',
    audit: 'sheet.addendum-written',
    decide: (_, sheet, { addendumId, text }, act) => addAddendum(sheet, addendumId, text, act),
  }),
  post(ports, {
    path: 'addenda/agree',
    name: 'sheet.agree-addendum',
    contract: contract.agreeAddendumInput,
    action: 'sheet.agree',
    audit: 'sheet.addendum-agreed',
    decide: (_, sheet, { addendumId }, act) => signAddendum(sheet, addendumId, act),
  }),
];
