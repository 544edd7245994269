import { followed } from '../request-for-help/went.ts';
import { rowsOf, textOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { agendaHeadings, agendaTitles, type AgendaHeading } from './agenda.ts';
import { gapsByRank, lastTermsRows } from './plan-form.ts';

/** One heading of the agenda with everything that is known under it. */
export interface AgendaPart {
  readonly heading: AgendaHeading;
  readonly title: string;
  /** Lines drawn from other records. */
  readonly facts: readonly string[];
  /** Last term's outcomes, gaps by rank, children; then the points people put under the heading. */
  readonly rows: readonly Row[];
}

const ownRows = (plan: Sheet, heading: AgendaHeading): Row[] => {
  if (heading === 'last-term') return lastTermsRows(plan);
  if (heading === 'gaps') return gapsByRank(plan);
  return heading === 'children' ? rowsOf(plan, 'child') : [];
};

/** The points people put under a heading; those under none are questions, on every page that shows them. */
export const pointsUnder = (plan: Pick<Sheet, 'rows'>, heading: AgendaHeading): Row[] =>
  rowsOf(plan, 'point').filter((row) => (textOf(row, 'heading') || 'questions') === heading);

/** The agenda of a planning meeting in the order it is talked through. domain.md 2.5. */
export const agendaOf = (plan: Sheet): AgendaPart[] =>
  agendaHeadings.map((heading) => {
    const next = heading === 'next-meeting' ? textOf(rowsOf(plan, 'page')[0], 'nextMeeting') : '';
    return {
      heading,
      title: agendaTitles[heading],
      facts: [...(plan.facts[heading] ?? []), ...(next ? [next] : [])],
      rows: [...ownRows(plan, heading), ...pointsUnder(plan, heading)],
    };
  });

/** Rows that somebody is to do and can tick off: agenda points and children. */
export const openPoints = (plan: Sheet): Row[] =>
  followed(rowsOf(plan)).filter(
    (row) => (row.kind === 'point' || row.kind === 'child') && textOf(row, 'done') !== 'yes',
  );
