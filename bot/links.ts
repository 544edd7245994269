import type { SignedLinks } from './auth/signed-links.ts';
import type { Links } from './ports/links.ts';

/** The tab inside Teams: a deep link that opens it at a school. Source: Teams deep link format. */
export const teamsTabLink =
  (teamsAppId: string) =>
  (schoolId: string): string => {
    const context = schoolId ? `?context=${encodeURIComponent(JSON.stringify({ subEntityId: schoolId }))}` : '';
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/schools${context}`;
  };

/** Addresses for cards and pages. `tab` differs between Teams and one machine. */
export const makeLinks = (publicUrl: string, signed: SignedLinks, tab: Links['tab']): Links => ({
  tab,
  calendarFile: (cycle, accountId) => {
    const until = cycle.meeting?.on ?? cycle.dueOn;
    return `${publicUrl}/calendar/planning-meeting.ics?link=${signed.make({ about: cycle.id, account: accountId, until })}`;
  },
});
