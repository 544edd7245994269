import { mostFileBytes, mostFiles, type FilePaper } from '../../../shared/files/file.ts';
import { filesText as t } from '../../../shared/files/text.ts';
import { requestAnswer, type RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import type { Answer } from '../../api.ts';
import type { Upload } from '../../upload.ts';

/** A file on its way to the server, or one that did not get there; it stays until it has or somebody gives it up. */
export interface Sending {
  readonly key: string;
  readonly requestId: string;
  readonly paper: FilePaper;
  readonly file: File;
  readonly state: 'sending' | 'failed';
  readonly percent: number;
  /** Why it failed. */
  readonly says: string | undefined;
  /** Whether the same file sent again could arrive. */
  readonly mayTryAgain: boolean;
}

/** What a file is refused for before a byte of it is sent. */
export function whyNotSend(file: Pick<File, 'size'>, there: number): string | undefined {
  if (file.size === 0) return t.empty;
  if (file.size > mostFileBytes) return t.tooLarge;
  return there >= mostFiles ? t.tooMany : undefined;
}

/**
 * Files that are being sent, one after the other, so that the request is never changed by two at once. As what is typed
 * they outlive a change of page. `take` is told of each answer.
 */
export function createUploads(
  ports: { readonly upload: Upload; readonly newId: () => string },
  address: string,
  take: (planId: string, answer: Answer<{ readonly request: RequestAnswer }>) => void,
) {
  let all: readonly Sending[] = [];
  const plans = new Map<string, string>();
  const listeners = new Set<() => void>();
  let last: Promise<void> = Promise.resolve();
  const become = (next: readonly Sending[]): void => {
    all = next;
    for (const listener of listeners) listener();
  };
  const change = (key: string, more: Partial<Sending>): void =>
    become(all.map((each) => (each.key === key ? { ...each, ...more } : each)));
  const drop = (key: string): void => become(all.filter((each) => each.key !== key));

  async function send(key: string): Promise<void> {
    const sending = all.find((each) => each.key === key);
    if (sending?.state !== 'sending') return;
    const { requestId, paper, file } = sending;
    const planId = plans.get(key) ?? '';
    // The key is the id of the edit: a file that arrived without our hearing of it is not added twice.
    const query = new URLSearchParams({ planId, editId: key, paper });
    const path = `${address}/${encodeURIComponent(requestId)}/files?${query}`;
    const onProgress = (percent: number) => change(key, { percent });
    const answer = await ports.upload(path, { file, name: file.name, onProgress }, requestAnswer);
    take(planId, answer);
    if (answer.ok) drop(key);
    else change(key, { state: 'failed', says: answer.sentence, mayTryAgain: !answer.refused });
  }
  const queue = (key: string): void => void (last = last.then(() => send(key)));

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    all: (): readonly Sending[] => all,
    add: (request: Pick<RequestAnswer, 'id' | 'files'>, planId: string, paper: FilePaper, files: readonly File[]) => {
      const onTheWay = all.filter(({ requestId, state }) => requestId === request.id && state === 'sending').length;
      files.forEach((file, n) => {
        const key = ports.newId();
        const says = whyNotSend(file, request.files.length + onTheWay + n);
        const state = says ? 'failed' : 'sending';
        plans.set(key, planId);
        become([...all, { key, requestId: request.id, paper, file, state, percent: 0, says, mayTryAgain: false }]);
        if (!says) queue(key);
      });
    },
    again: (key: string): void => {
      change(key, { state: 'sending', percent: 0, says: undefined });
      queue(key);
    },
    drop,
    /** Whether something was chosen that the server does not have. */
    isBusy: (): boolean => all.some(({ state, mayTryAgain }) => state === 'sending' || mayTryAgain),
  };
}
export type Uploads = ReturnType<typeof createUploads>;
