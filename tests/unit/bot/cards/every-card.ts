import { choiceInput, offerInput } from '../../../../bot/features/planning/inputs.ts';
import {
  movedCard,
  planningCard,
  sentenceCard,
  type Drawing,
  type Viewer,
} from '../../../../bot/features/planning/cards.ts';
import { gridSection } from '../../../../bot/features/scoping/cards.ts';
import { staleCells } from '../../../../shared/scoping/freshness.ts';
import type { SeenGrid } from '../../../../bot/features/scoping/see-grid.ts';
import { historySection } from '../../../../bot/features/history/cards.ts';
import { hoursSection } from '../../../../bot/features/hours/cards.ts';
import { kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { activitySchema } from '../../../../shared/hours/activity.ts';
import { cellsOf, emptyBalance, postAll } from '../../../../shared/hours/balance.ts';
import { courseOf } from '../../../../shared/hours/course.ts';
import { aPosting } from '../../../support/postings.ts';
import { elsewhereCard } from '../../../../bot/features/elsewhere.ts';
import { helpCard, schoolsCard, welcomeCard, whoSection } from '../../../../bot/features/organisation/cards.ts';
import type { Card } from '../../../../bot/cards/card.ts';
import type { Links } from '../../../../bot/ports/links.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { buildGrids } from '../../../../infra/local/sample/build.ts';
import { historyText } from '../../../../shared/history/text.ts';
import { date, instant, time, type Instant } from '../../../../shared/kernel/time.ts';
import { roleSchema } from '../../../../shared/organisation/roles.ts';
import { schoolSchema, type School } from '../../../../shared/organisation/school.ts';
import { organisationText } from '../../../../shared/organisation/text.ts';
import type { Busy } from '../../../../shared/planning/clashes.ts';
import { cycleSchema, meetingModeSchema, type Cycle, type Slot } from '../../../../shared/planning/cycle.ts';
import { planningText } from '../../../../shared/planning/text.ts';
import { coverageOf } from '../../../../shared/scoping/scoping.ts';
import { bookedCycle, ellen, hazelbrook, opened, opening, priya, slot, there } from '../../shared/planning/a-cycle.ts';

export interface Shown {
  readonly name: string;
  readonly card: Card;
  readonly summary: string;
}

/** Addresses as long as they get: a signed link is about 300 characters. */
export const links: Links = {
  tab: (schoolId) => `https://teams.microsoft.com/l/entity/${'0'.repeat(36)}/schools?context=${schoolId}`,
  planFile: (sheetId, _, kind) => `https://link.example/files/${kind}?link=${sheetId}${'s'.repeat(300)}`,
  attached: ({ fileId }) => `https://link.example/attached?link=${fileId}${'s'.repeat(250)}`,
  letter: (about) => `https://link.example/files/letter.pdf?link=${about}`,
  subjectPack: () => '',
  isp: () => '',
  movePack: () => '',
  contractReport: () => '',
  caseStory: () => '',
  certificate: () => '',
  calendarFeed: (account) => `https://link.example/calendar/feed/${account}.ics`,
  familyPage: () => 'https://link.example/family/word',
  passport: (about) => `https://link.example/files/passport.pdf?link=${about}`,
  familyPaper: (about) => `https://link.example/files/questionnaire.pdf?link=${about}`,
  sharedGrid: () => 'https://link.example/shared/grid/word',
  gridFile: () => 'https://link-therapy.example/files/scoping-grid.docx',
  evaluation: (about) => `https://link.example/files/evaluation.pdf?link=${about}`,
  register: (accountId) => `https://link.example/files/agreements.csv?link=${accountId}`,
  calendarFile: (cycle) => `https://link.example/calendar/planning-meeting.ics?link=${cycle.id}${'s'.repeat(250)}`,
};

const repeat = (words: string, length: number): string => words.repeat(length).slice(0, length);

/** How people and schools may be called. Longest: 200 characters, as the record allows. */
export const namings = {
  plain: { school: 'Hazelbrook Primary School', therapist: 'Priya Raman', sendco: 'Ellen Whitfield' },
  longest: {
    school: repeat('Saltmarsh Church of England Primary School and Nursery, ', 200),
    therapist: repeat('Maximiliana-Josephine ', 199) + 'x',
    sendco: repeat('’', 200),
  },
  markdown: {
    school: '**St _Mary_’s** [School](https://evil.example) `#1` ~x~ | > {{DATE(2026-12-03T09:30:00Z,SHORT)}}',
    therapist: '# P*r*iya _Raman_ \\ <b>',
    sendco: '[Ellen](https://evil.example) **W**',
  },
};
export type Naming = (typeof namings)['plain'];

const longReason = repeat('Covering two sites *that* day, ', 200);
const longWhy = repeat('_Inspection_ that week, and then [the] nativity; ', 500);
const longNotice = repeat('That time cannot be offered, because… ', 300);

export const named = (cycle: Cycle, names: Naming): Cycle => ({
  ...cycle,
  schoolName: names.school,
  participants: cycle.participants.map((each) => ({
    ...each,
    name: each.role === 'sendco' ? names.sendco : names.therapist,
  })),
});

const slots = (count: number): Slot[] =>
  meetingModeSchema.options
    .concat('phone')
    .slice(0, count)
    .map((mode, n) =>
      slot(`slot-${n}-${'0'.repeat(30)}`, `2026-12-0${n + 1}`, '09:30', {
        mode,
        minutes: 90,
        reason: mode === 'face-to-face' ? null : longReason,
      }),
    );

/** Every state a cycle can be in: each number of times in a draft and in an offer, each way to meet. */
export function everyState(): [name: string, cycle: Cycle][] {
  const base = { ...opened(), rev: 7, answered: [], round: 2 };
  const asked = { reason: longWhy, at: opening, by: ellen.personId, refused: slots(4) };
  const booked = slots(4).map((each): [string, Cycle] => {
    const { id, ...when } = each;
    const meeting = {
      ...when,
      slotId: id,
      timeZone: 'Europe/London' as const,
      bookedAt: opening,
      bookedBy: ellen.personId,
    };
    return [`booked ${each.mode}`, { ...base, status: 'booked', offer: slots(4), meeting }];
  });
  return [
    ...[0, 1, 2, 3, 4].map((n): [string, Cycle] => [
      `to offer, ${n} put together`,
      { ...base, status: 'to-offer', draft: slots(n) },
    ]),
    ...[1, 2, 3, 4].map((n): [string, Cycle] => [`${n} offered`, { ...base, status: 'offered', offer: slots(n) }]),
    ...[0, 1, 2, 3, 4].map((n): [string, Cycle] => [
      `others asked for, ${n} put together`,
      { ...base, status: 'others-asked', asked, draft: slots(n) },
    ]),
    ...booked,
  ];
}

export const viewers: Record<string, Viewer> = {
  'the therapist': { side: 'link-therapist', accountId: priya.accountId },
  'the SENDCo': { side: 'sendco', accountId: ellen.accountId },
  'somebody who looks on': { side: undefined, accountId: 'tenant|lead' },
};

/** When a card is drawn: at the opening, when only the new term's days are left, when none is left at all. */
const moments: Record<string, Instant> = {
  'at the opening': opening,
  'after the last school day': instant('2026-12-20T09:00:00Z'),
  'when no day is left': instant('2027-03-01T09:00:00Z'),
};

const typings: Record<string, Drawing['typed']> = {
  'nothing typed': undefined,
  'the longest typed': {
    ...offerInput.parse({
      times: repeat('slot-1,', 500),
      on: '2026-12-03',
      at: '09:30',
      minutes: '90',
      mode: 'teams',
      reason: longWhy,
    }),
    ...choiceInput.parse({ time: repeat('slot', 500), why: longWhy }),
  },
};

/** More of a therapist's other meetings than a button carries. */
export const manyMeetings: Busy[] = [...Array(12).keys()].map((n) => ({
  ...{ schoolName: undefined, on: date(`2026-12-${String(n + 1).padStart(2, '0')}`), at: time('09:30'), minutes: 60 },
  ...{ mode: 'face-to-face', how: 'booked' },
}));

/** Every live card: state × viewer × names × moment × notice × what was typed. */
export function* everyPlanningCard(): Generator<Shown & { readonly naming: Naming }> {
  for (const [state, cycle] of everyState())
    for (const [who, viewer] of Object.entries(viewers))
      for (const [how, naming] of Object.entries(namings))
        for (const [when, now] of Object.entries(moments))
          for (const notice of [undefined, longNotice])
            for (const [typed, words] of Object.entries(typings)) {
              const seen = named(cycle, naming);
              // What was typed comes back with what may be wrong with it.
              const asked = words && notice ? { warned: true, told: manyMeetings } : {};
              const drawing: Drawing = { now, newId: '0'.repeat(36), links, notice, typed: words, ...asked };
              const { card, summary } = planningCard(cycleSchema.parse(seen), viewer, drawing);
              yield {
                name: [state, who, how, when, notice ? 'a notice' : 'no notice', typed].join(', '),
                card,
                summary,
                naming,
              };
            }
}

const shown = (name: string, message: Message): Shown => {
  if (!message.card) throw new Error(`${name} is no card`);
  return { name, card: message.card, summary: message.summary };
};

const schoolNamed = (names: Naming): School =>
  schoolSchema.parse({
    ...hazelbrook,
    name: names.school,
    people: hazelbrook.people.map((each) => ({
      ...each,
      name: each.role === 'sendco' ? names.sendco : names.therapist,
      contact: { email: `${'a_b'.repeat(20)}@fernhill.example`, phone: '0'.repeat(40) },
    })),
  });

/** A grid a term old, reviewed by somebody with a long name, that the school changed after that. */
const seenGrid = (therapist: string): SeenGrid => {
  const grid = there(buildGrids()[0]);
  const review = { at: opening, by: therapist, side: 'link-therapist' as const, rev: 1, label: 'spring term 2027' };
  return {
    grid: { ...grid, reviewedBefore: review },
    coverage: coverageOf(grid.entries),
    stale: true,
    staleCells: staleCells(grid.entries, date('2028-05-02')),
    cycle: { id: opened().id, label: 'spring term 2027', since: date('2026-11-27') },
    termFrom: '2026-09-01',
  };
};

/** The cards that are not a cycle's: eight schools each, as many as one card may hold. */
export function otherCards(): Shown[] {
  const eight = [...Array(8).keys()];
  const pastMeeting = {
    id: 'plan|service|school|2026-27|autumn',
    kind: 'plan' as const,
    label: 'autumn term 2026',
    openedAt: instant('2026-06-30T07:00:00Z'),
    on: date('2026-07-08'),
    lockedAt: null,
    agreedBy: [],
    focus: 'Vocabulary '.repeat(54),
    hits: [],
  };
  // Every kind of hours at once, more used than there was, and a reason for each flag.
  const cells = postAll(emptyBalance(aPosting().schoolId, '2026-27'), [
    aPosting({ kind: 'allocated', activity: null, minutes: 4_110 }),
    ...activitySchema.options.map((activity, n) => aPosting({ activity, minutes: 999 - n, stream: 'bought-in' })),
    ...(['lost', 'made-good', 'planned', 'carried', 'lent'] as const).map((kind) => aPosting({ kind, minutes: 95 })),
  ]);
  const answer = {
    academicYear: '2026-27',
    cells: cellsOf(cells),
    course: courseOf(cellsOf(cells), { ...kentCalendar(), insetDays: [] }, date('2026-11-27')) ?? null,
  };
  return Object.entries(namings).flatMap(([how, names]) => {
    const school = schoolNamed(names);
    const tab = links.tab('', '');
    const cycle = named(opened(), names);
    return [
      shown(`help, ${how}`, helpCard(organisationText.hello(names.sendco))),
      shown('not understood', helpCard(organisationText.unknownWords)),
      shown('in a group', elsewhereCard('3d9e6d85-8d41-4f31-a088-9e4c9c3f4d04')),
      ...roleSchema.options.map((role) =>
        shown(
          `welcome ${role}, ${how}`,
          welcomeCard(organisationText.welcomeTitle(names.sendco), organisationText.welcome[role]),
        ),
      ),
      shown(
        `who, ${how}`,
        schoolsCard(
          organisationText.whoTitle,
          eight.map(() => whoSection(school, bookedCycle().meeting)),
          tab,
        ),
      ),
      shown(
        `who, vacant, ${how}`,
        schoolsCard(organisationText.whoTitle, [whoSection({ ...school, people: [] }, null)], tab),
      ),
      shown(
        `hours, ${how}`,
        schoolsCard(
          organisationText.hoursTitle,
          eight.map(() => hoursSection(names.school, answer)),
          tab,
        ),
      ),
      shown(
        `hours of one, ${how}`,
        schoolsCard(organisationText.hoursTitle, [hoursSection(names.school, answer, true)], tab),
      ),
      shown(
        `grid, ${how}`,
        schoolsCard(
          organisationText.gridTitle,
          [
            ...eight.map(() => gridSection(names.school, seenGrid(names.therapist))),
            gridSection(names.school, { ...seenGrid(''), coverage: coverageOf([]), cycle: null }),
          ],
          tab,
        ),
      ),
      shown(
        `grid of five schools, ${how}`,
        schoolsCard(
          organisationText.gridTitle,
          eight.slice(0, 5).map((n) => gridSection(names.school, seenGrid(names.therapist), `school-${n}`)),
          tab,
        ),
      ),
      shown(
        `history, ${how}`,
        schoolsCard(
          historyText.title,
          [
            ...eight.map(() => historySection(names.school, [pastMeeting, pastMeeting])),
            historySection(names.school, []),
          ],
          tab,
        ),
      ),
      shown(`moved, ${how}`, movedCard(cycle, opening)),
      shown(`moved with a summary, ${how}`, movedCard(cycle, opening, planningText.summary(cycle, 'sendco'))),
      ...Object.values({ ...organisationText, ...planningText })
        .filter((each) => typeof each === 'string')
        .map((sentence) => shown(sentence, sentenceCard(sentence))),
    ];
  });
}
