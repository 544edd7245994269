/**
 * A pure function of one text that remembers its last answers. Dates are read and written on every card and every
 * document, mostly the same few hundred of them. At most `most` answers are kept; then it begins anew.
 */
export function remembered<K extends string, V>(most: number, work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
