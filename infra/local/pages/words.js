// What `POST /local/tick` did, in a sentence.
const kinds = {
  'window-open': 'that the planning window is open',
  reminder: 'a reminder',
  booked: 'the confirmation of a meeting',
};

/** @param {{looked: number, sent: {person: string, kind: string}[]}} done  @param {{id: string, name: string}[]} people */
export function sentInWords({ looked, sent }, people) {
  const things = looked === 1 ? '1 thing' : `${looked} things`;
  if (sent.length === 0) return `Looked at ${things}; nothing was due, so nothing was sent.`;
  const counted = new Map();
  for (const { person, kind } of sent) {
    const name = people.find(({ id }) => id === person)?.name ?? person;
    const what = `${name} (${kinds[kind] ?? kind.replaceAll('-', ' ')}`;
    counted.set(what, (counted.get(what) ?? 0) + 1);
  }
  const each = [...counted].map(([what, times]) => `${what}${times > 1 ? `, ${times} messages` : ''})`);
  return `Looked at ${things} and wrote to ${new Intl.ListFormat('en-GB').format(each)}.`;
}
