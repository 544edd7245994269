import type { FrameworkContent } from '../balanced-system/content.ts';
import { addMinutes, longDate } from '../kernel/time.ts';
import { agendaHeadings, type AgendaHeading } from '../planning/agenda.ts';
import { gapsByRank, lastTermsRows, thisTermsRows } from '../planning/plan-form.ts';
import type { Meeting } from '../planning/cycle.ts';
import { planningText } from '../planning/text.ts';
import { rowsOf, textOf, type Sheet } from '../sheet/sheet.ts';
import { sideName, type PlanFacts } from './facts.ts';
import { activityTable, lastTermTable, outcomeTable } from './outcomes.ts';
import { heading, labelled, text, words, type Block, type Paper } from './paper.ts';
import { addenda, agendaSection, childrenTable, gapsTable, opportunities, signatures } from './plan-sections.ts';
import { banner, paperOf } from './standing.ts';
import { documentsText } from './text.ts';
import { whoDoesWhat } from './who-does-what.ts';

/** 'Thu 3 December 2026, 09:30 to 10:30, face to face' */
export const meetingLine = (meeting: Meeting): string =>
  `${longDate(meeting.on)}, ${meeting.at} to ${addMinutes(meeting.at, meeting.minutes)}, ${planningText.modeNames[meeting.mode]}`;

/** What came of the term before, under the name of that term. */
export function lastTerm(sheet: Sheet): Block[] {
  const rows = lastTermsRows(sheet);
  const own = rows.length ? [lastTermTable(sheet, rows)] : [];
  const [first, ...more] = agendaSection(sheet, 'last-term', own);
  if (!first) return [];
  const from = rows[0]?.from?.label;
  return [heading(from ? documentsText.lastTerm(from) : documentsText.lastTermAnyLabel), ...more];
}

const people = ({ sheet, serviceName, meeting }: PlanFacts): Block[] =>
  labelled([
    [documentsText.labels.school, sheet.schoolName],
    [documentsText.labels.service, serviceName],
    [documentsText.labels.therapist, sideName(sheet, 'link-therapist')],
    [documentsText.labels.sendco, sideName(sheet, 'sendco')],
    [documentsText.labels.meeting, meeting ? meetingLine(meeting) : ''],
  ]);

function outcomes(sheet: Sheet): Block[] {
  const rows = thisTermsRows(sheet);
  const activities = rows.filter((row) => row.kind === 'activity');
  return [
    heading(documentsText.outcomes(sheet.label)),
    ...rows.filter((row) => row.kind === 'outcome').map((row) => outcomeTable(row)),
    ...(activities.length ? [heading(documentsText.activities, 2), activityTable(activities)] : []),
  ];
}

/** What a heading of the agenda holds besides its facts and points, and what follows it. */
function under(facts: PlanFacts, content: FrameworkContent, title: AgendaHeading): Block[] {
  const { sheet } = facts;
  const page = rowsOf(sheet, 'page')[0];
  if (title === 'last-term') return lastTerm(sheet);
  if (title === 'grid') return [...agendaSection(sheet, title), ...outcomes(sheet)];
  if (title === 'gaps') return agendaSection(sheet, title, gapsTable(gapsByRank(sheet)));
  if (title === 'children') return agendaSection(sheet, title, childrenTable(rowsOf(sheet, 'child')));
  if (title === 'opportunities')
    return [...agendaSection(sheet, title), ...opportunities(content, facts.entries, facts.now)];
  return agendaSection(sheet, title, title === 'next-meeting' ? words(textOf(page, 'nextMeeting')) : []);
}

/**
 * The joint plan of a term on paper, in the layout people know: the plan at a glance, then the agenda's headings with
 * the outcomes of the new term in their six parts. Rows F05, F13, F23; seed A lines 216-258.
 */
export function planPaper(facts: PlanFacts, content: FrameworkContent): Paper {
  const { sheet, now } = facts;
  const page = rowsOf(sheet, 'page')[0];
  const focus = textOf(page, 'focus');
  const priorities = textOf(page, 'priorities');
  const blocks: Block[] = [
    ...banner(sheet, now),
    ...people(facts),
    heading(documentsText.focus),
    ...(focus ? words(focus, 'large') : [text(documentsText.noFocus, 'quiet')]),
    ...(priorities ? [heading(documentsText.priorities, 2), ...words(priorities)] : []),
    ...whoDoesWhat(sheet),
    ...agendaHeadings.flatMap((title) => under(facts, content, title)),
    ...signatures(sheet),
    ...addenda(sheet),
  ];
  return paperOf(documentsText.planTitle, sheet, now, [{ landscape: false, blocks }]);
}
