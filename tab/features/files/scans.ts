import { fileAnswer, type FileAnswer } from '../../../shared/files/contract.ts';
import type { ScanState } from '../../../shared/files/file.ts';
import type { Answer, Get } from '../../api.ts';
import type { Wait } from '../sheet/queue.ts';

/** Every few seconds, and not for ever: the check takes seconds as a rule, and whoever comes back asks again. */
const every = 4_000;
/** What the request knew may be a minute old. */
const first = 500;
const mostAsks = 30;

/** What the check for malware says of files that are on the screen, asked until it says something; a no is told on. */
export function createScans(
  ports: { readonly get: Get; readonly wait: Wait },
  address: string,
  onRefused: () => void = () => undefined,
) {
  let known: ReadonlyMap<string, ScanState> = new Map();
  const asking = new Set<string>();
  const listeners = new Set<() => void>();

  /** One file as it stands now, with the link that opens it. Each asking is a fresh one. */
  const ask = async (requestId: string, fileId: string): Promise<Answer<FileAnswer>> => {
    const path = `${address}/${encodeURIComponent(requestId)}/files/${encodeURIComponent(fileId)}`;
    const answer = await ports.get(path, fileAnswer);
    if (answer.ok && known.get(fileId) !== answer.value.scan) {
      known = new Map(known).set(fileId, answer.value.scan);
      for (const listener of listeners) listener();
      if (answer.value.scan === 'refused') onRefused();
    }
    return answer;
  };

  async function follow(requestId: string, fileId: string, left: number): Promise<void> {
    const answer = await ask(requestId, fileId);
    const goesOn = left > 1 && (answer.ok ? answer.value.scan === 'waiting' : !answer.refused);
    if (goesOn) ports.wait(every, () => void follow(requestId, fileId, left - 1));
    else asking.delete(fileId);
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    all: (): ReadonlyMap<string, ScanState> => known,
    ask,
    /** Asks until the check has said something; asked twice it asks once. */
    follow: (requestId: string, fileId: string): void => {
      if (asking.has(fileId)) return;
      asking.add(fileId);
      ports.wait(first, () => void follow(requestId, fileId, mostAsks));
    },
  };
}
export type Scans = ReturnType<typeof createScans>;
