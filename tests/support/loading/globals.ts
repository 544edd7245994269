// What `@jest/globals` is to a test file (fresh.ts); runtime.ts puts it there before the file loads.
import type * as Jest from '@jest/globals';
import { globalsKey } from './keys.ts';

export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = (
  globalThis as unknown as Record<symbol, typeof Jest>
)[globalsKey] as typeof Jest;
