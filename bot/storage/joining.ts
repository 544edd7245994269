import type { JoiningStore } from '../features/joining/store.ts';
import { colleagueSchema } from '../../shared/joining/colleague.ts';
import { handoverSchema } from '../../shared/joining/handover.ts';
import { codeRecordSchema, invitationSchema } from '../../shared/joining/invitation.ts';
import { membershipRecordSchema } from '../../shared/joining/membership-record.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import { deletingOnce } from './errors.ts';

/** Where codes are filed, all of them together, since whoever gives one does not say what for. */
const codesPartition = 'codes';

/** Invitations, memberships and handovers of a place; they are written by commit.ts. */
export const joiningStore = ({ records, services }: Containers): JoiningStore => ({
  invitation: (schoolId, id) => readOne(records, id, schoolId, invitationSchema),
  invitations: (schoolId) =>
    readMany(records, { path: 'schoolId', value: schoolId }, 'invitation', invitationSchema, {
      orderBy: 'invitedAt DESC',
    }),
  membership: (schoolId, id) => readOne(records, id, schoolId, membershipRecordSchema),
  memberships: (schoolId) =>
    readMany(records, { path: 'schoolId', value: schoolId }, 'membership', membershipRecordSchema, {
      orderBy: 'name',
    }),
  handover: (schoolId, id) => readOne(records, id, schoolId, handoverSchema),
  code: async (hash) => (await readOne(services, hash, codesPartition, codeRecordSchema))?.value,
  keepCode: async (code) => {
    await services.items.upsert(toDocument('join-code', { ...code, serviceId: codesPartition }));
  },
  dropCode: (hash) => deletingOnce(() => services.item(hash, codesPartition).delete()),
  colleagues: (serviceId) =>
    readMany(services, { path: 'serviceId', value: serviceId }, 'colleague', colleagueSchema, { orderBy: 'name' }),
  saveColleague: async (colleague) => {
    await services.items.upsert(toDocument('colleague', { ...colleague, id: `colleague|${colleague.accountId}` }));
  },
});
