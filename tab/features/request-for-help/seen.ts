import { seenAnswer, type SeenAnswer } from '../../../shared/audit/contract.ts';
import { together } from '../../../shared/audit/seen.ts';
import type { Get } from '../../api.ts';
import { watch, type Watch } from '../../watch.ts';

/** Who has seen a child's request, as far as it was asked for. Each look is noted by the server, so nothing asks by itself. */
export interface Seen {
  readonly watch: Watch<SeenAnswer>;
  /** Adds the page of earlier ones; answers why it could not. */
  earlier(): Promise<string | undefined>;
  /** Adds everything that is missing, for paper. */
  all(): Promise<string | undefined>;
}

const never = () => () => undefined;

export function createSeen(get: Get, schoolId: string, requestId: string): Seen {
  const path = `/api/schools/${encodeURIComponent(schoolId)}/requests/${encodeURIComponent(requestId)}/seen`;
  const list = watch(() => get(path, seenAnswer), never);

  async function earlier(): Promise<string | undefined> {
    const state = list.state();
    if (state.phase !== 'ready' || state.value.before === null) return undefined;
    const known = state.value;
    const answer = await get(`${path}?before=${known.before}`, seenAnswer);
    if (!answer.ok) return answer.sentence;
    list.take({ ...answer, value: { ...answer.value, lines: together([...known.lines, ...answer.value.lines]) } });
    return undefined;
  }

  async function all(): Promise<string | undefined> {
    const state = list.state();
    if (state.phase !== 'ready' || state.value.before === null) return undefined;
    return (await earlier()) ?? all();
  }

  return { watch: list, earlier, all };
}
