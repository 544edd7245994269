import {
  profileAnswer,
  settledAnswer,
  type AreaProfileAnswer,
  type ProfileAnswer,
} from '../../../shared/needs-profile/contract.ts';
import {
  mostChildren,
  noCounts,
  yearGroups,
  type Need,
  type ProfileRow,
  type YearGroup,
} from '../../../shared/needs-profile/profile.ts';
import type { RequestsToRead } from '../../../shared/needs-profile/requests.ts';
import type { Post } from '../../api.ts';
import type { Watch } from '../../watch.ts';

interface Sending {
  readonly post: Post;
  readonly newId: () => string;
}

/** Sends one change of a school's profile and shows the profile that comes back; answers why it was not done. */
export type SendProfile = (part: string, body: object) => Promise<{ readonly sentence: string } | undefined>;

export const sendingProfile =
  ({ post, newId }: Sending, watch: Watch<ProfileAnswer>, school: string): SendProfile =>
  async (part, body) => {
    const path = `/api/schools/${encodeURIComponent(school)}/profile/${part}`;
    const answer = await post(path, { editId: newId(), ...body }, profileAnswer);
    if (answer.ok) watch.take(answer);
    return answer.ok ? undefined : answer;
  };

/** Sends what the service expects and suggests, over the settings that were seen. */
export const sendSettings = async (
  { post, newId }: Sending,
  seen: number,
  wanted: Pick<AreaProfileAnswer['settings'], 'prevalence' | 'rules'>,
): Promise<{ readonly sentence: string } | undefined> => {
  const answer = await post('/api/needs-profile/settings', { editId: newId(), seen, ...wanted }, settledAnswer);
  return answer.ok ? undefined : answer;
};

/** A count as it was typed: null for an empty field, undefined for what is no count. */
export function countOf(typed: string): number | null | undefined {
  const plain = typed.trim();
  if (plain === '') return null;
  return /^\d{1,4}$/.test(plain) && Number(plain) <= mostChildren ? Number(plain) : undefined;
}

/** How deep a cell is shaded, 0 to 4, by its share of the group's roll; 0 where either is missing. Row M03. */
export function shadeOf({ counts }: ProfileRow, need: Need): number {
  const [count, roll] = [counts[need], counts.roll];
  if (need === 'roll' || count === null || !roll) return 0;
  return Math.min(4, Math.ceil((count / roll) * 8));
}

/** '6 (21 %)'; undefined for what is missing or held back. */
export function cellWords({ counts }: ProfileRow, need: Need): string | undefined {
  const [count, roll] = [counts[need], counts.roll];
  if (count === null) return undefined;
  return need === 'roll' || !roll ? String(count) : `${count} (${Math.round((count * 100) / roll)} %)`;
}

/** Also the groups of which there are requests to read and no other number. */
export const withRequests = (rows: readonly ProfileRow[], requests: RequestsToRead | undefined): ProfileRow[] =>
  yearGroups.flatMap((group) => {
    const row = rows.find((each) => each.group === group);
    if (row) return [row];
    return requests && typeof requests.counts[group] === 'number' ? [{ group, counts: noCounts }] : [];
  });

/** How deep requests are shaded, 0 to 4, beside the group with most of them: children on roll may be of fewer schools. */
export function requestShade({ counts }: RequestsToRead, group: YearGroup): number {
  const most = Math.max(1, ...Object.values(counts).map((count) => count ?? 0));
  return Math.ceil(((counts[group] ?? 0) / most) * 4);
}

/** The groups that are not in the table yet, in order. */
export const groupsLeft = (rows: readonly ProfileRow[], all: readonly YearGroup[]): YearGroup[] =>
  all.filter((group) => !rows.some((row) => row.group === group));
