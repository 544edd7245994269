import { noCounts } from '../../shared/needs-profile/profile.ts';
import { noWishes } from '../../shared/assignment/decide.ts';
import { defaultSettings } from '../../shared/allocation/settings.ts';

const ofAPlan = { planId: 'plan|service-weald|school-hazelbrook|2026-27|spring' };

const onThisTerm = { reflectionId: 'reflection|service-weald|school-hazelbrook|2026-27|autumn' };
const ofAnEvaluation = 'evaluation|service-weald|school-hazelbrook|baseline|2026-27|autumn';

const anOutcome = { owner: 'child', withWhom: 'class teacher', soWhat: ['friends'], priority: 'first' };

const aTime = { on: '2026-12-08', at: '10:00', minutes: 60, mode: 'face-to-face', reason: '' };

const aVisit = {
  ...{ on: '2026-12-03', startsAt: '09:00', travelMinutes: 0, stream: 'core' },
  parts: [
    {
      id: 'part-1',
      activity: 'group',
      strand: 'ID',
      level: 2,
      minutes: 60,
      audience: { children: 6, staff: 1, parents: 0 },
      room: 'Studio',
      purpose: 'Talk group',
      link: null,
    },
  ],
};

const aGroup = {
  ...{ name: 'Talk group, Year 2', activity: 'Talk boost', strand: 'ID', level: 2, keyStage: 'ks1', members: 6 },
  ...{ requestIds: [], implements: 'school', runs: 'school', monitors: 'both', sessionsPlanned: 10 },
  ...{ startsOn: '2026-11-02', nextStartOn: null, outcome: '', isOver: false },
};

