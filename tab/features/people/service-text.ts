import { longDate, type CivilDate } from '../../../shared/kernel/time.ts';

const together = new Intl.ListFormat('en-GB');
const schoolsWord = (count: number): string => (count === 1 ? '1 school' : `${count} schools`);

/** What only the page of a service says, en-GB. */
export const serviceText = {
  needsLead: 'Meetings that keep falling through',
  title: 'Our service',
  open: 'Our service',
  vacancies: {
    title: 'Vacant posts',
    none: 'Every school has its link therapist and its SENDCo.',
    line: (roles: readonly string[]): string => `No ${roles.join(' and no ')}`,
    toDo: {
      'link therapist':
        'If a colleague held it until now, hand the school over below. If not, open the school’s people and invite one.',
      SENDCo: 'Open the school’s people and invite one.',
    } as Readonly<Record<string, string>>,
    people: (school: string): string => `People of ${school}`,
  },
  colleagues: {
    title: 'Colleagues and their schools',
    none: 'Nobody works for the service here yet. Invite them from a school’s people.',
    noSchools: 'No schools',
    count: schoolsWord,
    covers: ({ from, until }: { readonly from: CivilDate; readonly until: CivilDate | null }): string =>
      `, covers from ${longDate(from)}${until ? ` until ${longDate(until)}` : ''}`,
  },
  handOver: {
    title: 'Hand schools over',
    intro:
      'Everything that is open moves along: meetings, plans, children to talk about, hours. Both see it in their chats.',
    none: 'There is no therapist with schools yet, so there is nothing to hand over.',
    button: 'Hand schools over',
    from: 'Whose schools',
    to: 'To whom',
    choose: 'Choose',
    option: (name: string, count: number): string => `${name} (${schoolsWord(count)})`,
    kind: 'For how long',
    covers: 'Cover, until a day',
    takesOver: 'For good',
    on: 'First day',
    until: 'Last day of the cover',
    schools: 'Which schools',
    what: 'What will happen',
    missing: {
      from: 'Choose whose schools.',
      to: 'Choose who takes them.',
      kind: 'Choose for how long.',
      on: 'Choose the first day.',
      until: 'Choose the last day of the cover.',
      schools: 'Tick at least one school.',
      order: 'The last day comes before the first.',
      past: 'The first day cannot be in the past.',
    },
    covering: (to: string, from: string, schools: readonly string[], on: CivilDate, until: CivilDate): string =>
      `${to} covers ${together.format(schools)} for ${from}, from ${longDate(on)} until ${longDate(until)}. In that time cards and questions go to ${to}. Afterwards everything is ${from}’s again by itself.`,
    takingOver: (to: string, from: string, schools: readonly string[], on: CivilDate): string =>
      `${to} takes over ${together.format(schools)} from ${from}, for good, from ${longDate(on)}. ${from} sees nothing of ${schools.length === 1 ? 'this school' : 'these schools'} from that day on.`,
    press: 'Hand over',
    cancel: 'Cancel',
  },
  team: {
    title: 'Leads, administrators and commissioners',
    none: 'Nobody holds a role for the whole service, or for several schools, yet.',
  },
  organisations: {
    title: 'Organisations',
    intro: 'Only people of these organisations can use Link Therapy with you. Everybody else gets one polite refusal.',
    button: 'Add an organisation',
    name: 'Name',
    nameHint: 'The trust, council or school as its people call it',
    tenant: 'Tenant id',
    tenantHint:
      'The organisation’s administrator finds it in the Entra admin centre (entra.microsoft.com): Overview, Tenant ID.',
    tenantWrong:
      'A tenant id has 32 letters and digits with four dashes, such as 1b7c4b63-6b2f-4d1f-8e66-7c2a7a1d2b02.',
    nameNeeded: 'Write the organisation’s name.',
    add: 'Add',
    cancel: 'Cancel',
    added: (name: string): string =>
      `${name} is on the list. Next, its administrator uploads the app in the Teams admin centre and allows it. Then invite its people from their school’s page.`,
    wasThere: (name: string): string => `It was on the list already, as ${name}. Nothing was changed.`,
  },
  agreements: 'Data-sharing agreements',
};
