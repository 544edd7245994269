import type { Route, Verb } from '../../../bot/ports/declaration.ts';
import { accountIdOf } from '../../../shared/kernel/ids.ts';
import { rowIdOf } from '../../../shared/request-for-help/decide.ts';
import { agendaHeadings } from '../../../shared/planning/agenda.ts';
import { people } from '../../support/chats.ts';
import { sampleBodies } from '../sample-bodies.ts';
import { may, mayForAll, type Situation } from './rights.ts';
import {
  cycleId,
  editId,
  evaluationId,
  membershipId,
  planId,
  planted,
  questionId,
  school,
  service,
  visitId,
  groupId,
  type Got,
  type Who,
  type World,
  mixId,
  transferId,
} from './world.ts';

/** One thing to try at Hazelbrook: a route of the tab or the button of a card. */
export interface Ask {
  readonly name: string;
  readonly door: 'tab' | 'chat';
  /** Who may, by hand. */
  readonly may: (situation: Situation) => boolean;
  /**
   * 'reads' shows a part of Hazelbrook, 'writes' changes something of it, 'own' is about the caller and shows of
   * Hazelbrook what is theirs.
   */
  readonly does: 'reads' | 'writes' | 'own';
  /** A button that shows something to those who may see it, and to nobody else. */
  readonly onlySees?: boolean;
  /** A word that has to stand in what somebody gets who may. */
  readonly shows?: string;
  run(world: World, who: Who): Promise<Got>;
}

const idOf = ({ tenantId, aadObjectId }: typeof people.therapist): string => accountIdOf(tenantId, aadObjectId);
/** The record of how the child's request is decided. */
const decisionAt = ({ requestId }: World): string => `decision|service-weald|school-hazelbrook|${requestId}`;

const at = (world: World): Readonly<Record<string, string>> => ({
  schoolId: school,
  sheetId: planId,
  cycleId,
  membershipId,
  requestId: world.requestId,
  invitationId: world.invitationId,
  tool: 'baseline',
  side: 'school',
  personId: people.therapist.id,
  questionId,
  visitId,
  groupId,
  decisionId: decisionAt(world),
  entryId: 'entry-01',
  arrivalId: `arrival|${service}|${school}|school-orchard-bank|${world.requestId}|move-1`,
  fileId: 'file-1',
  runId: 'run-1',
  urn: '100001',
  studyId: 'case-study|service-weald|school-hazelbrook|study-1',
  versionId: cycleId.replace('cycle', 'grid-version'),
});

