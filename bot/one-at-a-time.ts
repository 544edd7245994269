/** Runs one thing at a time: whoever asks while it runs gets one that begins after that, and shares it with others. */
export function oneAtATime<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        const mine = run();
        running = mine;
        return mine;
      });
    return next;
  };
}
