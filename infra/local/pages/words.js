// What `POST /local/tick` did, in a sentence.
const kinds = {
  'planning-due': 'that a planning meeting is due',
  due: 'that a planning meeting is due',
  reminder: 'a reminder',
  booked: 'the confirmation of a meeting',
};

/** @param {{looked: number, sent: {person: string, kind: string}[]}} done  @param {{id: string, name: string}[]} people */
export function sentInWords({ looked, sent }, people) {
  const things = looked === 1 ? '1 thing' : `${looked} things`;
  if (sent.length === 0) return `Looked at ${things}; nothing was due, so nothing was sent.`;
  const each = sent.map(({ person, kind }) => {
    const name = people.find(({ id }) => id === person)?.name ?? person;
    return `${name} (${kinds[kind] ?? kind.replaceAll('-', ' ')})`;
  });
  const list = new Intl.ListFormat('en-GB').format(each);
  return `Looked at ${things} and wrote to ${list}.`;
}