/** What makes a route reach something, where the sample bodies only make it understood. */
const bodies: Readonly<Record<string, (world: World) => object>> = {
  'people.decide': () => ({ what: 'refuse' }),
  'people.hand-over': () => ({
    serviceId: service,
    kind: 'takes-over',
    from: idOf(people.therapist),
    to: idOf(people.otherTherapist),
    on: '2026-11-27',
    until: null,
    schoolIds: [school],
  }),
  'sheet.edit': ({ revs }) => ({ rowId: 'page', field: 'priorities', text: 'Reading', seen: revs.plan }),
  'sheet.remove-row': ({ revs, requestId }) => ({ rowId: rowIdOf(requestId), seen: revs.plan }),
  'sheet.restore-row': ({ revs, requestId }) => ({ rowId: rowIdOf(requestId), seen: revs.plan }),
  'sheet.agree': ({ revs }) => ({ seen: revs.plan }),
  'grid.add-entry': () => ({ entryId: 'form-1', kind: 'gap', text: 'Hall is too loud', cells: ['EE1'] }),
  'grid.add-entries': () => ({
    entries: [{ entryId: 'form-2', kind: 'gap', text: 'No quiet corner', cells: ['EE2'] }],
  }),
  'grid.change-entry': ({ revs }) => ({ entryId: 'entry-02', text: 'Training', seen: revs.grid }),
  'grid.remove-entry': ({ revs }) => ({ entryId: 'entry-02', seen: revs.grid }),
  'grid.agree-entry': ({ revs }) => ({ entryId: 'entry-02', seen: revs.grid }),
  'grid.ask-about-entry': ({ revs }) => ({
    entryId: 'entry-02',
    text: 'Right place?',
    cells: ['EE2'],
    seen: revs.grid,
  }),
  'grid.confirm': ({ revs }) => ({ entryIds: ['entry-02'], seen: revs.grid }),
  'grid.review': ({ revs }) => ({ seen: revs.grid }),
  'cycle.missed': ({ revs }) => ({ rev: revs.cycle }),
  'cycle.choose': ({ revs }) => ({ rev: revs.cycle }),
  'cycle.others': ({ revs }) => ({ rev: revs.cycle }),
  'cycle.tick': ({ revs }) => ({ item: 'gaps', done: true, seen: revs.cycle }),
  'evaluation.say': ({ revs }) => ({ column: 'joint', item: 'COM2', seen: revs.evaluation }),
  'evaluation.mark': () => ({ what: 'apart' }),
  'agreement.write': ({ revs }) => ({ seen: revs.agreement }),
  'journey.change': ({ revs }) => ({ seen: revs.journey, patch: { note: 'Seen in class' } }),
  'journey.hand-on': ({ revs }) => ({ seen: revs.journey, personId: people.therapist.id }),
  'visits.plan': () => ({ newId: editId() }),
  'visits.work': () => ({ newId: editId() }),
  'visits.keep-group': () => ({ newId: 'group-1', seen: 1 }),
  'visits.log': () => ({ seen: 2 }),
  'questions.ask': () => ({ newId: editId() }),
  'case-studies.begin': () => ({ newId: editId() }),
  'questions.answer': () => ({ answerId: editId() }),
  'decisions.give': () => ({ personId: people.therapist.id }),
  'children.begin': () => ({ newId: '2-abc' }),
  'children.change': ({ revs }) => ({ seen: revs.request, patch: { question: 'How can she join in?' } }),
  'children.agenda': ({ revs }) => ({ on: false, seen: revs.plan }),
};

