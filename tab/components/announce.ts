let sentence = '';
let clearing: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Long enough to be read out; after that an old sentence would only mislead who comes across it. */
const staysMilliseconds = 10_000;

const become = (next: string): void => {
  sentence = next;
  for (const listener of listeners) listener();
};

export const said = (): string => sentence;

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says a sentence to people who cannot see the page change. */
export const announce = (next: string): void => {
  clearTimeout(clearing);
  become(next);
  clearing = setTimeout(() => become(''), staysMilliseconds);
};
