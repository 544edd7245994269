import type { SchoolId } from '../../shared/kernel/ids.ts';

/**
 * Tells the dispatcher that a school's outbox has something in it; answers at once. 'everything' also sends what has
 * waited there; otherwise what this process has just written is enough.
 */
export interface OutboxWaker {
  wake(schoolId: SchoolId, what?: 'just-written' | 'everything'): void;
}