/** Where the table's line of a route is not the whole of it, in words of this test's own. */
const rightsBeside: Readonly<Record<string, (situation: Situation) => boolean>> = {
  // An invitation is made and decided by whoever may invite to its role.
  // Each side makes packs of its own record alone; these are tried at the school's.
  'rights.pack': (s) => may(s, 'rights.pack-school'),
  'rights.hold': (s) => may(s, 'rights.hold-school'),
  'rights.periods': (s) => may(s, 'rights.periods-school'),
  'people.invite': (s) => may(s, 'invite.head'),
  'people.decide': (s) => may(s, 'invite.head'),
  'joining.confirm': (s) => may(s, 'invite.head'),
  'joining.refuse': (s) => may(s, 'invite.head'),
  'joining.invite': (s) => may(s, 'invite.head'),
  // A membership is ended, and its details changed, by the person themselves or by whoever may invite to its role.
  'people.end': (s) => may(s, 'invite.sendco'),
  'people.details': (s) => may(s, 'invite.sendco'),
  'school.add': (s) => mayForAll(s, 'school.add'),
  'organisation.add': (s) => mayForAll(s, 'organisation.add'),
  // Figures of schools are seen by whoever leads a school, and brought in for the whole service.
  'school-figures.list': (s) => may({ ...s, school: 'own' }, 'school-figures.see'),
  'school-figures.schools': (s) => may({ ...s, school: 'own' }, 'school-figures.see'),
  'school-figures.file': (s) => mayForAll(s, 'school-figures.bring-in'),
  'school-figures.open-data': (s) => mayForAll(s, 'school-figures.bring-in'),
  'school-figures.apply': (s) => mayForAll(s, 'school-figures.bring-in'),
  'school-figures.drop': (s) => mayForAll(s, 'school-figures.bring-in'),
  'school-figures.undo': (s) => mayForAll(s, 'school-figures.bring-in'),
  // Bands are of a service: whoever leads a school of it asks for them, and sees their schools in them.
  'year-plan.read': (s) => may({ ...s, school: 'own' }, 'year-plan.make'),
  'year-plan.change': (s) => may({ ...s, school: 'own' }, 'year-plan.make'),
  'allocation.list': (s) => may({ ...s, school: 'own' }, 'allocation.see'),
  'allocation.read': (s) => may({ ...s, school: 'own' }, 'allocation.see'),
  'allocation.school': (s) => may({ ...s, school: 'own' }, 'allocation.see'),
  'allocation.discard': (s) => may({ ...s, school: 'own' }, 'allocation.run'),
  'allocation.again': (s) => may({ ...s, school: 'own' }, 'allocation.see'),
  'allocation.what-if': (s) => may({ ...s, school: 'own' }, 'allocation.run'),
  'allocation.keep': (s) => may({ ...s, school: 'own' }, 'allocation.run'),
  'allocation.note': (s) => may({ ...s, school: 'own' }, 'allocation.run'),
  'allocation.step': (s) => mayForAll(s, 'allocation.publish'),
  'content.read': (s) => mayForAll(s, 'content.edit'),
  'content.write': (s) => mayForAll(s, 'content.edit'),
  'content.load': (s) => mayForAll(s, 'content.edit'),
  'content.publish': (s) => mayForAll(s, 'content.edit'),
  'content.roll-back': (s) => mayForAll(s, 'content.edit'),
  'reminder-rules.read': (s) => mayForAll(s, 'reminder-rules.see'),
  'reminder-rules.change': (s) => mayForAll(s, 'reminder-rules.edit'),
  'reminder-rules.reset': (s) => mayForAll(s, 'reminder-rules.edit'),
  // A service's calendars are changed by whoever keeps them for all of its schools.
  'calendars.list': (s) => mayForAll(s, 'calendar.change'),
  'calendars.preview': (s) => mayForAll(s, 'calendar.change'),
  'calendars.apply': (s) => mayForAll(s, 'calendar.change'),
  'calendars.undo': (s) => mayForAll(s, 'calendar.change'),
  'planning-rhythm.of-service': (s) => mayForAll(s, 'calendar.change'),
  'planning-rhythm.change': (s) => mayForAll(s, 'calendar.change'),
  'clock.change': (s) => mayForAll(s, 'clock.edit'),
  'contract-report.see': (s) => may({ ...s, school: 'own' }, 'contract-report.see'),
  'hours-plan.see': (s) => may({ ...s, school: 'own' }, 'hours-plan.see'),
  'workforce.save': (s) => mayForAll(s, 'workforce.change'),
  'hours-plan.save': (s) => mayForAll(s, 'hours-plan.change'),
  'hours-plan.take-bands': (s) => mayForAll(s, 'hours-plan.change'),
  'hours-plan.publish': (s) => mayForAll(s, 'hours-plan.change'),
  // The requests of the caller's own schools, whichever those are: an empty list for everybody else.
  'hours.asked': () => true,
  'assignment.see': (s) => may({ ...s, school: 'own' }, 'assignment.see'),
  'assignment.solve': (s) => mayForAll(s, 'assignment.change'),
  'assignment.vacancy': (s) => mayForAll(s, 'assignment.change'),
  'assignment.publish': (s) => mayForAll(s, 'assignment.change'),
  'caseload.see': (s) => may({ ...s, school: 'own' }, 'caseload.see'),
  // The queue and the clock of the caller's own schools, whichever those are.
  'decisions.of-service': (s) => may({ ...s, school: 'own' }, 'decision.list'),
  'figures.service': (s) => may({ ...s, school: 'own' }, 'figures.service'),
  'profile.area': (s) => may({ ...s, school: 'own' }, 'profile.area'),
  'profile.settle': (s) => mayForAll(s, 'profile.settle'),
  'clock.see': (s) => may({ ...s, school: 'own' }, 'clock.see'),
  'unreachable.list': (s) => may({ ...s, school: 'own' }, 'unreachable.see'),
  // Both are about the caller's own schools, whichever those are.
  'area.map': (s) => may({ ...s, school: 'own' }, 'area.map'),
  'area.evaluations': (s) => may({ ...s, school: 'own' }, 'area.map'),
  // The page of a pair is theirs: nobody else begins it or writes in it, whatever their role.
  'initial.begin': () => false,
  'initial.start': () => false,
  'initial.save': () => false,
  'initial.go-on': () => false,
  'initial.close': () => false,
};

