import { organisationText } from '../../../shared/organisation/text.ts';
import type { Given, PlanVersion } from '../../../shared/resource-allocation/plan.ts';
import { streams } from '../../../shared/resource-allocation/streams.ts';
import { hoursSaid, resourceText } from '../../../shared/resource-allocation/text.ts';
import { card, facts, heading, list, openUrl, quiet, text } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import { sentenceCard } from '../planning/cards.ts';

const { card: say } = resourceText;

export interface PublishedHours {
  readonly schoolName: string;
  readonly version: Pick<PlanVersion, 'academicYear' | 'version' | 'reason' | 'rules'>;
  /** Undefined when the school has no hours in it any more. */
  readonly given: Given | undefined;
  /** What stood in its ledger before this version, in minutes of all streams. */
  readonly before: number;
}

/** What both sides of a school are told when hours of a year are published or change: the same figures. Row L05. */
export function publishedCard({ schoolName, version, given, before }: PublishedHours, tab: string): Message {
  const { academicYear, reason, rules } = version;
  const title = (version.version === 1 ? say.first : say.changed)(academicYear, schoolName);
  const all = given ? streams.reduce((sum, stream) => sum + given.minutes[stream], 0) : 0;
  const rows = [
    ...streams
      .filter((stream) => given && given.minutes[stream] !== 0)
      .map((stream) => [resourceText.streams[stream], hoursSaid(given?.minutes[stream] ?? 0)] as const),
    [say.all, hoursSaid(all)] as const,
    ...(before !== 0 && before !== all ? [[say.before, hoursSaid(before)] as const] : []),
    ...(reason ? [[say.why, reason] as const] : []),
  ];
  const offers = given ? rules.offers[given.band] : [];
  const body = [
    heading(title),
    facts(rows),
    ...(offers.length ? [text(say.offer), list(offers)] : []),
    quiet(say.includes),
  ];
  return { card: card(title, body, [openUrl(organisationText.openTab, tab)]), summary: title };
}

/** What an older card shrinks to. */
export const movedHours = (academicYear: string, schoolName: string, summary?: string): Message => ({
  ...sentenceCard(say.moved(academicYear, schoolName)),
  ...(summary ? { summary } : {}),
});
