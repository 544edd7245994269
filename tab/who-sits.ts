import { meAnswer } from '../shared/organisation/contract.ts';
import { createGet } from './api.ts';
import type { Check } from './idle-lock.ts';
import { tabText } from './text.ts';

/** Asks Teams for a new token and the server whether it knows the person it is about. */
export const whoSits =
  (surroundings: Parameters<typeof createGet>[0]): Check =>
  async () => {
    try {
      await surroundings.token(true);
    } catch {
      return { ok: false, sentence: tabText.noToken };
    }
    return createGet(surroundings)('/api/me', meAnswer);
  };