/** Routes that name no school: what they answer is the caller's own, of whichever schools are theirs. */
const isOwn = (route: Route): boolean =>
  !route.path.includes(':') && (route.method === 'get' || route.action === 'own-account');

const reflectionId = 'reflection|service-weald|school-hazelbrook|2026-27|autumn';

/** Routes and buttons that need what is not there now: a conflict, an addendum, a meeting that was missed. */
const notNow = [
  ...[
    'sheet.settle',
    'sheet.agree-addendum',
    'sheet.add-addendum',
    'sheet.restore-row',
    'grid.restore-entry',
    'grid.settle-entry',
    // Nobody has opened a page of the grid, and what is sent is no form.
    'grid.close-share',
    'grid.read-form',
  ],
  // Nothing is proposed yet, no signpost was agreed, and no two requests are alike.
  ...['decisions.agree', 'decision.agree', 'decisions.helped', 'decision.say-helped'],
  ...['duplicates.ask', 'duplicates.apart', 'duplicates.decide', 'duplicates.ask-undo', 'duplicates.decide-undo'],
  // It was not held yet, so there is nothing to note or take back.
  ...['visits.note', 'visits.reopen', 'visit.note'],
  // Its day is over, so nobody can say that it does not suit.
  ...['visits.wish', 'visits.take-wish-back', 'visits.keep-day', 'visit.wish', 'visit.suits', 'visit.keep-day'],
  // Nobody has begun any support that could be closed.
  'supports.closing',
  // Nobody has begun a case study.
  ...['case-studies.read', 'case-studies.change'],
  // What is sent is no file with figures, and none waits to be taken or taken back.
  ...['school-figures.file', 'school-figures.apply', 'school-figures.drop', 'school-figures.undo'],
  // No figures of schools are there, so no run, and no school has a number to find its band by.
  ...['allocation.what-if', 'allocation.keep', 'allocation.read', 'allocation.step'],
  ...['allocation.school', 'allocation.note', 'band.appeal'],
  // No child comes from another school.
  'arrivals.take',
  // No file goes with the request, and what is sent is none.
  ...['children.add-file', 'children.remove-file', 'children.file'],
  // No plan was agreed yet, so no version was kept.
  'grid.read-version',
  // Nothing of the calendars was shown, and nothing was changed that could be taken back.
  ...['calendar.apply', 'calendar.undo', 'calendars.apply', 'calendars.undo'],
  // No gap is noted, so nothing can be put in order or met.
  ...[
    'gaps.rank',
    'gaps.settle',
    'gaps.agree-to',
    'gaps.write-action',
    'gaps.remove-action',
    'gaps.meet',
    'gaps.reopen',
  ],
  ...['gaps.save', 'gaps.next', 'gaps.back', 'gaps.hand-in', 'gaps.agree'],
  ...['cycle.missed', 'planning.missed', 'sheet.send-correction', 'sheet.agree-correction', 'sheet.put-back'],
  // Nothing was published that could be brought back, and the rules of reminders are the usual ones.
  ...['content.roll-back', 'reminder-rules.reset'],
  // Times are offered already, the child is taken up, and nobody has asked for anything about its record.
  ...['planning.add-day', 'planning.send-day', 'cycle.offer'],
  // Nothing is booked that could be moved or cancelled.
  ...['planning.ask-move', 'planning.agree-move', 'planning.keep-time', 'planning.cancel'],
  ...['cycle.move', 'cycle.answer-move', 'cycle.cancel'],
  ...['planning.add-time', 'planning.send-offer', 'journey.take-up', 'journey.hand-on', 'copies.decide'],
  // Nothing is so old that it falls due.
  ...['rights.ask-disposal', 'rights.decide-disposal', 'rights.bundle'],
  // It is filled in together already, nobody has finished it, and nothing was put on its list.
  ...['evaluation.read', 'evaluation.together', 'evaluation.change-find-out'],
  // Nothing is adapted yet, and nobody finds a place hard.
  ...['places.use-adaptation', 'places.put-on-grid'],
  // Nobody has written a star, bug or moon yet.
  ...['reflection.change-item', 'reflection.remove-item', 'reflection.restore-item', 'reflection.make-item'],
  ...['reflection.make', 'reflection.reopen'],
  ...['request.put-back', 'sheet.tick', 'planning.not-ready', 'scoping.back', 'initial.begin'],
];

