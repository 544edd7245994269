import { Readable } from 'node:stream';
import type { registry } from '../../../../bot/features/registry.ts';
import type { CopyStore } from '../../../../bot/features/own-copy/store.ts';
import type { OutboxItem } from '../../../../bot/ports/change.ts';
import { accountOf, buildGrids, buildSchools } from '../../../../infra/local/sample/build.ts';
import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { samplePeople, type SamplePerson } from '../../../../infra/local/sample/people.ts';
import { callerOf } from '../../../../bot/features/organisation/store.ts';
import { problem } from '../../../../shared/kernel/problem.ts';
import { date } from '../../../../shared/kernel/time.ts';
import type { Caller } from '../../../../shared/organisation/roles.ts';
import type { School } from '../../../../shared/organisation/school.ts';
import type { Cycle } from '../../../../shared/planning/cycle.ts';
import { countedIds, fixedClock, keptLog } from '../../../support/fixed.ts';
import { opening } from '../../shared/planning/a-cycle.ts';
import { fakeRequests } from './fake-requests.ts';
import { links } from './every-card.ts';

export interface FakeWorld {
  /** What the registry of everything people can do asks for. */
  readonly ports: Parameters<typeof registry>[0];
  readonly owed: OutboxItem[];
}

const noCopies: CopyStore = {
  list: () => Promise.resolve([]),
  standings: () => Promise.resolve([]),
  isHeld: () => Promise.resolve(false),
  change: () => Promise.resolve({ ok: false, problem: problem('not-found', 'Not here.') }),
};

