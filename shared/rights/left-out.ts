/** Why something that is stored does not go into a subject access pack. */
export type WhyLeftOut = 'bookkeeping' | 'staff-number' | 'somebody-else' | 'not-sent';

/** Whose way to be reached belongs to somebody else than the child. */
type Around = { readonly relation?: unknown };

const rules: readonly (readonly [RegExp, WhyLeftOut])[] = [
  [/^answered$/, 'bookkeeping'],
  [
    /(^changed|^holders\[\]|^owners\[\]|^acknowledged|^written|^checked|^kept\[\]|^family(\.no)?|\.proposed|\.agreed|[bB]y)\.personId$/,
    'staff-number',
  ],
  [/^asked\.(personId|accountId)$|^answers\[\]\.personId$/, 'staff-number'],
  [/^people\[\]\.(phone|email|reachBy|reachWhen|maySend|legalLimit)$/, 'somebody-else'],
  [/^(family\.told|spoken)\[\]\.answers\.(phone|email|reachby|reachwhen)$/, 'somebody-else'],
];

/**
 * Why the field at a path, such as `people[].phone`, is not in the pack; undefined for all others, so that a field which
 * is new goes into it without being named anywhere. `holder` is what the field stands in: how to reach somebody is left
 * out unless it is the young person, since the pack may go to another parent. Row C-12.
 */
export function whyLeftOut(path: string, holder: Around = {}): WhyLeftOut | undefined {
  const why = rules.find(([rule]) => rule.test(path))?.[1];
  return why === 'somebody-else' && holder.relation === 'young-person' ? undefined : why;
}

/** What of a stored document goes into the pack: everything but what is left out by a rule. `path` is '' at the top. */
export function packed(value: unknown, path = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => packed(each, `${path}[]`));
  if (value === null || typeof value !== 'object') return value;
  const at = (name: string) => (path ? `${path}.${name}` : name);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => whyLeftOut(at(name), value) === undefined)
      .map(([name, field]) => [name, packed(field, at(name))]),
  );
}
