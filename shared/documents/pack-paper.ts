import type { FrameworkContent } from '../balanced-system/content.ts';
import { roleNames } from '../organisation/roles.ts';
import { agendaHeadings, agendaTitles, type AgendaHeading } from '../planning/agenda.ts';
import { pointsUnder } from '../planning/agenda-of.ts';
import { gapsByRank, lastTermsRows, thisTermsRows } from '../planning/plan-form.ts';
import { preparation } from '../planning/preparation.ts';
import { planningText } from '../planning/text.ts';
import { rowsOf, textOf } from '../sheet/sheet.ts';
import { sideName, type PlanFacts } from './facts.ts';
import { gridTable } from './grid-table.ts';
import { hoursTable } from './hours-table.ts';
import { activityTable, lastTermTable, outcomeTable } from './outcomes.ts';
import { heading, labelled, list, room, table, text, words, type Block, type Paper } from './paper.ts';
import { meetingLine } from './plan-paper.ts';
import { childrenTable, factLines, gapsTable, pointsTable } from './plan-sections.ts';
import { banner, paperOf } from './standing.ts';
import { documentsText } from './text.ts';

const { pack } = documentsText;

function cover({ sheet, meeting, people, serviceName, now }: PlanFacts): Block[] {
  const place = meeting?.mode === 'face-to-face' ? pack.atSchool(sheet.schoolName) : undefined;
  const names = `${sideName(sheet, 'link-therapist')}, ${documentsText.sides['link-therapist'].toLowerCase()}; ${sideName(sheet, 'sendco')}, ${documentsText.sides.sendco}`;
  return [
    ...banner(sheet, now),
    text(pack.intro),
    ...labelled([
      [pack.when, meeting ? meetingLine(meeting) : pack.notBooked],
      [pack.where, meeting ? (place ?? planningText.form.modes[meeting.mode]) : ''],
      [pack.who, names],
      [documentsText.labels.service, serviceName],
    ]),
    heading(pack.contacts),
    table(
      [26, 17, 19, 38],
      pack.contactsHead,
      people.map((each) => [each.name, roleNames[each.role], each.contact.phone ?? '', each.contact.email ?? '']),
    ),
    heading(pack.preparation),
    ...(['link-therapist', 'sendco'] as const).flatMap((side) => [
      heading(`${sideName(sheet, side)}, ${roleNames[side]}`, 2),
      list(preparation[side]),
    ]),
  ];
}

/** What each heading of the agenda brings along besides its facts and points. */
function brought({ sheet, hours }: PlanFacts, under: AgendaHeading): Block[] {
  const last = lastTermsRows(sheet);
  if (under === 'last-term') return last.length ? [lastTermTable(sheet, last, true)] : [];
  if (under === 'hours') return hoursTable(hours);
  if (under === 'gaps') return gapsTable(gapsByRank(sheet));
  if (under === 'children') return childrenTable(rowsOf(sheet, 'child'), 3);
  return under === 'next-meeting' ? words(textOf(rowsOf(sheet, 'page')[0], 'nextMeeting')) : [];
}

const agenda = (facts: PlanFacts): Block[] => [
  heading(pack.agenda),
  text(pack.agendaIntro, 'quiet'),
  ...agendaHeadings.flatMap((under, index): Block[] => [
    heading(`${index + 1}. ${agendaTitles[under]}`, 2),
    // The hours are drawn whole below, as they are now.
    ...(under === 'hours' ? [] : factLines(facts.sheet, under)),
    ...brought(facts, under),
    ...pointsTable(pointsUnder(facts.sheet, under)),
    room(under === 'hours' || under === 'grid' ? 1 : 3),
  ]),
];

function toFill({ sheet }: PlanFacts): Block[] {
  const page = rowsOf(sheet, 'page')[0];
  const rows = thisTermsRows(sheet);
  const focus = words(textOf(page, 'focus'));
  const priorities = words(textOf(page, 'priorities'));
  return [
    heading(pack.decided),
    heading(documentsText.focus, 2),
    ...(focus.length ? focus : [room(3)]),
    heading(documentsText.priorities, 2),
    ...(priorities.length ? priorities : [room(3)]),
    heading(pack.newOutcomes),
    outcomeTable(undefined, 3),
    outcomeTable(undefined, 3),
    heading(documentsText.activities, 2),
    activityTable(
      rows.filter((row) => row.kind === 'activity'),
      4,
    ),
    heading(documentsText.outcomes(sheet.label)),
    ...rows.filter((row) => row.kind === 'outcome').map((row) => outcomeTable(row)),
  ];
}

/** Enough to hold the meeting on paper when nothing else works. Row F16; hazard H-11. */
export const packPaper = (facts: PlanFacts, content: FrameworkContent): Paper =>
  paperOf(documentsText.packTitle, facts.sheet, facts.now, [
    { landscape: false, blocks: cover(facts) },
    { landscape: false, blocks: agenda(facts) },
    { landscape: true, blocks: [heading(pack.gridTitle), ...gridTable(content, facts.entries)] },
    { landscape: false, blocks: toFill(facts) },
  ]);