const addressOf = (path: string, world: World): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const id = at(world)[name];
    if (id === undefined) throw new Error(`say here which record of Hazelbrook :${name} is`);
    return encodeURIComponent(id);
  });

function ofRoute(route: Route): Ask {
  const { name, method, path, action } = route;
  return {
    name,
    door: 'tab',
    does: isOwn(route) ? 'own' : method === 'get' ? 'reads' : 'writes',
    may: rightsBeside[name] ?? ((s) => action === 'own-account' || may(s, action)),
    run: (world, who) => {
      if (method === 'get') return world.ask('get', addressOf(path, world), who);
      const body = sampleBodies[name];
      if (!body) throw new Error(`no sample body for ${name}`);
      return world.ask('post', addressOf(path, world), who, { ...body, ...bodies[name]?.(world), editId: editId() });
    },
  };
}

type Pressed = readonly [id: string, rev: number, inputs?: object];

/** What a button of each kind of card carries at Hazelbrook, by the first word of its name. */
const carried: Readonly<Record<string, (world: World) => Pressed>> = {
  planning: ({ revs }) => [cycleId, revs.cycle],
  sheet: ({ revs }) => [planId, revs.plan],
  scoping: ({ revs }) => [`${cycleId}#FS`, revs.grid],
  gaps: ({ revs }) => [cycleId, revs.grid],
  request: ({ revs, requestId }) => [`${planId}#${requestId}`, revs.request],
  question: ({ revs }) => [questionId, revs.question],
  visit: () => [
    visitId,
    2,
    {
      ...{ cancelBy: 'school', cancelReason: 'Sports day', dropAt: 'slot-1', dropFor: 'staff' },
      ...{ visitDay: '2026-11-26', visitStart: '09:30' },
    },
  ],
  decision: (world) => [
    decisionAt(world),
    1,
    {
      decide: 'advice',
      decideWords: 'Sit beside her',
      decideWhy: 'It helps',
      clockStep: 'assessment',
      clockOn: '2026-11-27',
    },
  ],
  hours: () => [transferId, 1, { hoursWord: 'From January on' }],
  'use-mix': () => [mixId, 1],
  support: ({ requestId }) => [`support|${service}|${school}|${requestId}`, 0, { reviewWords: 'Go on' }],
  initial: ({ revs, initialId }) => [`${initialId}#agreement#12`, revs.initial],
  joining: ({ invitationId }) => [invitationId, 1],
  reflection: () => [reflectionId, 0],
  say: () => ['me', 1],
  evaluation: ({ revs }) => [`${evaluationId}#page.0`, revs.evaluation, { answer__COM2: '2' }],
  framework: () => ['framework', 0, { term: 'cell:EE2' }],
  tour: () => ['tour#1', 0],
  'calendar-feed': () => ['me', 1],
  reminders: () => [`window-open#${cycleId}`, 0, { topics: 'pack', from: '09:00', until: '17:00' }],
  'first-steps': () => [school, 1],
};

