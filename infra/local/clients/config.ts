import type { SamplePerson } from '../sample/people.ts';

/** The bot as the clients know it: Teams writes '28:' and the app id. */
export const botAccount = { id: '28:link-therapy-local', name: 'Link Therapy' };

const user = (id: string, name: string, aadObjectId: string, email: string) => {
  const [givenName = name, ...rest] = name.split(' ');
  // 'userPrincipleName' is the client's own spelling, and it refuses any other.
  return { id, name, userPrincipleName: email, aadObjectId, givenName, surname: rest.join(' ') || givenName, email };
};

/** A colleague who only fills the list: the client insists on five others. */
const colleague = (person: SamplePerson, n: number) =>
  user(
    `${person.teamsId}-colleague-${n}`,
    `Colleague ${n}`,
    `${person.aadObjectId.slice(0, -3)}${person.aadObjectId.slice(-1)}0${n}`,
    `colleague.${n}@${person.email.split('@')[1] ?? 'sample.example'}`,
  );

/** What one person's client is told: her tenant, herself, her chat with the bot. The client refuses any further key. */
export function clientConfig(person: SamplePerson) {
  return {
    version: '0.1.1',
    tenantId: person.tenantId,
    bot: botAccount,
    currentUser: user(person.teamsId, person.name, person.aadObjectId, person.email),
    users: [2, 3, 4, 5, 6].map((n) => colleague(person, n)),
    personalChat: { id: `a:sample-chat-${person.id}` },
    groupChat: { id: `19:sample-group-${person.id}@thread.v2`, name: 'Group chat (not used)' },
    team: {
      id: `19:sample-team-${person.id}@thread.tacv2`,
      name: 'Team (not used)',
      aadGroupId: person.aadObjectId,
      channels: [{ id: `19:sample-channel-${person.id}@thread.tacv2`, name: 'Announcements' }],
    },
  };
}
