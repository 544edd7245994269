import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import type { Coverage } from '../../../shared/scoping/scoping.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { section, text, type Element } from '../../cards/card.ts';

/** One school's grid in a few lines; the whole of it is in the tab. */
export function gridSection(schoolName: string, coverage: Coverage, stale: boolean): Element {
  const lines =
    coverage.provisions + coverage.gaps === 0
      ? [scopingText.blank]
      : [
          scopingText.coverage(coverage),
          scopingText.empty(coverage, (cell) => cellName(ownWording, cell)),
          scopingText.confirmed(coverage),
          ...(stale ? [scopingText.stale] : []),
        ];
  return section(
    schoolName,
    lines.map((line) => text(line, { spacing: 'Small' })),
  );
}
