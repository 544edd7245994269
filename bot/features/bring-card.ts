import type { SchoolId } from '../../shared/kernel/ids.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import type { OutboxStore } from '../outbox/store.ts';
import type { Clock } from '../ports/clock.ts';
import type { OutboxWaker } from '../ports/outbox.ts';

export interface BringPorts {
  readonly outboxStore: OutboxStore;
  readonly outbox: OutboxWaker;
  readonly clock: Clock;
}

/** Puts the caller's live card of a record at the bottom of the chat, once for each activity. */
export async function bringCard(
  ports: BringPorts,
  caller: Caller,
  { schoolId, about }: { readonly schoolId: SchoolId; readonly about: string },
  activityId: string,
): Promise<void> {
  await ports.outboxStore.add({
    id: `outbox|asked|${activityId.replace(/[^\w-]/g, '-').slice(0, 200)}`,
    schoolId,
    about,
    to: caller.accountId,
    how: 'new',
    kind: 'asked-for',
    createdAt: ports.clock.now(),
  });
  ports.outbox.wake(schoolId);
}
