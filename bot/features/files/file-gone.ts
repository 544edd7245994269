import type { RequestId, SchoolId } from '../../../shared/kernel/ids.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import type { OutboxItem } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { DueStore } from '../planning/store.ts';
import { outboxItems } from '../records.ts';
import { whenGone } from './due-files.ts';

/** The first word of what such an outbox item is about. */
export const filesGone = 'files';

/**
 * That bytes are to go, in the batch in which the request forgets them: of one file, or with null of all. `due` lies in
 * another container, so the batch can only hold the word that files it.
 */
export const goneItems = (
  ports: { readonly ids: IdMaker; readonly clock: Clock },
  schoolId: SchoolId,
  requestId: RequestId,
  fileId: string | null,
): OutboxItem[] =>
  outboxItems(ports, { schoolId, about: `${filesGone}|${requestId}|${fileId ?? ''}` }, [
    ['sendco', 'apply', 'files-gone'],
  ]);

export interface GonePorts {
  readonly due: Pick<DueStore, 'add'>;
  readonly clock: Clock;
}

/** Files what such an item asks for. Storage that cannot be reached then holds up nothing but itself. */
export async function fileGone(ports: GonePorts, schoolId: SchoolId, about: string): Promise<void> {
  const [, request = '', fileId] = about.split('|');
  const requestId = readRequestId(request);
  if (requestId) await ports.due.add(whenGone({ schoolId, requestId }, fileId || null, ports.clock.now()));
}
