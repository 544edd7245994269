import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { AuditTrail } from './store.ts';

interface Ports {
  readonly trail: Pick<AuditTrail, 'heads' | 'exportedOn' | 'setExportedOn'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Once a day the end of every school's chain goes into the log, which is another system than the database: whoever can
 * rewrite the one cannot rewrite the other, so a chain that was made anew or cut off shows. Ids and hashes only.
 * Answers how many were written. Decisions 10.
 */
export function exportHeads({ trail, clock, log }: Ports): () => Promise<number> {
  let done: string | undefined;
  return async () => {
    const today = clock.today();
    if (done === today) return 0;
    const isDone = (await trail.exportedOn()) === today;
    const heads = isDone ? [] : await trail.heads();
    for (const { schoolId, seq, hash, mac, at } of heads) log.info('audit.head', { schoolId, seq, hash, mac, at });
    if (!isDone) await trail.setExportedOn(today);
    done = today;
    return heads.length;
  };
}
