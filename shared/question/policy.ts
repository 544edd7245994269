import type { Permission } from '../organisation/permission.ts';
import { leads, pair, sendcos, therapists } from '../organisation/role-groups.ts';

/**
 * Questions name no child, so leads read them too, and answer while a school has no therapist. Only the school asks, and
 * only those who may ask for help with a child. Rows G02, G26.
 */
export const questionPolicy = [
  { action: 'question.see', roles: [...pair, ...leads] },
  { action: 'question.ask', roles: sendcos },
  { action: 'question.answer', roles: [...therapists, ...leads] },
] as const satisfies readonly Permission[];
