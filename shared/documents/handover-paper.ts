import type { FrameworkContent } from '../balanced-system/content.ts';
import { roleNames } from '../organisation/roles.ts';
import { pointsUnder } from '../planning/agenda-of.ts';
import { agendaHeadings } from '../planning/agenda.ts';
import { gapsByRank, lastTermsRows, thisTermsRows } from '../planning/plan-form.ts';
import { rowsOf, textOf } from '../sheet/sheet.ts';
import type { PlanFacts } from './facts.ts';
import { gridTable } from './grid-table.ts';
import { hoursTable } from './hours-table.ts';
import { lastTermTable, outcomeTable } from './outcomes.ts';
import { heading, labelled, table, text, words, type Block, type Paper } from './paper.ts';
import { meetingLine } from './plan-paper.ts';
import { childrenTable, factLines, gapsTable, pointsTable } from './plan-sections.ts';
import { banner, paperOf } from './standing.ts';
import { documentsText } from './text.ts';
import { whoDoesWhat } from './who-does-what.ts';

const { handover } = documentsText;

/** A heading with what stands under it; nothing where there is nothing. */
const under = (title: string, blocks: readonly Block[]): Block[] => (blocks.length ? [heading(title), ...blocks] : []);

function firstPage(facts: PlanFacts): Block[] {
  const { sheet, people, meeting, serviceName, now } = facts;
  const page = rowsOf(sheet, 'page')[0];
  return [
    ...banner(sheet, now),
    text(handover.intro),
    ...labelled([
      [handover.meeting, meeting ? meetingLine(meeting) : handover.notBooked],
      [documentsText.labels.service, serviceName],
    ]),
    heading(handover.people),
    table(
      [24, 16, 16, 24, 20],
      handover.peopleHead,
      people.map(({ name, role, contact, reach }) => [
        name,
        roleNames[role],
        contact.phone ?? '',
        contact.email ?? '',
        reach,
      ]),
    ),
    ...under(documentsText.focus, words(textOf(page, 'focus'))),
    ...whoDoesWhat(sheet),
    ...under(handover.points, pointsTable(agendaHeadings.flatMap((each) => pointsUnder(sheet, each)))),
  ];
}

function whatIsOpen({ sheet, hours }: PlanFacts): Block[] {
  const last = lastTermsRows(sheet);
  const outcomes = thisTermsRows(sheet).filter((row) => row.kind === 'outcome');
  const children = rowsOf(sheet, 'child');
  return [
    ...under(
      documentsText.outcomes(sheet.label),
      outcomes.map((row) => outcomeTable(row)),
    ),
    ...under(handover.lastTerm, last.length ? [lastTermTable(sheet, last)] : []),
    ...under(handover.gaps, gapsTable(gapsByRank(sheet))),
    ...under(handover.children, children.length ? childrenTable(children) : []),
    heading(handover.hours),
    ...hoursTable(hours),
    ...factLines(sheet, 'grid'),
  ];
}

/**
 * What somebody new in a post needs to go on at a school: who is there, what is agreed and open, the children by their
 * numbers, hours and grid. Names of children are in the tab, for those who may see them. Rows B13, B14.
 */
export const handoverPaper = (facts: PlanFacts, content: FrameworkContent): Paper =>
  paperOf(documentsText.handoverTitle, facts.sheet, facts.now, [
    { landscape: false, blocks: firstPage(facts) },
    { landscape: false, blocks: whatIsOpen(facts) },
    { landscape: true, blocks: [heading(handover.grid), ...gridTable(content, facts.entries)] },
  ]);
