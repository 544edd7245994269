// What `POST /local/tick` did, in a sentence.
const kinds = {
  booked: 'the confirmation of a meeting',
};

/** What a reminder can be about: all that is told to somebody at once comes in one message. */
const topics = new Set([
  'window-open',
  'slots-waiting',
  'nothing-heard',
  'scoping-refresh',
  'requests-due',
  'paperwork-due',
  'meeting-soon',
  'pack',
  'notes-to-agree',
  'actions-due',
  'half-term',
  'escalated',
  'unreachable',
]);

/** 'a reminder of 2 things, the confirmation of a meeting' */
function written(all) {
  const reminded = all.filter((kind) => topics.has(kind)).length;
  const others = new Map();
  for (const kind of all) if (!topics.has(kind)) others.set(kind, (others.get(kind) ?? 0) + 1);
  return [
    ...(reminded ? [`a reminder of ${reminded === 1 ? 'one thing' : `${reminded} things`}`] : []),
    ...[...others].map(
      ([kind, times]) => `${kinds[kind] ?? kind.replaceAll('-', ' ')}${times > 1 ? `, ${times} messages` : ''}`,
    ),
  ].join(', ');
}

/** @param {{looked: number, sent: {person: string, kind: string}[]}} done  @param {{id: string, name: string}[]} people */
export function sentInWords({ looked, sent }, people) {
  const things = looked === 1 ? '1 thing' : `${looked} things`;
  if (sent.length === 0) return `Looked at ${things}; nothing was due, so nothing was sent.`;
  const each = [...Map.groupBy(sent, ({ person }) => person)].map(
    ([person, of]) =>
      `${people.find(({ id }) => id === person)?.name ?? person} (${written(of.map(({ kind }) => kind))})`,
  );
  return `Looked at ${things} and wrote to ${new Intl.ListFormat('en-GB').format(each)}.`;
}