const day = { on: '2026-12-08', at: '10:00', minutes: '60', mode: 'face-to-face' };
/** What else a press needs to reach something. */
const presses: Readonly<Record<string, (world: World) => Pressed>> = {
  'scoping.what-changed': () => [school, 1],
  'scoping.add': () => [school, 1, { entry: 'Quiet corner', kind: 'gap', where: 'EE2' }],
  'evaluation.menu': () => [school, 1],
  'evaluation.find-out': ({ revs }) => [`${evaluationId}#end`, revs.evaluation, { unknown: 'COM1' }],
  'evaluation.to-grid': ({ revs }) => [
    `${evaluationId.replace('baseline', 'environment')}#end`,
    revs.evaluation,
    { low: 'PLAY1' },
  ],
  'reflection.add': () => [reflectionId, 0, { list: 'bugs', item: 'No quiet room' }],
  'planning.add-time': ({ revs }) => [cycleId, revs.cycle, day],
  'planning.send-offer': ({ revs }) => [cycleId, revs.cycle, day],
  'planning.add-day': ({ revs }) => [cycleId, revs.cycle, day],
  'planning.send-day': ({ revs }) => [cycleId, revs.cycle, day],
  'planning.choose-time': ({ revs }) => [cycleId, revs.cycle, { time: 'time-1' }],
  'planning.ask-others': ({ revs }) => [cycleId, revs.cycle, { why: 'Sports day' }],
  'planning.tick': ({ revs }) => [cycleId, revs.cycle, { ticks: 'gaps' }],
  'sheet.row': ({ revs }) => [`${planId}#page`, revs.plan],
  'sheet.table': ({ revs }) => [`${planId}#=ranks`, revs.plan],
  'sheet.save': ({ revs }) => [`${planId}#page#all`, revs.plan, { page__priorities: 'Reading' }],
  'sheet.save-next': ({ revs }) => [`${planId}#page#all`, revs.plan, { page__priorities: 'Reading' }],
  'sheet.add': ({ revs }) => [
    `${planId}#+activity#plan`,
    revs.plan,
    { newId: 'row-9', 'row-9__outcome': 'Playing', 'row-9__activity': 'Boards' },
  ],
  'sheet.take-out': ({ revs, requestId }) => [`${planId}#${rowIdOf(requestId)}`, revs.plan],
  'sheet.add-point': ({ revs }) => [planId, revs.plan, { heading: agendaHeadings[0], point: 'Hall' }],
  'scoping.settle': ({ revs }) => [`${cycleId}#FS`, revs.grid, { gone: 'entry-02' }],
  'scoping.next': ({ revs }) => [`${cycleId}#FS`, revs.grid, { entry: 'Hall', levels: '1' }],
  'scoping.save': ({ revs }) => [`${cycleId}#FS`, revs.grid, { entry: 'Hall', levels: '1' }],
  'request.list': ({ revs }) => [planId, revs.plan],
  'request.close': ({ revs }) => [planId, revs.plan],
  'request.add': ({ revs }) => [planId, revs.plan],
  'request.check': ({ revs }) => [planId, revs.plan, { flag: 'none' }],
  'request.begin': ({ revs }) => [planId, revs.plan, { newId: '2-abc', yearGroup: 'Year 3', question: 'How?' }],
  'request.open': ({ revs, requestId }) => [planId, revs.plan, { child: requestId }],
  'request.save-question': ({ revs, requestId }) => [`${planId}#${requestId}`, revs.request, { question: 'How?' }],
  'request.save-tried': ({ revs, requestId }) => [
    `${planId}#${requestId}`,
    revs.request,
    { strand: 'EE', what: 'Word of the week' },
  ],
  'request.add-tried': ({ revs, requestId }) => [
    `${planId}#${requestId}`,
    revs.request,
    { strand: 'EE', what: 'Word of the week' },
  ],
  'request.take-back': ({ revs, requestId }) => [planId, revs.plan, { child: requestId }],
  'request.put-back': ({ revs, requestId }) => [planId, revs.plan, { child: requestId }],
  'visit.open': () => ['me', 0, { which: visitId }],
  'question.worried': () => [school, 0],
  'question.check': () => [school, 0, { flag: 'none' }],
  'question.list': () => [school, 0],
  'question.open': () => [school, 0, { which: questionId }],
  'question.ask': () => [school, 0, { worry: 'How can he join in?', worryStrands: 'WW' }],
  'question.answer': ({ revs }) => [questionId, revs.question, { answer: 'Sit beside him.', answerMinutes: '10' }],
  'question.try': ({ revs }) => [questionId, revs.question, { offer: 'entry-02' }],
  'question.begin': ({ revs }) => [questionId, revs.question, { yearGroup: 'Year 3', question: 'How?' }],
  'initial.start': () => [school, 1],
  'support.of-school': () => [school, 0],
  'support.list': () => [school, 0],
  'support.open': ({ requestId }) => [school, 0, { which: requestId }],
  'joining.invite': () => [school, 1, { role: 'head', name: 'A Head', email: 'head2@fernhill.example' }],
  'joining.hand-over': () => [
    service,
    1,
    {
      from: idOf(people.therapist),
      to: idOf(people.otherTherapist),
      kind: 'takes-over',
      on: '2026-11-27',
    },
  ],
  'joining.leave': () => ['me', 1, { membership: membershipId }],
};

