import type { MeetingLine } from '../../../shared/history/contract.ts';
import { historyText } from '../../../shared/history/text.ts';
import { section, text, type Element } from '../../cards/card.ts';

/** Most of an agreed focus that stands in one line of a card. */
const mostFocus = 160;

const short = (focus: string): string =>
  focus.length > mostFocus ? `${focus.slice(0, mostFocus - 1).trim()}…` : focus;

/** A school's last planning meetings with what was agreed; the whole of them is in the tab. */
export const historySection = (schoolName: string, meetings: readonly MeetingLine[]): Element =>
  section(
    schoolName,
    (meetings.length
      ? meetings.map(({ label, on, focus }) => historyText.line(label, on, short(focus.replaceAll(/\s+/g, ' '))))
      : [historyText.none]
    ).map((line) => text(line, { spacing: 'Small' })),
  );
