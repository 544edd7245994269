/** Remembers the last `most` ids, so that an activity delivered twice is answered once by this process. */
export function recentIds(most: number): { isNew(id: string): boolean } {
  const ids = new Set<string>();
  return {
    isNew: (id) => {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > most && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