/** Buttons that only show something, though their line of the table is one of writing. */
const onlyShow = [
  ...['planning.days', 'planning.change'],
  ...['planning.get-ready', 'planning.show', 'scoping.update', 'scoping.review', 'scoping.read', 'scoping.back'],
  ...['question.worried', 'question.check', 'question.request'],
  ...['request.add', 'request.check', 'reflection.turn', 'gaps.open'],
  // Nobody but the pair writes on its page; what others press there changes nothing.
  ...['initial.start', 'initial.save', 'initial.go-on', 'initial.close'],
];

/** What a word or a button shows of Hazelbrook to whoever may see that. */
const shown: Readonly<Record<string, readonly [action: string, word: string]>> = {
  'say.grid': ['grid.see', planted.school.word],
  'say.hours': ['hours.see', planted.school.word],
  'say.who': ['school.see', planted.school.word],
  'say.history': ['sheet.see', planted.school.word],
  'schools.read': ['school.see', planted.school.word],
  'agreements.list': ['agreement.register', planted.school.word],
};

const sees = /\.(see|count|who-has-seen|list|see-holder|standing|register)$/;

function ofVerb({ name, action, version }: Verb): Ask {
  const [first = ''] = name.split('.');
  const carry = presses[name] ?? carried[first];
  if (!carry) throw new Error(`say here what a button of ${name} carries`);
  // Closing a list tells nothing, whoever presses it.
  const isOwnWord = action === 'own-account' || name === 'request.close';
  return {
    name,
    door: 'chat',
    does: isOwnWord ? 'own' : sees.test(action) || onlyShow.includes(name) ? 'reads' : 'writes',
    onlySees: sees.test(action),
    may: rightsBeside[name] ?? ((s) => isOwnWord || may(s, action)),
    run: (world, who) => {
      const [id, rev, inputs = {}] = carry(world);
      return world.press({ verb: name, v: version, id, rev, newId: editId(), ...inputs }, who);
    },
  };
}

/** Everything that can be tried: every route and every button of the product, as it declares them. */
export const asksOf = ({ app }: World): Ask[] =>
  [...app.product.registry.routes.map(ofRoute), ...app.product.registry.verbs.map(ofVerb)].map((ask) => {
    const [action, shows] = shown[ask.name] ?? [];
    return action && shows ? { ...ask, shows, may: (s: Situation) => may(s, action) } : ask;
  });

export const needsMore = (ask: Ask): boolean => notNow.includes(ask.name);
