import { buildGrids } from '../../../../infra/local/sample/build.ts';
import type { PlanFacts } from '../../../../shared/documents/facts.ts';
import { date, instant, time, type Instant } from '../../../../shared/kernel/time.ts';
import { sheetIdSchema } from '../../../../shared/kernel/ids.ts';
import { openPlan } from '../../../../shared/planning/open-plan.ts';
import { firstFields, newRow } from '../../../../shared/sheet/new.ts';
import { sheetSchema, type Row, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { ellen, hazelbrook, opened, priya, slotId } from '../planning/a-cycle.ts';

const now: Instant = instant('2026-12-03T10:15:00Z');

type Texts = Readonly<Record<string, string>>;

export const aRow = (id: string, kind: string, texts: Texts, more: Partial<Row> = {}): Row =>
  newRow({ id, kind, fields: firstFields(texts, now), ...more });

const autumn: Row['from'] = {
  sheetId: sheetIdSchema.parse('plan|service-weald|school-hazelbrook|2026-27|autumn'),
  rowId: 'row',
  label: 'autumn term 2026',
};

/** Hazelbrook's plan as it is when the window opens: the four standing outcomes and nothing else. */
export const emptyPlan = (): Sheet => openPlan(opened(), undefined, undefined, now);

/** A plan with these rows besides the standing outcomes, and these texts on its page. */
export function planWith(rows: readonly Row[], page: Texts = {}, more: Partial<Sheet> = {}): Sheet {
  const plan = emptyPlan();
  const own = plan.rows.map((row) => (row.kind === 'page' ? { ...row, fields: firstFields(page, now) } : row));
  return sheetSchema.parse({ ...plan, rows: [...own, ...rows], ...more });
}

/** The plan of a full term's work: something of every kind. */
export const fullPlan = (more: Partial<Sheet> = {}): Sheet =>
  planWith(
    [
      aRow(
        'done-1',
        'activity',
        {
          outcome: 'Children choose a game by themselves at playtime',
          activity: 'Choice boards by the playground door',
          owner: 'sendco',
          dueOn: '2026-11-20',
          achieved: 'yes',
          evidence: '14 of 18 children chose without help in the week of 9 November (8 in September)',
          saidBy: 'Playground staff, children',
        },
        { from: autumn },
      ),
      aRow(
        'done-2',
        'activity',
        {
          outcome: 'All staff in Year 1 use visual timetables',
          activity: 'Training, then a visit to each room',
          achieved: 'no',
          note: 'Partly: two of three rooms. The third has had a supply teacher since half term.',
          evidence: 'Seen on visits',
          saidBy: 'Priya Raman',
        },
        { from: autumn },
      ),
      aRow(
        'done-3',
        'outcome',
        {
          outcome: 'Parents know how to reach the therapist',
          process: 'Coffee morning each half term',
          sltAction: 'Come to the coffee morning',
          schoolAction: 'Invite parents, with a translated letter',
          impact: 'Concerns are raised early',
          measure: 'What parents say',
          achieved: 'yes',
          evidence: '11 parents came; “I did not know I could just ask.”',
        },
        { from: autumn },
      ),
      aRow('new-1', 'outcome', {
        outcome: 'Talk in the dining hall becomes possible for everybody',
        process: 'Environment audit of the hall\nTwo changes that cost little',
        sltAction: 'Carry out the audit with the site manager\nWrite down three things to try',
        schoolAction: 'Put felt under chair legs\nStagger the lunch sittings for two weeks, as a trial',
        impact: 'Children can hear each other and the adults',
        measure: 'Noise measured before and after; what the children say',
        owner: 'both',
        dueOn: '2027-02-05',
      }),
      aRow('new-2', 'activity', {
        outcome: 'Word of the Week is heard at home too',
        activity: 'Card in the book bag every Friday',
        owner: 'sendco',
        dueOn: '2027-01-15',
      }),
      aRow(
        'gap-1',
        'gap',
        { rank: '2', action: 'Ask the trust for acoustic panels', owner: 'sendco', dueOn: '2027-03-01' },
        { label: 'Hall and dining room are too loud to talk in' },
      ),
      aRow(
        'gap-2',
        'gap',
        { rank: '1', action: 'Three staff to the next course', owner: 'both', dueOn: '2027-02-26' },
        { label: 'Nobody is trained to lead narrative groups' },
      ),
      aRow(
        'child-1',
        'child',
        {
          decision: 'Assessment in class before half term',
          nextStep: 'Teacher keeps notes on what helps',
          owner: 'link-therapist',
          dueOn: '2027-02-05',
        },
        { label: 'Child 3, Year 2', ref: 'request|1' },
      ),
      aRow('child-2', 'child', {}, { label: 'Child 4, Reception' }),
      aRow('point-1', 'point', {
        heading: 'opportunities',
        text: 'Coffee morning on 14 January, 09:00, in the library',
        owner: 'sendco',
        dueOn: '2027-01-14',
      }),
      aRow('point-2', 'point', {
        heading: 'training',
        text: 'Vocabulary for all teaching assistants, one hour',
        owner: 'both',
      }),
      aRow('point-3', 'point', { heading: 'groups', text: 'Narrative group, Year 2, Tuesdays; run by Mrs Hale' }),
      aRow('point-4', 'point', { heading: 'impact', text: 'Ask the children of the narrative group what has changed' }),
      aRow('point-5', 'point', {
        heading: 'dates',
        text: 'Visits on Tuesdays from 12 January; the small hall is booked',
      }),
    ],
    {
      focus: 'Talk at lunchtime and on the playground: everybody can join in.',
      priorities: 'Reading fluency in Years 2 and 3\nAttendance of pupils with special educational needs',
      nextMeeting: 'Tuesday 16 March 2027, 14:00, at the school',
    },
    {
      facts: {
        hours: ['55 h left of 68 h 30 min for 2026-27; 13 h 30 min used'],
        grid: ['Added (provision): Visual timetables in every classroom [Environment, targeted (EE2)]'],
      },
      ...more,
    },
  );

/** The same plan, agreed by both. */
export const agreedPlan = (more: Partial<Sheet> = {}): Sheet =>
  fullPlan({
    signed: {
      'link-therapist': { personId: priya.personId, name: priya.name, at: instant('2026-12-03T10:20:00Z'), rev: 31 },
      sendco: { personId: ellen.personId, name: ellen.name, at: instant('2026-12-03T10:24:00Z'), rev: 31 },
    },
    lockedAt: instant('2026-12-03T10:24:00Z'),
    contentRev: 31,
    rev: 33,
    ...more,
  });

const entries = buildGrids()[0]?.entries ?? [];

/** What the papers are made from, on the morning of the meeting. */
export const factsOf = (sheet: Sheet, more: Partial<PlanFacts> = {}): PlanFacts => ({
  sheet,
  serviceName: hazelbrook.serviceName,
  people: hazelbrook.people,
  meeting: {
    slotId: slotId('slot-1'),
    on: date('2026-12-03'),
    at: time('09:30'),
    minutes: 60,
    mode: 'face-to-face',
    reason: null,
    timeZone: 'Europe/London',
    bookedAt: instant('2026-11-27T11:00:00Z'),
    bookedBy: ellen.personId,
  },
  entries,
  hours: {
    academicYear: '2026-27',
    allocatedMinutes: 4_110,
    usedMinutes: 810,
    leftMinutes: 3_300,
    plannedMinutes: 0,
    lostMinutes: 0,
    usedByActivity: [
      { activity: 'group', name: 'Groups', minutes: 360 },
      { activity: 'assessment', name: 'Assessment', minutes: 180 },
      { activity: 'training', name: 'Training', minutes: 90 },
      { activity: 'admin', name: 'Admin', minutes: 75 },
      { activity: 'meeting', name: 'Meetings', minutes: 60 },
      { activity: 'parent-liaison', name: 'Parents and carers', minutes: 45 },
    ],
  },
  now,
  ...more,
});
