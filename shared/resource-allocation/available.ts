import { eachStream, type ByStream, type Stream } from './streams.ts';
import { deductionKindSchema, type DeductionKind, type Post } from './workforce.ts';

/** A post's year line by line, in whole minutes: `contracted − absence − deductions = available`. */
export interface PostYear {
  readonly post: Post;
  readonly contracted: number;
  readonly absence: number;
  readonly deducted: Readonly<Record<DeductionKind, number>>;
  /** What is left for schools; nothing while vacant; below zero when more is taken off than there is, which is no plan. */
  readonly available: number;
  /** What a vacant post would give if it were filled; 0 for others. */
  readonly missing: number;
}

/** WTE × weekly contracted minutes × working weeks, to the whole minute. domain.md 1.7; row L01. */
const contractedOf = ({ wte, weeklyMinutes, weeks }: Post): number =>
  Math.round((Math.round(wte * 100) * weeklyMinutes * Math.round(weeks * 10)) / 1_000);

export function yearOf(post: Post): PostYear {
  const contracted = contractedOf(post);
  const absence = Math.round((contracted * Math.round(post.absencePercent * 10)) / 1_000);
  const taken = (kind: DeductionKind): number =>
    post.deductions.filter((line) => line.kind === kind).reduce((sum, { minutes }) => sum + minutes, 0);
  const [training, leadership, supervision, other] = deductionKindSchema.options.map(taken) as [
    number,
    number,
    number,
    number,
  ];
  const left = contracted - absence - training - leadership - supervision - other;
  return {
    post,
    contracted,
    absence,
    deducted: { training, leadership, supervision, other },
    available: post.isVacant ? 0 : left,
    missing: post.isVacant ? Math.max(left, 0) : 0,
  };
}

/** The year of all posts of one stream, or of several: each line is the sum of the posts' lines. */
export interface Sums {
  readonly contracted: number;
  readonly absence: number;
  readonly deducted: Readonly<Record<DeductionKind, number>>;
  /** What vacant posts would give: taken off too, so that the lines add up. */
  readonly missing: number;
  readonly available: number;
}

/**
 * The lines of several posts added up: `contracted − absence − deducted − missing = available`, unless a vacant post has
 * more taken off than it would give. Row L02.
 */
export function sumsOf(years: readonly PostYear[]): Sums {
  const sum = (of: (year: PostYear) => number): number => years.reduce((total, year) => total + of(year), 0);
  return {
    contracted: sum(({ contracted }) => contracted),
    absence: sum(({ absence }) => absence),
    deducted: {
      training: sum(({ deducted }) => deducted.training),
      leadership: sum(({ deducted }) => deducted.leadership),
      supervision: sum(({ deducted }) => deducted.supervision),
      other: sum(({ deducted }) => deducted.other),
    },
    missing: sum(({ missing }) => missing),
    available: sum(({ available }) => available),
  };
}

/** What schools can be given from each stream, in minutes. */
export const availableByStream = (posts: readonly Post[]): ByStream<Sums> =>
  eachStream((stream) => sumsOf(posts.filter((post) => post.stream === stream).map(yearOf)));

/** What somebody has for schools in a year, of each stream; a vacant post shows with nothing. Used by `assignment`. */
export interface Capacity {
  /** The account where it is known; else the post's own id. */
  readonly key: string;
  readonly accountId: Post['accountId'];
  readonly name: string;
  readonly isVacant: boolean;
  readonly minutes: number;
  readonly byStream: ByStream;
}

/** What each person can give, posts of one account together, in the order in which they first stand in the list. */
export function capacitiesOf(posts: readonly Post[]): Capacity[] {
  const keyOf = ({ accountId, isVacant, id }: Post): string => (isVacant ? id : (accountId ?? id));
  return [...new Set(posts.map(keyOf))].flatMap((key): Capacity[] => {
    const own = posts.filter((post) => keyOf(post) === key);
    const [first] = own;
    if (!first) return [];
    const given = (stream: Stream): number =>
      own.filter((post) => post.stream === stream).reduce((sum, post) => sum + Math.max(yearOf(post).available, 0), 0);
    const byStream = eachStream(given);
    const minutes = byStream.core + byStream.authority + byStream['bought-in'];
    const { accountId, name, isVacant } = first;
    return [{ key, accountId: isVacant ? null : accountId, name, isVacant, minutes, byStream }];
  });
}
