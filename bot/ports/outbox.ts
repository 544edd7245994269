import type { SchoolId } from '../../shared/kernel/ids.ts';

/** Tells the dispatcher that a school's outbox has something in it; answers at once. */
export interface OutboxWaker {
  wake(schoolId: SchoolId): void;
}
