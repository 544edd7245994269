import {
  profileAnswer,
  settledAnswer,
  type AreaProfileAnswer,
  type ProfileAnswer,
} from '../../../shared/needs-profile/contract.ts';
import { mostChildren, type Need, type ProfileRow, type YearGroup } from '../../../shared/needs-profile/profile.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
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

/** Sends what the service expects and suggests. */
export const sendSettings = async (
  { post, newId }: Sending,
  { rev }: AreaProfileAnswer['settings'],
  wanted: Pick<AreaProfileAnswer['settings'], 'prevalence' | 'rules'>,
): Promise<{ readonly sentence: string } | undefined> => {
  const answer = await post('/api/needs-profile/settings', { editId: newId(), seen: rev, ...wanted }, settledAnswer);
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

/** '6 (21 %)'; what is missing or held back in words. */
export function cellWords({ counts }: ProfileRow, need: Need): string {
  const [count, roll] = [counts[need], counts.roll];
  if (count === null) return t.page.none;
  return need === 'roll' || !roll ? String(count) : `${count} (${Math.round((count * 100) / roll)} %)`;
}

/** The groups that are not in the table yet, in order. */
export const groupsLeft = (rows: readonly ProfileRow[], all: readonly YearGroup[]): YearGroup[] =>
  all.filter((group) => !rows.some((row) => row.group === group));