/** What each route that changes something has to be sent to be understood; by its name. A new route needs a line here. */
export const sampleBodies: Readonly<Record<string, object>> = {
  'hours.corrections': {
    ...{ editId: 'edit-81', postingId: 'posting|2', because: 'It took longer' },
    what: {
      do: 'correct',
      right: { minutes: 75, activity: 'meeting', term: 'autumn', stream: 'core', strand: null, level: null },
    },
  },
  'hours.allocations': {
    ...{ editId: 'edit-82', year: '2026-27', minutes: 60, stream: 'bought-in', term: null, because: 'Bought in' },
  },
  'hours.transfers': {
    ...{ editId: 'edit-83', year: '2026-27', what: 'carry', otherSchoolId: null, minutes: 60, stream: 'core' },
    because: 'Left over',
  },
  'hours.transfers-decide': {
    ...{ editId: 'edit-84', transferId: 'hours-transfer|service-weald|school-hazelbrook|edit-83', what: 'take-back' },
  },
  'hours.set-tariffs': { editId: 'edit-85', seen: 0, charges: { report: { rule: 'free' } }, cancellations: [] },
  'school.add': { editId: 'edit-60', urn: '', name: 'Some family hub', setting: 'family-hub' },
  'people.invite': {
    editId: 'edit-61',
    role: 'head',
    scope: { kind: 'school', schoolId: 'school-hazelbrook', serviceId: 'service-weald' },
    name: 'A head',
    email: 'head@fernhill.example',
    from: '2026-11-27',
    until: null,
  },
  'people.decide': { editId: 'edit-62', what: 'confirm' },
  'people.end': { editId: 'edit-63', lastDay: null },
  'people.change-role': { editId: 'edit-67', role: 'deputy-sendco' },
  'people.details': { editId: 'edit-64', email: '', phone: '', reach: '', strands: [], training: [] },
  'people.hand-over': {
    editId: 'edit-65',
    serviceId: 'service-weald',
    kind: 'takes-over',
    from: 'a|b',
    to: 'c|d',
    on: '2026-11-27',
    until: null,
  },
  'organisation.add': { editId: 'edit-66', tenantId: '7c8d5c74-7c30-4e20-9f77-8d3b8b2e3c07', name: 'Some trust' },
  'content.write': { editId: 'edit-68', seen: 0, part: { kind: 'cell', cell: 'EE2', text: 'Ask for a kit' } },
  'content.load': { editId: 'edit-69', seen: 0, text: '{"file":"link-therapy-words","local":{}}' },
  'content.publish': { editId: 'edit-70', seen: 0, what: 'discard' },
  'school-figures.file': { newId: 'set-0000001', fileName: 'schools.csv', authority: '', more: '0' },
  'school-figures.open-data': { newId: 'set-0000002', authority: 'Rutland', more: '0' },
  'school-figures.apply': { seen: 0 },
  'school-figures.drop': { seen: 0 },
  'school-figures.undo': { seen: 0 },
  'allocation.what-if': { settings: defaultSettings, authority: null, against: null },
  'allocation.keep': {
    ...{ settings: defaultSettings, authority: null, runId: 'run-1', name: 'First run', academicYear: '2026-27' },
  },
  'allocation.step': { seen: 0, what: 'publish', reason: '' },
  'allocation.note': { editId: 'edit-90', seen: 0, op: { do: 'take-back', overlayId: 'none' } },
  'band.appeal': { editId: 'edit-91', seen: 0, reason: 'More children with SLCN have come' },
  'content.roll-back': { editId: 'edit-71', seen: 0, number: 1 },
  'sheet.edit': { editId: 'edit-1', rowId: 'page', field: 'focus', text: 'Vocabulary', seen: 1 },
  'sheet.add-row': { editId: 'edit-2', rowId: 'row-1', kind: 'point', texts: {} },
  'sheet.remove-row': { editId: 'edit-3', rowId: 'row-1', seen: 1 },
  'sheet.restore-row': { editId: 'edit-4', rowId: 'row-1', seen: 1 },
  'sheet.settle': { editId: 'edit-5', conflictId: 'conflict-1', take: 'standing', seen: 1 },
  'sheet.agree': { editId: 'edit-6', seen: 1 },
  'sheet.add-addendum': { editId: 'edit-7', addendumId: 'addendum-1', text: 'The date was wrong' },
  'sheet.agree-addendum': { editId: 'edit-8', addendumId: 'addendum-1' },
  'cycle.tick': { editId: 'edit-15', item: 'gaps', done: true, seen: 1 },
  'cycle.ready': { editId: 'edit-16', ready: true },
  'cycle.missed': { editId: 'edit-17', rev: 1 },
  'cycle.offer': { editId: 'edit-17a', rev: 1, slots: [aTime] },
  'cycle.choose': { editId: 'edit-17b', rev: 1, slotId: 'time-1' },
  'cycle.others': { editId: 'edit-17c', rev: 1, why: 'Sports day' },
  'cycle.move': { editId: 'edit-17d', rev: 1, why: 'Sports day', slots: [aTime] },
  'cycle.answer-move': { editId: 'edit-17e', rev: 1, slotId: null },
  'cycle.cancel': { editId: 'edit-17f', rev: 1, why: 'Sports day' },
  'calendar-feed.change': { editId: 'edit-17g', what: 'make' },
  'initial.begin': {},
  'grid.add-entry': { editId: 'edit-9', entryId: 'form-1', kind: 'gap', text: 'Hall is too loud', cells: ['EE1'] },
  'grid.add-entries': {
    editId: 'edit-9a',
    entries: [{ entryId: 'form-1', kind: 'gap', text: 'Hall is too loud', cells: ['EE1'] }],
  },
  'grid.change-entry': { editId: 'edit-10', entryId: 'entry-01', text: 'Training', seen: 1 },
  'grid.remove-entry': { editId: 'edit-11', entryId: 'entry-99', seen: 1 },
  'grid.restore-entry': { editId: 'edit-12', entryId: 'entry-99', seen: 1 },
  'grid.agree-entry': { editId: 'edit-12a', entryId: 'entry-01', seen: 1 },
  'grid.ask-about-entry': { editId: 'edit-12b', entryId: 'entry-01', text: 'Right place?', cells: ['EE2'], seen: 1 },
  'grid.settle-entry': { editId: 'edit-12c', entryId: 'entry-01', moves: false, seen: 1 },
  'gaps.rank': {
    ...{ editId: 'edit-12d', cycleId: 'cycle|service-weald|school-hazelbrook|2026-27|spring', seen: 0 },
    ranks: [{ entryId: 'entry-99', rank: 'first' }],
  },
  'gaps.settle': {
    ...{ editId: 'edit-12e', entryId: 'entry-99', priority: 'first', owner: 'both', order: '2026-27|1', seen: 1 },
  },
  'gaps.agree-to': { editId: 'edit-12f', entryId: 'entry-99', seen: 1 },
  'gaps.write-action': {
    ...{ editId: 'edit-12g', entryId: 'entry-99', actionId: 'action-1', text: 'Panels', owner: 'sendco' },
    ...{ dueOn: null, state: 'to-do', seen: 1 },
  },
  'gaps.remove-action': { editId: 'edit-12h', entryId: 'entry-99', actionId: 'action-1', seen: 1 },
  'gaps.meet': { editId: 'edit-12i', entryId: 'entry-99', metBy: null, seen: 1 },
  'gaps.reopen': { editId: 'edit-12j', entryId: 'entry-99', seen: 1 },
  'grid.confirm': { editId: 'edit-13', entryIds: [], seen: 1 },
  'grid.review': { editId: 'edit-14', seen: 1 },
  'library.propose': {
    ...{ editId: 'edit-71', itemId: 'item-1', title: 'Talk time', about: '', cells: ['IN1'], evidence: '', link: '' },
  },
  'library.change': {
    ...{ editId: 'edit-72', itemId: 'library-example-word-of-the-week', seen: 0, title: 'A word a week' },
    ...{ about: '', cells: ['IN1'], evidence: '', link: '' },
  },
  'library.set-state': {
    ...{ editId: 'edit-73', itemId: 'library-example-every-child-a-talker', seen: 0, state: 'retired' },
  },
  'library.rate': { editId: 'edit-74', itemId: 'library-example-language-for-learning', value: 3 },
  'resources.write': {
    ...{ editId: 'edit-75', itemId: 'resource-1', seen: 0, title: 'Talking at home', address: '', where: 'The office' },
    ...{ about: '', owner: '', version: '', reviewOn: '', audience: ['families'], cells: [] },
  },
  'reminders.change': { editId: 'edit-77', from: '09:00', until: '17:00', muted: ['pack'] },
  'reminders.pause-until': { editId: 'edit-78', until: '2026-12-24' },
  'reminder-rules.change': {
    ...{ editId: 'edit-79', seen: 0 },
    rule: { topic: 'pack', to: 'sendco', anchor: 'meeting', on: false, offset: -1, every: 0, most: 0 },
  },
  'reminder-rules.reset': { editId: 'edit-80', seen: 0 },
  'resources.set-state': { editId: 'edit-76', itemId: 'shipped-role-in-primary', seen: 0, state: 'retired' },
  'reflection.add-item': {
    ...onThisTerm,
    ...{ editId: 'edit-71', itemId: 'item-1', list: 'bugs', text: 'No quiet room', cell: 'EE1', owner: null },
  },
  'reflection.change-item': {
    ...onThisTerm,
    ...{ editId: 'edit-72', itemId: 'item-1', seen: 1, list: 'bugs', text: 'No room', cell: null, owner: 'sendco' },
  },
  'reflection.remove-item': { ...onThisTerm, editId: 'edit-73', itemId: 'item-1', seen: 1 },
  'reflection.restore-item': { ...onThisTerm, editId: 'edit-74', itemId: 'item-1' },
  'reflection.make-item': { ...onThisTerm, editId: 'edit-75', itemId: 'item-1', into: 'gap', cell: 'EE1' },
  'readiness.rate': { editId: 'edit-77', statementId: 's1', rating: 3 },
  'reflection.say-finished': { ...onThisTerm, editId: 'edit-76', done: true },
  'grid.open-share': { editId: 'edit-14a', audience: 'staff', days: 90 },
  'family.make': { editId: 'edit-14c', personId: 'parent-1', days: 28, showsFirstName: false, ring: '' },
  'family.change': { editId: 'edit-14d', pageId: 'family-page|edit-14c', what: 'close' },
  'family.write-down': { editId: 'edit-14e', pageId: 'family-page|edit-14c', seen: 1 },
  'grid.close-share': { editId: 'edit-14b', shareId: 'grid-share|edit-14a' },
  // No Word file, which is said in a sentence.
  'grid.read-form': { file: 'AAAA' },
  'evaluation.say': {
    ...{ editId: 'edit-80', evaluationId: ofAnEvaluation },
    ...{ column: 'sendco', item: 'COM1', field: 'answer', text: '2', seen: 0 },
  },
  'evaluation.mark': {
    ...{ editId: 'edit-81', evaluationId: ofAnEvaluation },
    what: 'together',
  },
  'evaluation.add-find-out': {
    ...{ editId: 'edit-82', evaluationId: ofAnEvaluation },
    ...{ findOutId: 'find-1', item: 'COM1' },
  },
  'evaluation.put-on-grid': {
    ...{ editId: 'edit-84', evaluationId: ofAnEvaluation.replace('baseline', 'environment'), items: ['PLAY1'] },
  },
  'evaluation.change-find-out': {
    ...{ editId: 'edit-83', evaluationId: ofAnEvaluation },
    ...{ findOutId: 'find-1', seen: 0, done: true },
  },
  'profile.count': { editId: 'edit-p1', group: 'R', need: 'roll', count: 30 },
  'profile.table': {
    editId: 'edit-p2',
    rows: [{ group: '1', counts: { ...noCounts, roll: 28, 'sen-support': 6 } }],
  },
  'profile.remove': { editId: 'edit-p3', group: '1' },
  'profile.share': { editId: 'edit-p4' },
  'profile.settle': { editId: 'edit-p5', seen: 0, prevalence: { percent: 10, source: 'the service' }, rules: [] },
  'places.write-place': {
    ...{ editId: 'edit-85', placeId: 'den', seen: 0 },
    ...{ kind: 'other', name: 'Den', helps: '', hinders: '' },
  },
  'places.rate': { editId: 'edit-86', placeId: 'dining', rating: 1, seen: 0 },
  'places.keep': { editId: 'edit-87', placeId: 'leisure', kept: false, seen: 0 },
  'places.adapt': {
    ...{ editId: 'edit-88', adaptationId: 'adaptation-1', placeId: 'classroom', seen: 0 },
    ...{ kind: 'visual-timetable', forClass: 'Willow', what: 'Now and next', owner: '', since: null, cell: 'EE2' },
  },
  'places.use-adaptation': { editId: 'edit-89', adaptationId: 'adaptation-1', use: 'still', seen: 0 },
  'calendar.preview': { source: { kind: 'text', text: 'INSET 8 January 2027', how: 'hand', name: null } },
  'calendar.apply': {
    ...{ seen: 0, digest: 'of nothing that was shown' },
    source: { kind: 'text', text: 'INSET 8 January 2027', how: 'hand', name: null },
  },
  'calendar.undo': { seen: 0 },
  'calendars.preview': {
    target: { kind: 'authority', name: 'Medway' },
    source: { kind: 'text', text: 'Term 1: 1 September 2026 to 23 October 2026', how: 'hand', name: null },
  },
  'calendars.apply': {
    ...{ target: { kind: 'authority', name: 'Medway' }, seen: 0, digest: 'of nothing that was shown' },
    source: { kind: 'text', text: 'Term 1: 1 September 2026 to 23 October 2026', how: 'hand', name: null },
  },
  'calendars.undo': { pattern: null, seen: 1 },
  'planning-rhythm.change': { every: 'half-term', seen: 0 },
  'planning-rhythm.change-school': { every: 'half-term', seen: 0 },
  'places.put-on-grid': { editId: 'edit-89a', placeId: 'dining' },
  'agreement.write': {
    editId: 'edit-41',
    seen: 0,
    terms: {
      purpose: 'Planning',
      items: ['Names'],
      bases: { service: 'Public task', school: 'Public task' },
      retention: 'As the law says',
      contacts: {
        service: { name: 'Dawn Sayers', role: '', email: null, phone: null },
        school: { name: 'Ellen Whitfield', role: '', email: null, phone: null },
      },
      signedOn: '2026-07-10',
      reviewOn: '2027-07-09',
    },
  },
  'copies.ask': { editId: 'edit-45', side: 'school', kind: 'restrict', reason: 'other' },
  'copies.decide': { editId: 'edit-46', side: 'school', askId: 'edit-45', approve: true },
  'rights.hold': { editId: 'edit-91', side: 'school', on: true, reason: 'complaint' },
  'rights.ask-disposal': { editId: 'edit-92', side: 'school', requestIds: ['request-1-abc'] },
  'rights.decide-disposal': { editId: 'edit-93', side: 'school', requestIds: ['request-1-abc'], approve: true },
  'rights.bundle': { editId: 'edit-94', class: 'service-record', key: '2019-20', act: 'ask' },
  'rights.periods': { editId: 'edit-95', side: 'school', name: 'consent', years: 8, why: 'Our trust asks for it' },
  'journey.take-up': { editId: 'edit-42' },
  'case-studies.begin': { editId: 'edit-1', newId: 'study-1' },
  'case-studies.change': { editId: 'edit-1', op: { do: 'check' } },
  'supports.spell': {
    editId: 'edit-45',
    op: {
      ...{
        do: 'begin',
        id: 'spell-1',
        level: 1,
        what: 'Visual timetable',
        entryId: null,
        strand: 'EE',
        place: 'class',
      },
      ...{ from: '2026-11-20', alone: '' },
    },
  },
  'supports.outcome': {
    editId: 'edit-46',
    op: { do: 'set', id: 'outcome-1', said: { ...anOutcome, words: 'I want to ask to play' } },
  },
  'supports.assessment': {
    editId: 'edit-47',
    op: {
      do: 'ask',
      id: 'question-1',
      plan: {
        ...{ question: 'Does a quiet room help?', how: 'Watching', who: 'Link therapist', on: '2026-12-08' },
        ...{ context: 'lesson', activity: 'Carpet time' },
      },
    },
  },
  'supports.voice': {
    editId: 'edit-48',
    op: {
      ...{ do: 'say', id: 'voice-1', who: 'child', about: 'matters', how: 'symbols', words: 'Playing' },
      on: '2026-11-26',
    },
  },
  'supports.review': {
    editId: 'edit-49',
    op: { do: 'hold', id: 'review-1', on: '2026-11-26', words: 'Go on as it is', next: null },
  },
  'supports.closing': {
    editId: 'edit-49a',
    op: { do: 'close', seen: 1, on: '2026-11-26', reason: 'step-down', words: '', back: 'Ask the SENDCo.' },
  },
  'supports.passport': {
    editId: 'edit-49b',
    op: { do: 'write', seen: 0, said: { words: { calm: 'The book corner' }, eating: true } },
  },
  'supports.move': {
    editId: 'edit-49c',
    op: { do: 'begin', id: 'move-1', to: { kind: 'year', yearGroup: 'Year 6' }, on: '2027-09-01' },
  },
  'arrivals.take': { editId: 'edit-49d', op: { do: 'take', id: 'move-1', lines: [], who: 'Class teacher' } },
  'journey.change': { editId: 'edit-43', seen: 1, patch: { note: 'Seen' } },
  'journey.hand-on': { editId: 'edit-44', seen: 1, personId: 'person-priya-raman' },
  'decisions.acknowledge': { editId: 'edit-80' },
  'decisions.give': { editId: 'edit-81', personId: 'person-tom-ashdown' },
  'decisions.propose': {
    editId: 'edit-82',
    isSent: false,
    parts: [{ kind: 'advice', words: 'Sit beside her' }],
    rationale: 'It helps',
    instead: '',
  },
  'decisions.agree': { editId: 'edit-83', seen: 1 },
  'decisions.step': { editId: 'edit-84', step: 'assessment', on: '2026-11-27' },
  'decisions.helped': { editId: 'edit-85', jointId: 'joint-1', answer: 'yes', words: '' },
  'duplicates.ask': { editId: 'edit-86', keep: 'request-1-a', gone: 'request-2-a' },
  'duplicates.ask-undo': { editId: 'edit-86u', keep: 'request-1-a', gone: 'request-2-a' },
  'duplicates.decide-undo': {
    ...{ editId: 'edit-87u', keep: 'request-1-a', gone: 'request-2-a' },
    ...{ askId: 'ask-1', approve: true },
  },
  'duplicates.apart': { editId: 'edit-88a', one: 'request-1-a', other: 'request-2-a' },
  'duplicates.decide': { editId: 'edit-87', keep: 'request-1-a', gone: 'request-2-a', askId: 'ask-1', approve: true },
  'assignment.solve': { year: '2026-27', seen: 0, wishes: noWishes, seconds: 5 },
  'assignment.vacancy': { year: '2026-27', seen: 0, gone: 'post-1' },
  'assignment.publish': { year: '2026-27', seen: 0, reason: '', editId: 'edit-88w' },
  'workforce.save': { year: '2026-27', seen: 0, posts: [] },
  'hours-plan.save': { year: '2026-27', seen: 0, ratePence: 6_000 },
  'hours-plan.publish': { year: '2026-27', seen: 0, seenWorkforce: 0, reason: '', editId: 'edit-88h' },
  'clock.change': {
    editId: 'edit-88',
    seen: 0,
    targets: {
      weeks: { acknowledged: 1, 'first-conversation': 4, 'first-help': 8, assessment: 18 },
      limit: 52,
      counted: 'term-weeks',
    },
  },
  'visits.plan': { editId: 'edit-v1', newId: 'v-1', ...aVisit },
  'visits.change': { editId: 'edit-v2', ...aVisit },
  'visits.log': { editId: 'edit-v3', seen: 1, parts: aVisit.parts, travelMinutes: 0, short: null },
  'visits.cancel': { editId: 'edit-v4', by: 'school', reason: 'Sports day' },
  'visits.reopen': { editId: 'edit-v5' },
  'visits.note': { editId: 'edit-v6', text: 'Word maps', mine: '', theirs: 'Word mats' },
  'visits.drop-in': { editId: 'edit-v7', slotId: null, for: 'staff' },
  'visits.give-back': { editId: 'edit-v8', slotId: 'slot-1' },
  'visits.offer-drop-in': { editId: 'edit-v9', times: [{ id: 'slot-2', at: '09:30', minutes: 10 }] },
  'visits.sign-in': {
    ...{ editId: 'edit-v10', seen: 0 },
    signIn: { where: 'Main office', bring: 'DBS letter', parking: 'Church hall', room: 'Studio' },
  },
  'visits.template': {
    ...{ editId: 'edit-v11', seen: 0 },
    template: {
      startsAt: '08:30',
      lines: [{ id: 'line-1', kind: 'travel', minutes: 30, activity: null, what: 'The way there' }],
    },
  },
  'visits.keep-group': { editId: 'edit-v12', newId: 'group-1', seen: 1, group: aGroup },
  'visits.note-session': {
    editId: 'edit-v13',
    session: { id: 'session-1', on: '2026-11-27', attended: 5, fidelity: 'as-meant', notHeld: null },
  },
  'questions.route-shown': { editId: 'edit-24' },
  'questions.ask': {
    editId: 'edit-25',
    newId: 'abc',
    redFlags: 'none',
    yearGroup: null,
    strands: ['WW'],
    text: 'How can he join in?',
  },
  'questions.answer': { editId: 'edit-26', answerId: 'answer-1', text: 'Sit beside him.', minutes: 10 },
  'questions.try': { editId: 'edit-27', entryId: 'entry-02' },
  'questions.request': { editId: 'edit-28', yearGroup: 'Year 2', question: 'How?' },
  'children.begin': {
    ...ofAPlan,
    editId: 'edit-21',
    newId: '1-abc',
    redFlags: 'none',
    yearGroup: 'Year 2',
    question: '?',
  },
  'children.change': { ...ofAPlan, editId: 'edit-22', seen: 1, patch: { question: 'How?' } },
  'children.add-file': { ...ofAPlan, editId: 'edit-24a', paper: 'iep', fileName: 'IEP.pdf' },
  'children.remove-file': { ...ofAPlan, editId: 'edit-24b', fileId: 'file-1' },
  'children.agenda': { ...ofAPlan, editId: 'edit-23', on: false, seen: 1 },
};
