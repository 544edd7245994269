import { keptKey } from './keys.ts';

const everything = globalThis as unknown as Record<symbol, Map<string, unknown> | undefined>;
const kept = (everything[keptKey] ??= new Map<string, unknown>());

/**
 * Makes something once a process and hands it to each test file that asks: what is costly to make, always comes out the
 * same, and is never changed. What failed is tried again.
 */
export function oncePerProcess<T>(name: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(name) as Promise<T> | undefined;
  if (known) return known;
  const made = make();
  kept.set(name, made);
  made.catch(() => kept.delete(name));
  return made;
}
