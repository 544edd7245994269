import type { z } from 'zod';
import type { SchoolId, ServiceId } from '../../shared/kernel/ids.ts';
import type { CivilDate } from '../../shared/kernel/time.ts';
import { currentMemberships } from '../../shared/organisation/permission.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import {
  agreementIdOf,
  agreementSchema,
  standingOf,
  type AgreementStanding,
} from '../../shared/sharing-agreement/agreement.ts';
import type { AgreementStore } from '../features/sharing-agreement/store.ts';
import type { Stored } from '../ports/change.ts';
import type { Containers } from './client.ts';
import { checked, readOne, readTogether } from './documents.ts';

/** Agreements lie beside the school's other records and are written by commit.ts. */
export const agreementStore = ({ records }: Containers): AgreementStore => ({
  load: (pair) => readOne(records, agreementIdOf(pair), pair.schoolId, agreementSchema),
});

/** How the agreement of a school with one of the caller's services stands. */
export type Standings = (serviceId: ServiceId) => AgreementStanding;

/** The ids under which the caller's own services have their agreements with a school: nearly always one. */
const idsFor = (caller: Caller, schoolId: SchoolId): string[] => [
  ...new Set(currentMemberships(caller).map(({ scope: { serviceId } }) => agreementIdOf({ serviceId, schoolId }))),
];

const standings =
  (found: readonly (Stored<z.infer<typeof agreementSchema>> | undefined)[], today: CivilDate): Standings =>
  (serviceId) =>
    standingOf(found.find((each) => each?.value.serviceId === serviceId)?.value, today);

/**
 * A record of a school and how the agreements stand that decide what of it may pass, in one request and as both stood
 * at one moment.
 */
export async function readWithStandings<T>(
  { records }: Pick<Containers, 'records'>,
  at: { readonly caller: Caller; readonly schoolId: SchoolId; readonly today: CivilDate },
  id: string,
  schema: z.ZodType<T>,
): Promise<{ readonly stored: Stored<T> | undefined; readonly standing: Standings }> {
  const ids = idsFor(at.caller, at.schoolId);
  const [record, ...agreements] = await readTogether(records, at.schoolId, [id, ...ids]);
  const found = agreements.map((raw, index) => checked(agreementSchema, raw, ids[index] ?? ''));
  return { stored: checked(schema, record, id), standing: standings(found, at.today) };
}

/** How the agreements of a school with the caller's services stand, by themselves: one read each. */
export async function readStandings(
  { records }: Pick<Containers, 'records'>,
  { caller, schoolId, today }: { readonly caller: Caller; readonly schoolId: SchoolId; readonly today: CivilDate },
): Promise<Standings> {
  const ids = idsFor(caller, schoolId);
  return standings(await Promise.all(ids.map((id) => readOne(records, id, schoolId, agreementSchema))), today);
}
