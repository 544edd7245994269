import { endingOf as reportEnding } from '../shared/contract-report/contract.ts';
import { formatOf, type GridFileKind, type PlanFileKind } from '../shared/documents/files.ts';
import { endingOf } from '../shared/isp/isp.ts';
import { addDays, plusMilliseconds } from '../shared/kernel/time.ts';
import { lastCancelled } from '../shared/planning/fallen-through.ts';
import type { LinkWords } from './auth/link-words.ts';
import type { Clock } from './ports/clock.ts';
import type { Links } from './ports/links.ts';

/** The tab inside Teams: a deep link that opens it at a school. Source: Teams deep link format. */
export const teamsTabLink =
  (teamsAppId: string) =>
  (schoolId: string): string => {
    const context = schoolId ? `?context=${encodeURIComponent(JSON.stringify({ subEntityId: schoolId }))}` : '';
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/schools${context}`;
  };

/** How long the link to a plan's file holds: a card is read again weeks later, a forwarded link is to run out. */
export const planFileDays = 30;
/** A file of a request is opened from the page that has just asked for its link. */
export const attachedFor = 5 * 60_000;

/** What the address is called, for people who look at it; what it gives is in the signed claim. */
const addressOf = (kind: PlanFileKind): string => {
  const name = kind === 'pack' || kind === 'handover' ? kind : kind.startsWith('report') ? 'report' : 'joint-plan';
  return `/files/${name}.${formatOf(kind) === 'word' ? 'docx' : 'pdf'}`;
};

const gridAddress: Readonly<Record<GridFileKind, string>> = {
  'grid-word': '/files/scoping-grid.docx',
  'grid-excel': '/files/scoping-grid.xlsx',
  'grid-pdf': '/files/scoping-grid.pdf',
  'grid-form': '/files/scoping-form.docx',
};

/** Addresses for cards and pages. `tab` differs between Teams and one machine. */
export const makeLinks = (
  publicUrl: string,
  { signedLinks: signed, shareLinks: pages, feedLinks: feeds, fileLinks: files, familyLinks: families }: LinkWords,
  tab: Links['tab'],
  clock: Clock,
): Links => ({
  tab,
  calendarFile: (cycle, accountId) => {
    // A cancellation is to be had for as long as the meeting would have been ahead.
    const until = (cycle.meeting ?? lastCancelled(cycle)?.meeting)?.on ?? cycle.dueOn;
    const link = signed.make({ what: 'calendar', about: cycle.id, account: accountId, until });
    return `${publicUrl}/calendar/planning-meeting.ics?link=${link}`;
  },
  planFile: (sheetId, accountId, kind) => {
    const until = addDays(clock.today(), planFileDays);
    const link = signed.make({ what: kind, about: sheetId, account: accountId, until });
    return `${publicUrl}${addressOf(kind)}?link=${link}`;
  },
  gridFile: (about, accountId, kind) => {
    const link = signed.make({ what: kind, about, account: accountId, until: clock.today() });
    return `${publicUrl}${gridAddress[kind]}?link=${link}`;
  },
  evaluation: (about, accountId, format) => {
    const what = format === 'word' ? 'evaluation-word' : 'evaluation';
    const link = signed.make({ what, about, account: accountId, until: clock.today() });
    return `${publicUrl}/files/evaluation.${format === 'word' ? 'docx' : 'pdf'}?link=${link}`;
  },
  sharedGrid: (school, share) => `${publicUrl}/shared/grid/${pages.make({ school, share })}`,
  familyPage: (school, page) => `${publicUrl}/family/${families.make({ school, page })}`,
  familyPaper: (about, accountId, format) => {
    const what = format === 'word' ? 'family-word' : 'family';
    const link = signed.make({ what, about, account: accountId, until: clock.today() });
    return `${publicUrl}/files/questionnaire.${format === 'word' ? 'docx' : 'pdf'}?link=${link}`;
  },
  passport: (about, accountId, format) => {
    const what = format === 'word' ? 'passport-word' : 'passport';
    const link = signed.make({ what, about, account: accountId, until: clock.today() });
    return `${publicUrl}/files/passport.${format === 'word' ? 'docx' : 'pdf'}?link=${link}`;
  },
  calendarFeed: (account, key) => `${publicUrl}/calendar/feed/${feeds.make({ account, key })}.ics`,
  register: (accountId) => {
    const link = signed.make({ what: 'agreements', about: '', account: accountId, until: clock.today() });
    return `${publicUrl}/files/agreements.csv?link=${link}`;
  },
  attached: ({ schoolId: school, requestId: request, fileId: file }, account) => {
    const until = plusMilliseconds(clock.now(), attachedFor);
    return `${publicUrl}/attached?link=${files.make({ school, request, file, account, until })}`;
  },
  letter: (about, accountId, format) => {
    const what = format === 'word' ? 'letter-word' : 'letter';
    const link = signed.make({ what, about, account: accountId, until: clock.today() });
    return `${publicUrl}/files/letter.${format === 'word' ? 'docx' : 'pdf'}?link=${link}`;
  },
  certificate: (about, accountId) => {
    const link = signed.make({ what: 'certificate', about, account: accountId, until: clock.today() });
    return `${publicUrl}/files/certificate.pdf?link=${link}`;
  },
  isp: (about, accountId, kind) => {
    const link = signed.make({ what: kind, about, account: accountId, until: clock.today() });
    return `${publicUrl}/files/support-plan.${endingOf[kind]}?link=${link}`;
  },
  movePack: (about, accountId, kind) => {
    const link = signed.make({ what: kind, about, account: accountId, until: clock.today() });
    const ending = { 'move-pdf': 'pdf', 'move-word': 'docx', 'move-html': 'html' }[kind];
    return `${publicUrl}/files/transition-pack.${ending}?link=${link}`;
  },
  contractReport: (about, accountId, kind) => {
    const link = signed.make({ what: kind, about, account: accountId, until: clock.today() });
    return `${publicUrl}/files/contract-report.${reportEnding[kind]}?link=${link}`;
  },
  caseStory: (about, accountId) => {
    const link = signed.make({ what: 'case-story', about, account: accountId, until: clock.today() });
    return `${publicUrl}/files/case-study.docx?link=${link}`;
  },
  subjectPack: (about, accountId, kind) => {
    const link = signed.make({ what: kind, about, account: accountId, until: clock.today() });
    return `${publicUrl}/files/subject-access.${kind.replace('subject-', '')}?link=${link}`;
  },
});