/** Stores that live in memory, for cards that are drawn from the record: these schools with these cycles. */
export function fakeWorld(cycles: readonly Cycle[], schools: readonly School[] = buildSchools()): FakeWorld {
  const owed: OutboxItem[] = [];
  const cycleOf = (school: School): Cycle | undefined => cycles.find((each) => each.schoolId === school.id);
  const ports: FakeWorld['ports'] = {
    clock: fixedClock(opening),
    ids: countedIds(),
    links,
    outbox: { wake: () => undefined },
    services: {
      tenant: (id) => Promise.resolve({ id, name: 'Weald', serviceIds: [] }),
      summaries: () =>
        Promise.resolve(
          schools.map((school) => ({
            schoolId: school.id,
            serviceId: school.serviceId,
            schoolName: school.name,
            cycle: cycleOf(school) ?? null,
          })),
        ),
      saveSummary: () => Promise.resolve(),
      service: () => Promise.resolve(undefined),
      serviceRecord: () => Promise.resolve(undefined),
      saveService: () => Promise.resolve('saved'),
      addTenant: () => Promise.resolve(),
      tenants: () => Promise.resolve([]),
    },
    attached: {
      standing: () => Promise.resolve(undefined),
      give: () => Promise.resolve(undefined),
      of: () => Promise.resolve(undefined),
      settle: () => Promise.resolve(),
    },
    files: {
      put: () => Promise.resolve(),
      scan: () => Promise.resolve('gone'),
      open: () => Promise.resolve({ scan: 'gone' }),
      remove: () => Promise.resolve(),
      removeAll: () => Promise.resolve(),
    },
    lookIntoFile: () => ({ kind: undefined, why: 'not-taken' }),
    readCalendar: () => Promise.resolve({ ok: false, why: 'empty' }),
    calendars: {
      patterns: () => Promise.resolve([]),
      pattern: () => Promise.resolve(undefined),
      savePattern: () => Promise.resolve('saved'),
      bankHolidays: () => Promise.resolve(undefined),
      saveBankHolidays: () => Promise.resolve('saved'),
    },
    content: {
      load: () => Promise.resolve(undefined),
      versions: () => Promise.resolve([]),
      version: () => Promise.resolve(undefined),
      save: () => Promise.resolve('saved'),
    },
    schools: {
      load: (id) => Promise.resolve(schools.find((each) => each.id === id)),
      record: () => Promise.resolve(undefined),
      calendar: () => Promise.resolve({ ...kentCalendar(), insetDays }),
      years: () => Promise.resolve([{ ...kentCalendar(), insetDays }]),
    },
    cycles: {
      load: (_, id) => {
        const value = cycles.find((each) => each.id === id);
        return Promise.resolve(value && { value, etag: 'etag' });
      },
      loadWithPlan: (schoolId, id) => {
        const value = cycles.find((each) => each.id === id);
        const school = schools.find((each) => each.id === schoolId);
        return Promise.resolve({ cycle: value && { value, etag: 'etag' }, plan: undefined, record: school });
      },
      current: (schoolId) => Promise.resolve(cycles.find((each) => each.schoolId === schoolId)),
      before: () => Promise.resolve(undefined),
    },
    sheets: { load: () => Promise.resolve(undefined), list: () => Promise.resolve([]) },
    records: { commit: () => Promise.resolve('saved') },
    yearPlans: { load: () => Promise.resolve(undefined), save: () => Promise.resolve('saved') },
    area: {
      figures: () => Promise.resolve(undefined),
      saveFigures: () => Promise.resolve(),
      release: () => Promise.resolve(undefined),
      keepRelease: (release) => Promise.resolve(release),
      evaluations: () => Promise.resolve(undefined),
      saveEvaluations: () => Promise.resolve(),
      keepEvaluations: (evaluations) => Promise.resolve(evaluations),
      library: () => Promise.resolve([]),
      item: () => Promise.resolve(undefined),
      saveItem: () => Promise.resolve('saved'),
    },
    allocation: {
      runs: () => Promise.resolve([]),
      run: () => Promise.resolve(undefined),
      page: () => Promise.resolve(undefined),
      lines: () => Promise.resolve([]),
      keep: () => Promise.resolve('saved'),
      discard: () => Promise.resolve('saved'),
      year: () => Promise.resolve(undefined),
      years: () => Promise.resolve([]),
      step: () => Promise.resolve('saved'),
      notes: () => Promise.resolve([]),
      notesOf: () => Promise.resolve(undefined),
      saveNotes: () => Promise.resolve('saved'),
    },
    hash: () => '0'.repeat(64),
    reminderRules: { load: () => Promise.resolve(undefined), save: () => Promise.resolve('saved') },
    reminders: { file: () => Promise.resolve() },
    told: { on: () => Promise.resolve(undefined), onLongAgo: () => Promise.resolve(undefined) },
    resources: { list: () => Promise.resolve(undefined), save: () => Promise.resolve('saved') },
    requests: fakeRequests(),
    decisions: { load: () => Promise.resolve(undefined), list: () => Promise.resolve([]) },
    carried: {
      mayCarry: () => Promise.resolve('no-consent' as const),
      named: () => Promise.resolve(undefined),
      lookThrough: () => Promise.resolve([]),
    },
    arrivals: { load: () => Promise.resolve(undefined), list: () => Promise.resolve([]) },
    duplicates: {
      alike: () => Promise.resolve([]),
      merge: () => Promise.reject(new Error('not here')),
      part: () => Promise.reject(new Error('not here')),
    },
    targets: { load: () => Promise.resolve(undefined), save: () => Promise.resolve('saved' as const) },
    familyPages: { load: () => Promise.resolve(undefined), list: () => Promise.resolve([]) },
    family: {
      isBirthday: () => Promise.resolve(undefined),
      sight: () => Promise.resolve(undefined),
      tell: () => Promise.resolve('not-in-use'),
    },
    questions: { load: () => Promise.resolve(undefined), list: () => Promise.resolve([]) },
    caseStudies: {
      load: () => Promise.resolve(undefined),
      list: () => Promise.resolve([]),
      story: () => Promise.resolve(undefined),
      stories: () => Promise.resolve([]),
    },
    supports: {
      load: () => Promise.resolve(undefined),
      list: () => Promise.resolve([]),
      decided: () => Promise.resolve(undefined),
      askedAt: () => Promise.resolve(undefined),
    },
    agreements: { load: () => Promise.resolve(undefined) },
    copies: { school: noCopies, service: noCopies },
    retention: {
      report: () => Promise.resolve(undefined),
      looked: () => Promise.resolve({ day: null, doing: null }),
      setLooked: () => Promise.resolve(),
      periods: () => Promise.resolve({ school: undefined, service: undefined }),
      savePeriods: () => Promise.resolve('saved'),
    },
    bundles: {
      documents: () => Promise.resolve([]),
      disposals: () => Promise.resolve([]),
      disposal: () => Promise.resolve(undefined),
      remove: () => Promise.resolve(),
    },
    proofs: { load: () => Promise.resolve(undefined) },
    journeys: {
      list: () => Promise.resolve([]),
      load: () => Promise.resolve(undefined),
      handOnAll: () => Promise.resolve(),
      begin: () => Promise.resolve(undefined),
      change: () => Promise.resolve({ ok: false, problem: problem('not-found', 'Not here.') }),
    },
    shares: { load: () => Promise.resolve(undefined), list: () => Promise.resolve([]) },
    documents: {
      meeting: () => ({ name: 'meeting.ics', mediaType: 'text/calendar', content: '' }),
      feed: () => ({ name: 'feed.ics', mediaType: 'text/calendar', content: '' }),
      paper: () => Promise.resolve({ name: 'paper', mediaType: 'none', content: '' }),
      page: () => ({ name: 'page', mediaType: 'none', content: '' }),
      workbook: () => Promise.resolve({ name: 'workbook', mediaType: 'none', content: '' }),
      readForm: () => Promise.resolve({ ok: false, why: 'not-word' }),
    },
    trail: { ofChild: () => Promise.resolve([]) },
    accounts: {
      load: () => Promise.resolve(undefined),
      save: () => Promise.resolve('saved'),
      create: () => Promise.resolve('saved'),
    },
    joining: {
      invitation: () => Promise.resolve(undefined),
      invitations: () => Promise.resolve([]),
      membership: () => Promise.resolve(undefined),
      memberships: () => Promise.resolve([]),
      handover: () => Promise.resolve(undefined),
      code: () => Promise.resolve(undefined),
      keepCode: () => Promise.resolve(),
      dropCode: () => Promise.resolve(true),
      colleagues: () => Promise.resolve([]),
      saveColleague: () => Promise.resolve(),
    },
    openData: {
      byUrn: () => Promise.resolve(undefined),
      search: () => Promise.resolve([]),
      authorities: () => Promise.resolve([]),
      file: () => Readable.from([]),
    },
    schoolFigures: {
      head: () => Promise.resolve(undefined),
      saveHead: () => Promise.resolve('saved'),
      schools: () => Promise.resolve([]),
      places: () => Promise.resolve(new Map()),
      write: () => Promise.resolve(),
      sweep: () => Promise.resolve(),
      progress: () => Promise.resolve(undefined),
      tell: () => Promise.resolve(),
    },
    readSchoolFile: () => Promise.resolve({ ok: false, why: 'empty', said: '' }),
    assignments: {
      load: () => Promise.resolve(undefined),
      save: () => Promise.resolve('saved' as const),
      version: () => Promise.resolve(undefined),
      addVersion: () => Promise.resolve('saved' as const),
    },
    optimiser: { solve: () => Promise.resolve({ state: 'too-late' as const }) },
    codes: { make: () => 'ABCDEFGH23', hash: (code) => `hash-${code}` },
    presence: { look: () => [], who: () => [] },
    log: keptLog(),
    gaps: {
      load: (id) => {
        const value = buildGrids().find((each) => each.schoolId === id);
        return Promise.resolve({ grid: value && { value, etag: 'etag' }, ranking: undefined });
      },
    },
    grid: {
      load: (id) => {
        const value = buildGrids().find((each) => each.schoolId === id);
        return Promise.resolve(value && { value, etag: 'etag' });
      },
      changes: () => Promise.resolve([]),
      version: () => Promise.resolve(undefined),
      versions: () => Promise.resolve([]),
    },
    evaluations: { load: () => Promise.resolve(undefined), list: () => Promise.resolve([]) },
    readiness: { load: () => Promise.resolve(undefined) },
    profiles: {
      load: () => Promise.resolve(undefined),
      list: () => Promise.resolve([]),
      settings: () => Promise.resolve(undefined),
      saveSettings: () => Promise.resolve('saved'),
    },
    places: { load: () => Promise.resolve(undefined) },
    reflections: { load: () => Promise.resolve(undefined), list: () => Promise.resolve([]) },
    due: {
      on: () => Promise.resolve([]),
      add: () => Promise.resolve(),
      done: () => Promise.resolve(),
      lookedUntil: () => Promise.resolve(undefined),
      setLookedUntil: () => Promise.resolve(),
    },
    visits: {
      load: () => Promise.resolve(undefined),
      list: () => Promise.resolve([]),
      between: () => Promise.resolve([]),
      group: () => Promise.resolve(undefined),
      groups: () => Promise.resolve([]),
      place: () => Promise.resolve(undefined),
    },
    resourceAllocation: {
      workforce: () => Promise.resolve(undefined),
      saveWorkforce: () => Promise.resolve('saved'),
      plan: () => Promise.resolve(undefined),
      savePlan: () => Promise.resolve('saved'),
      version: () => Promise.resolve(undefined),
      saveVersion: () => Promise.resolve('saved'),
    },
    hours: {
      balance: () => Promise.resolve(undefined),
      posted: () => Promise.resolve(new Set()),
      post: () => Promise.resolve('saved'),
      withCorrections: () => Promise.resolve([]),
      page: () => Promise.resolve({ postings: [], next: undefined }),
    },
    useMixes: { load: () => Promise.resolve(undefined) },
    transfers: {
      load: () => Promise.resolve(undefined),
      list: () => Promise.resolve([]),
      ofService: () => Promise.resolve([]),
      tell: () => Promise.resolve('saved'),
    },
    tariffs: { load: () => Promise.resolve(undefined), save: () => Promise.resolve('saved') },
    outboxStore: {
      pending: () => Promise.resolve(owed),
      add: (item) => Promise.resolve(void owed.push(item)),
      card: () => Promise.resolve(undefined),
      place: () => Promise.resolve(),
      settle: () => Promise.resolve(),
    },
  };
  return { ports, owed };
}

/** A sample person as the one who asks, on the day the window opens. */
export function asking(name: string): Caller {
  const person = samplePeople.find((each: SamplePerson) => each.name === name);
  if (!person) throw new Error(`no sample person ${name}`);
  return callerOf(accountOf(person), 'chat', date('2026-11-27'));
}
