/**
 * The sample area's people and organisations. All invented. Ids look like the ones Teams gives:
 * `tenantId` and `aadObjectId` are GUIDs, `teamsId` is a channel account id.
 */

export const sampleService = {
  id: 'service-weald',
  name: "Weald Children's Therapies (NHS)",
  tenantId: '0a6b3a52-5a1e-4c0e-9d55-6b1f6f0c1a01',
};

export const sampleTenants = [
  { tenantId: sampleService.tenantId, name: "Weald Children's Therapies (NHS)" },
  { tenantId: '1b7c4b63-6b2f-4d1f-8e66-7c2a7a1d2b02', name: 'Fern Hill Learning Trust' },
  { tenantId: '2c8d5c74-7c30-4e20-9f77-8d3b8b2e3c03', name: 'Saltmarsh Schools Federation' },
] as const;

export const sampleSchools = {
  hazelbrook: { id: 'school-hazelbrook', name: 'Hazelbrook Primary School', tenantId: sampleTenants[1].tenantId },
  orchardBank: { id: 'school-orchard-bank', name: 'Orchard Bank Junior School', tenantId: sampleTenants[1].tenantId },
  saltmarsh: {
    id: 'school-saltmarsh',
    name: 'Saltmarsh Church of England Primary School and Nursery',
    tenantId: sampleTenants[2].tenantId,
  },
} as const;

export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly role: 'link-therapist' | 'sendco' | 'service-lead';
  readonly schoolIds: readonly string[];
  readonly tenantId: string;
  readonly teamsId: string;
  readonly aadObjectId: string;
  readonly email: string;
  readonly phone: string;
  /** When and how they like to be reached. */
  readonly reach?: string;
}

const { hazelbrook, orchardBank, saltmarsh } = sampleSchools;

const person = (
  n: number,
  name: string,
  role: SamplePerson['role'],
  tenantId: string,
  schoolIds: readonly string[],
  domain: string,
): SamplePerson => ({
  id: `person-${name.toLowerCase().replace(/\W+/g, '-')}`,
  name,
  role,
  schoolIds,
  tenantId,
  teamsId: `29:sample-${n}-${name.toLowerCase().replace(/\W+/g, '-')}`,
  aadObjectId: `5e000000-0000-4000-8000-00000000000${n}`,
  email: `${name.toLowerCase().replace(/\W+/g, '.')}@${domain}.example`,
  phone: `01632 96000${n}`,
});

/** People who are not linked with anybody yet: they can be invited. */
export const sampleNewcomers: readonly SamplePerson[] = [
  person(7, 'Ruth Calder', 'sendco', hazelbrook.tenantId, [], 'fernhill'),
  person(8, 'Nia Prosser', 'link-therapist', sampleService.tenantId, [], 'weald-therapies'),
];

/** The therapist and the SENDCo whose chats `npm start` opens come first. */
export const samplePeople: readonly SamplePerson[] = [
  person(
    1,
    'Priya Raman',
    'link-therapist',
    sampleService.tenantId,
    [hazelbrook.id, orchardBank.id],
    'weald-therapies',
  ),
  person(2, 'Ellen Whitfield', 'sendco', hazelbrook.tenantId, [hazelbrook.id], 'fernhill'),
  person(3, 'Joseph Okoro', 'sendco', orchardBank.tenantId, [orchardBank.id], 'fernhill'),
  person(4, 'Tom Ashdown', 'link-therapist', sampleService.tenantId, [saltmarsh.id], 'weald-therapies'),
  person(5, 'Marian Pike', 'sendco', saltmarsh.tenantId, [saltmarsh.id], 'saltmarsh'),
  person(
    6,
    'Dawn Sayers',
    'service-lead',
    sampleService.tenantId,
    [hazelbrook.id, orchardBank.id, saltmarsh.id],
    'weald-therapies',
  ),
];

/** Everybody there is, those who are not linked with anybody yet last. */
export const everybody: readonly SamplePerson[] = [...samplePeople, ...sampleNewcomers];
