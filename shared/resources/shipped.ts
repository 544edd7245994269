import type { ServiceId } from '../kernel/ids.ts';
import type { Audience, Resource, ResourceList } from './resource.ts';
import { resourcesText } from './text.ts';

type Shipped = readonly [word: string, title: string, about: string, version: string, audience: readonly Audience[]];

/** What guidance on link therapy names for further reading, by title: it prints no addresses. Row A11; seed A lines 313-323. */
const shipped: readonly Shipped[] = [
  [
    'link-therapist-example',
    'Example of a link therapist in school',
    'An example, named as further reading in guidance on link therapy.',
    'April 2024',
    ['therapists', 'schools'],
  ],
  [
    'dannys-journey',
    'Danny’s journey, updated',
    'A pupil’s journey, named as further reading in guidance on link therapy.',
    '2025',
    ['therapists', 'schools'],
  ],
  [
    'role-in-primary',
    'Description of role of link speech and language therapist in mainstream primary school',
    'For mainstream primary schools; named as further reading in guidance on link therapy.',
    '',
    ['therapists', 'schools'],
  ],
  [
    'schools-journey-film',
    'Balanced System for Schools and Settings – a school’s journey',
    'A film for special education; named as further reading in guidance on link therapy.',
    '',
    ['therapists', 'schools'],
  ],
];

/** What a service has before a lead has changed anything. */
export const shippedResources = (serviceId: ServiceId): ResourceList => ({
  serviceId,
  items: shipped.map(([word, title, about, version, audience]) => ({
    id: `shipped-${word}`,
    title,
    address: '',
    where: resourcesText.askYourService,
    about,
    owner: '',
    version,
    reviewOn: null,
    audience: [...audience],
    cells: [],
    state: 'current',
    changed: null,
    rev: 0,
  })) satisfies Resource[],
  rev: 0,
});
