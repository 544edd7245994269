import { useEffect, useSyncExternalStore } from 'react';
import type { ScanState } from '../../../shared/files/file.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { useRequests } from '../request-for-help/use-requests.ts';

type File = RequestAnswer['files'][number];

/** How the check of a file stands: as the request knew it, or as it was answered since. */
export function useScan(requestId: string, { id, scan }: File, asks: boolean): ScanState {
  const { scans } = useRequests().writing;
  const known = useSyncExternalStore(scans.subscribe, scans.all);
  const now = scan === 'waiting' ? (known.get(id) ?? scan) : scan;
  useEffect(() => {
    if (asks && now === 'waiting') scans.follow(requestId, id);
  }, [asks, now, scans, requestId, id]);
  return now;
}

/**
 * Opens a file by a fresh link, which holds for a few minutes; answers why it cannot be opened. The link is given to the
 * browser as one that was pressed, so that Teams hands it on as it does any other.
 */
export function useDownload(requestId: string, fileId: string): () => Promise<string | undefined> {
  const { scans } = useRequests().writing;
  return async () => {
    const answer = await scans.ask(requestId, fileId);
    if (!answer.ok) return answer.sentence;
    const { address, says } = answer.value;
    if (!address) return says ?? undefined;
    const link = Object.assign(document.createElement('a'), { href: address, target: '_blank', rel: 'noreferrer' });
    link.click();
    return undefined;
  };
}
