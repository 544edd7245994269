import type { AccountId } from '../../../shared/kernel/ids.ts';
import { rolesOfSide, sideSchema, type Role } from '../../../shared/organisation/roles.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { OutboxItem } from '../../ports/change.ts';
import { outboxItems } from '../records.ts';
import type { JoiningPorts } from './ports.ts';

type Ports = Pick<JoiningPorts, 'ids' | 'clock' | 'cycles'>;
type About = { readonly schoolId: SchoolId; readonly id: string };

/** What one account is owed about a record: its card, or with 'apply' the membership itself. */
export const toldOf = (
  ports: Pick<Ports, 'ids' | 'clock'>,
  { schoolId, id }: About,
  to: AccountId,
  how: OutboxItem['how'],
  kind: string,
): OutboxItem => ({
  id: `outbox|${ports.ids.make()}`,
  schoolId,
  about: id,
  to,
  how,
  kind,
  createdAt: ports.clock.now(),
});

/**
 * What follows for a school's cards when somebody comes, goes or is covered: the live card of the term is drawn for
 * whoever holds the post now, and who held it before sees that it is theirs no more.
 */
export async function cardsFollow(
  ports: Ports,
  schoolId: SchoolId,
  role: Role,
  goes: readonly AccountId[] = [],
): Promise<OutboxItem[]> {
  const side = sideSchema.options.find((each) => rolesOfSide[each].includes(role));
  const cycle = side && (await ports.cycles.current(schoolId));
  if (!side || !cycle) return [];
  return [
    ...outboxItems(ports, { schoolId, about: cycle.id }, [[side, 'update', 'people-changed']]),
    ...goes.map((accountId) => toldOf(ports, { schoolId, id: cycle.id }, accountId, 'update', 'people-changed')),
  ];
}
