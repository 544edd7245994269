import type { HistoryAnswer, MeetingLine } from '../../../shared/history/contract.ts';
import { outcomesOf } from '../../../shared/history/outcomes.ts';
import { searchSheet, wordsOf } from '../../../shared/history/search.ts';
import { historyText } from '../../../shared/history/text.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { childrenOf, onlyAbout } from '../../../shared/request-for-help/children-of.ts';
import { forms } from '../../../shared/sheet/forms.ts';
import { rowsOf, sheetKindSchema, textOf, type Sheet, type SheetKind } from '../../../shared/sheet/sheet.ts';
import type { Links } from '../../ports/links.ts';
import { filesOf } from '../documents/files-of.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { CycleStore } from '../planning/store.ts';
import type { NoteReading } from '../sheet/note-reading.ts';
import { readableBy } from '../sheet/see-sheet.ts';
import type { SheetStore } from '../sheet/store.ts';

export interface HistoryPorts {
  readonly schools: SchoolStore;
  readonly sheets: SheetStore;
  readonly cycles: Pick<CycleStore, 'load'>;
}

/** The day a plan's meeting was booked for. Other pages have no meeting of their own. */
async function dayOf({ cycles }: HistoryPorts, sheet: Sheet): Promise<CivilDate | null> {
  if (sheet.kind !== 'plan' || !sheet.cycleId) return null;
  return (await cycles.load(sheet.schoolId, sheet.cycleId))?.value.meeting?.on ?? null;
}

type Line = Omit<MeetingLine, 'outcomes' | 'files'>;

const lineOf = async (ports: HistoryPorts, sheet: Sheet, words: readonly string[]): Promise<Line> => ({
  id: sheet.id,
  kind: sheet.kind,
  label: sheet.label,
  openedAt: sheet.openedAt,
  on: await dayOf(ports, sheet),
  lockedAt: sheet.lockedAt,
  agreedBy: Object.values(sheet.signed).flatMap((signed) => (signed ? [signed.name] : [])),
  focus: textOf(rowsOf(sheet, 'page')[0], 'focus'),
  people: sheet.participants.map(({ name }) => name),
  hits: searchSheet(forms[sheet.kind], sheet, words, historyText.addendum),
});

/**
 * The pages of a school that hold every word of the search where the caller may read them, the newest first; all of them
 * without one. Row F20.
 */
export async function seeHistory(
  ports: HistoryPorts & { readonly links: Links; readonly note: NoteReading },
  caller: Caller,
  school: School,
  search: string,
): Promise<HistoryAnswer> {
  const words = wordsOf(search);
  const byKind = await Promise.all(sheetKindSchema.options.map((kind) => ports.sheets.list(school.id, kind)));
  const all = byKind.flat().sort((a, b) => b.openedAt.localeCompare(a.openedAt));
  const plans = all.filter(({ kind }) => kind === 'plan');
  const lines = await Promise.all(
    all.map(async (sheet) => ({
      ...(await lineOf(ports, readableBy(caller, sheet), words)),
      outcomes: sheet.kind === 'plan' ? outcomesOf(sheet, plans) : null,
      files: sheet.kind === 'plan' ? filesOf(ports.links, caller, sheet) : [],
    })),
  );
  // What a search shows of a child is a reading too; without words nothing of the rows is shown.
  for (const sheet of words.length ? all : []) {
    const page = readableBy(caller, sheet);
    const found = childrenOf(page).filter((child) => {
      const rows = onlyAbout(page, child);
      return searchSheet(forms[page.kind], { ...page, rows, addenda: [] }, words, '').length > 0;
    });
    await ports.note(caller, page, { children: found });
  }
  const newest = (kind: SheetKind): string | null => all.find((sheet) => sheet.kind === kind)?.id ?? null;
  return {
    meetings: lines.filter(({ hits }) => words.length === 0 || hits.length > 0),
    current: { plan: newest('plan'), initial: newest('initial'), 'check-in': newest('check-in') },
  };
}

/** The last planning meetings of a school, for a few lines in chat. */
export async function lastMeetings(ports: HistoryPorts, school: School, most: number): Promise<Line[]> {
  const plans = await ports.sheets.list(school.id, 'plan', most);
  return Promise.all(plans.map((sheet) => lineOf(ports, sheet, [])));
}
