import type { Side } from '../../../shared/organisation/roles.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { initialForm } from '../../../shared/initial-discussions/initial-form.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import { shown } from '../../../shared/sheet/form.ts';
import { rowOf, textOf, type Sheet } from '../../../shared/sheet/sheet.ts';
import { card, execute, heading, openUrl, primary, submit, text, type Action, type Element } from '../../cards/card.ts';
import type { Links } from '../../ports/links.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { agreementPage } from './agreement-page.ts';
import { clip } from './clip.ts';
import type { PageInput } from './inputs.ts';
import { guidanceLinks, outcomePage } from './outcome-page.ts';
import { isOutcomePage, mostRowsShown, pageAfter, placeOf, titleOf, type Page } from './pages.ts';
import { questionsPage } from './questions-page.ts';

export interface PageDrawing {
  readonly now: Instant;
  /** Minted with the form, so that two presses of it add one thing. */
  readonly newId: string;
  /** The revision the form was typed on: a refused form keeps its own, so that others’ texts stay unseen by it. */
  readonly rev?: number;
  readonly links: Links;
  readonly accountId: string;
  readonly notice?: string | undefined;
  readonly typed?: PageInput | undefined;
  /** A text may tell who a child is: the form comes back with the tick to keep it. */
  readonly warned?: boolean;
}

const mostConflicts = 2;

/** Bytes of a page’s own elements; the rest of 25 KB is for headings, notices and buttons. */
const roomInBody = 17 * 1024;

const bytesOf = (elements: readonly Element[]): number => new TextEncoder().encode(JSON.stringify(elements)).length;

/** Places where both wrote at once: both texts, and where to choose between them. */
function conflictsOn(sheet: Sheet): string[] {
  return sheet.conflicts.slice(0, mostConflicts).map((conflict) => {
    const row = rowOf(sheet, conflict.rowId);
    const rule = row && initialForm.rows[row.kind]?.fields[conflict.field];
    const standing = shown(rule, textOf(row, conflict.field));
    const second = shown(rule, conflict.text);
    return initialText.work.conflict(rule?.label ?? '', clip(standing, 100), clip(second, 100));
  });
}

function buttons(sheet: Sheet, page: Page, most: number, { newId, rev = sheet.rev }: PageDrawing): Action[] {
  const data = { v: 1, id: placeOf({ sheetId: sheet.id, page, most }), rev, newId };
  const next = pageAfter(page);
  const { ask, close, goOn, read, save } = initialText.button;
  return [
    ...(page === 'questions' ? [execute(ask, { verb: 'initial.save', ...data })] : []),
    ...(next
      ? [execute(goOn, { verb: 'initial.go-on', ...data }, primary)]
      : [execute(save, { verb: 'initial.save', ...data }, primary)]),
    execute(close, { verb: 'initial.close', ...data }),
    ...(next ? [] : [submit(read, { verb: 'sheet.read', v: 1, id: sheet.id, rev: sheet.rev })]),
  ];
}

/** One page of the work card: an outcome, the questions or the link agreement. Worked in place; each press saves. */
export function pageCard(sheet: Sheet, page: Page, side: Side | undefined, drawing: PageDrawing): Message {
  const writes = side !== undefined && !sheet.lockedAt;
  const typed = drawing.typed ?? {};
  const draw = (most: number): Element[] => {
    if (isOutcomePage(page))
      return outcomePage(sheet, page, { mine: side ?? 'link-therapist', writes, typed, now: drawing.now, most });
    return page === 'questions'
      ? questionsPage(sheet, writes, typed, most)
      : agreementPage(sheet, writes, typed, drawing.now);
  };
  const most = mostRowsShown.find((each) => bytesOf(draw(each)) <= roomInBody) ?? 2;
  const title = `${titleOf(page)}: ${sheet.schoolName}`;
  return {
    card: card(
      title,
      [
        heading(titleOf(page)),
        text(sheet.schoolName, { spacing: 'None', isSubtle: true }),
        ...draw(most),
        ...keepInput(writes && drawing.warned),
      ],
      [
        ...(writes ? buttons(sheet, page, most, drawing) : []),
        ...(isOutcomePage(page) ? guidanceLinks(sheet, page) : []),
        ...(writes ? [] : [openUrl(initialText.button.openTab, drawing.links.tab(sheet.schoolId, drawing.accountId))]),
      ],
      [sheet.lockedAt ? initialText.work.locked : undefined, ...conflictsOn(sheet), drawing.notice],
    ),
    summary: title,
  };
}
