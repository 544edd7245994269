import type { MeetingLine } from '../../../shared/history/contract.ts';
import { historyText } from '../../../shared/history/text.ts';
import { cut } from '../../../shared/kernel/cut.ts';
import { section, text, type Element } from '../../cards/card.ts';

/** Most of an agreed focus that stands in one line of a card. */
const mostFocus = 160;

/** A school's last planning meetings with what was agreed; the whole of them is in the tab. */
export const historySection = (
  schoolName: string,
  meetings: readonly Pick<MeetingLine, 'label' | 'on' | 'focus'>[],
): Element =>
  section(
    schoolName,
    (meetings.length
      ? meetings.map(({ label, on, focus }) =>
          historyText.line(label, on, cut(focus.replaceAll(/\s+/g, ' ').trim(), mostFocus)),
        )
      : [historyText.none]
    ).map((line) => text(line, { spacing: 'Small' })),
  );
