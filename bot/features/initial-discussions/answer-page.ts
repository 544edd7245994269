import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { openQuestions, progressOf } from '../../../shared/initial-discussions/progress.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { sheetText } from '../../../shared/sheet/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isWarning } from '../anonymous-text/keep-input.ts';
import { helpCard } from '../organisation/cards.ts';
import { sentenceCard } from '../planning/cards.ts';
import type { PageInput } from './inputs.ts';
import { pageCard, type PageDrawing } from './page-card.ts';
import { isOutcomePage, pageAfter, readPlace, titleOf, type Page } from './pages.ts';
import type { InitialPorts } from './ports.ts';
import { savePage } from './save-page.ts';

type UseCase = (caller: Caller, press: Press, input: PageInput) => Promise<PressAnswer>;

const lineOf = (sheet: Sheet, page: Page): string => {
  if (isOutcomePage(page)) return initialText.work.closed(progressOf(sheet, page));
  if (page === 'questions') return initialText.work.questionsClosed(openQuestions(sheet).length);
  return initialText.work.closed(titleOf(page));
};

/** A client sends nothing for a list in which nothing is ticked; the page drawn again is to show it so. */
const asTyped = (input: PageInput): PageInput => ({
  ...input,
  ticked: input.ticked ?? '',
  guidanceRead: input.guidanceRead ?? '',
});

/**
 * Saves a page and answers what comes then: another page, or the one line that closing leaves. What could not be saved
 * stays on the page as it was typed, under one sentence; a text that met another's is shown at once.
 */
const afterSaving =
  (ports: InitialPorts, then: (page: Page) => Page | 'closed'): UseCase =>
  async (caller, press, input) => {
    const { page } = readPlace(press.id);
    const outcome = await savePage(ports, caller, press, input);
    const { sheet } = outcome;
    if (!sheet) return { message: helpCard(sheetText.notYours) };
    const { accountId } = caller;
    const draw = (which: Page, more: Partial<PageDrawing> = {}): PressAnswer => {
      const drawing = { now: ports.clock.now(), newId: ports.ids.make(), links: ports.links, accountId, ...more };
      return { message: pageCard(sheet, which, sideOf(caller, sheet), drawing) };
    };
    if (!outcome.ok) {
      const { rev, newId = ports.ids.make() } = press;
      const warned = isWarning(outcome.problem);
      return draw(page, { notice: outcome.problem.sentence, typed: asTyped(input), rev, newId, warned });
    }
    if (sheet.conflicts.some(({ by, at }) => by === outcome.side && at === sheet.changed.at))
      return draw(page, { notice: sheetText.conflictKept });
    const next = then(page);
    return next === 'closed' ? { message: sentenceCard(lineOf(sheet, page)) } : draw(next);
  };

/** 'Save': the page stays. */
export const saveAndStay = (ports: InitialPorts): UseCase => afterSaving(ports, (page) => page);

/** 'Save and go on': the next page takes its place. */
export const goOn = (ports: InitialPorts): UseCase => afterSaving(ports, (page) => pageAfter(page) ?? page);

/** 'Save and close': one line is left. */
export const closePage = (ports: InitialPorts): UseCase => afterSaving(ports, () => 'closed');
