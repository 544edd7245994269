import type { Wait } from './queue.ts';

const freshMilliseconds = 6_000;

/** Fields that somebody else changed a moment ago, with the name of who did; each goes out by itself. */
export function createLights(wait: Wait, tell: () => void) {
  const lit = new Map<string, { readonly by: string; readonly stop: () => void }>();
  return {
    by: (key: string): string | undefined => lit.get(key)?.by,
    light: (key: string, by: string): void => {
      lit.get(key)?.stop();
      const stop = wait(freshMilliseconds, () => {
        lit.delete(key);
        tell();
      });
      lit.set(key, { by, stop });
    },
  };
}
