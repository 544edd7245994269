import { availableByStream, type Sums } from './available.ts';
import type { PlannedSchool } from './plan.ts';
import { hundredths, type SharingRules, type WayOfSharing } from './rules.ts';
import { shareOut, type Part, type Shared } from './share-out.ts';
import { eachStream, streams, type ByStream, type Stream } from './streams.ts';
import type { Post } from './workforce.ts';

/** What becomes of a stream: all of it shared, or why it cannot be. */
export interface StreamShare {
  readonly way: WayOfSharing;
  readonly sums: Sums;
  readonly shared: number;
  /** Less than a step where it is shared by need; hours that nobody has agreed on or bought, where not. */
  readonly leftOver: number;
  /** 'floors': floors and hours for pupils need more than there is; 'agreed': more was agreed than there is. */
  readonly wrong: { readonly why: 'floors' | 'agreed' | 'over'; readonly needed: number } | null;
}

/** A school with its hours of the year, of each stream, in minutes. */
export interface SchoolShare {
  readonly school: PlannedSchool;
  readonly minutes: ByStream;
  readonly total: number;
  /** Core minutes before rounding. */
  readonly exact: number;
  readonly atFloor: boolean;
  /** Hours for pupils are on, and nobody knows how many there are: it got none for them. */
  readonly lacksRoll: boolean;
}

export interface PlanShares {
  readonly schools: readonly SchoolShare[];
  readonly streams: ByStream<StreamShare>;
  readonly isPossible: boolean;
}

/** A school as a part of the core hours; a roll that is missing adds nothing, and is said. */
export const corePart = ({ urn, band, roll }: PlannedSchool, rules: SharingRules): Part => ({
  key: urn,
  weight: hundredths(rules.weights[band]),
  base: hundredths(rules.perPupilMinutes) * (roll ?? 0),
  floor: rules.floorMinutes,
});

const plainPart = ({ urn, band }: PlannedSchool, rules: SharingRules): Part => ({
  key: urn,
  weight: hundredths(rules.weights[band]),
  base: 0,
  floor: 0,
});

interface StreamResult {
  readonly share: StreamShare;
  readonly by: ReadonlyMap<string, Shared>;
}

function shareStream(stream: Stream, sums: Sums, schools: readonly PlannedSchool[], rules: SharingRules): StreamResult {
  const way = rules.streams[stream];
  const { available } = sums;
  const nothing: ReadonlyMap<string, Shared> = new Map();
  const wrong = (why: 'floors' | 'agreed' | 'over', needed: number): StreamResult => ({
    share: { way, sums, shared: 0, leftOver: available, wrong: { why, needed } },
    by: nothing,
  });
  if (available < 0) return wrong('over', -available);
  if (way === 'as-agreed') {
    const agreed = schools.reduce((sum, school) => sum + school.agreed[stream], 0);
    if (agreed > available) return wrong('agreed', agreed);
    const by = new Map(
      schools.map(({ urn, agreed: own }) => {
        const minutes = own[stream];
        return [urn, { key: urn, exact: minutes, minutes, atFloor: false }];
      }),
    );
    return { share: { way, sums, shared: agreed, leftOver: available - agreed, wrong: null }, by };
  }
  const parts = schools.map((school) => (stream === 'core' ? corePart : plainPart)(school, rules));
  const out = shareOut(available, rules.stepMinutes, parts);
  if (!out.ok) return wrong('floors', out.needed);
  const shared = available - out.leftOver;
  const by = new Map(out.shares.map((each) => [each.key, each]));
  return { share: { way, sums, shared, leftOver: out.leftOver, wrong: null }, by };
}

/**
 * Shares the hours of all posts between schools, each stream by itself. The floor and the hours for pupils are of the
 * core. A pure function: the page shows with it what would be, and the server publishes by it. domain.md 1.7; L03, L12.
 */
export function sharePlan(posts: readonly Post[], schools: readonly PlannedSchool[], rules: SharingRules): PlanShares {
  const available = availableByStream(posts);
  const results = eachStream((stream) => shareStream(stream, available[stream], schools, rules));
  const isPossible = streams.every((stream) => results[stream].share.wrong === null);
  return {
    schools: schools.map((school) => {
      const minutes = eachStream((stream) => results[stream].by.get(school.urn)?.minutes ?? 0);
      const core = results.core.by.get(school.urn);
      return {
        ...{ school, minutes, exact: core?.exact ?? 0, atFloor: core?.atFloor ?? false },
        total: minutes.core + minutes.authority + minutes['bought-in'],
        lacksRoll: rules.streams.core === 'by-need' && rules.perPupilMinutes > 0 && school.roll === null,
      };
    }),
    streams: eachStream((stream) => results[stream].share),
    isPossible,
  };
}
