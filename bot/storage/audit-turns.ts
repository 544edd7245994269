/**
 * Work on one thing after the other, in the order it was asked for; on different things side by side. Two who link to
 * the same end at once would only be in each other's way.
 */
export function inTurn(): <T>(about: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (about, work) => {
    const mine = (last.get(about) ?? Promise.resolve()).then(work);
    const over = mine.catch(() => undefined).then(() => void (last.get(about) === over && last.delete(about)));
    last.set(about, over);
    return mine;
  };
}
