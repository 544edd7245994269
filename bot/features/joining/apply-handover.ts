import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { endOfOld, newMembership, type Handover } from '../../../shared/joining/handover.ts';
import type { MembershipRecord } from '../../../shared/joining/membership-record.ts';
import type { Stored } from '../../ports/change.ts';
import { LoggableError } from '../../ports/log.ts';
import { auditOf, theJob } from '../records.ts';
import { applyMembership } from './apply-membership.ts';
import { membershipChange } from './membership-change.ts';
import { filePeopleChange } from './people-change.ts';
import type { JoiningPorts } from './ports.ts';

const mostTries = 8;

type Line = Handover['schools'][number];

/**
 * Does a handover school by school, each in one batch. A school that is done already is left as it is, so that it can be
 * taken up again wherever it was interrupted. Row B13.
 */
export async function applyHandover(ports: JoiningPorts, office: SchoolId, id: string): Promise<void> {
  const handover = (await ports.joining.handover(office, id))?.value;
  if (!handover) return;
  for (const line of handover.schools) await atSchool(ports, handover, line);
}

async function atSchool(ports: JoiningPorts, handover: Handover, line: Line): Promise<void> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const before = await ports.joining.membership(line.schoolId, line.membershipId);
    if (!before) return;
    const begun = await ports.joining.membership(line.schoolId, line.newId);
    if (begun || (await moved(ports, handover, line, before))) {
      await applyMembership(ports, line.schoolId, line.membershipId);
      await applyMembership(ports, line.schoolId, line.newId);
      await casesGo(ports, handover, line);
      ports.outbox.wake(line.schoolId);
      return;
    }
  }
  throw new LoggableError('a school was too busy to be handed over');
}

/** For good, the children whose cases she holds go along; who only covers sees them without holding them. Row B10. */
async function casesGo({ journeys }: JoiningPorts, { id, kind, from, to, on, decided }: Handover, line: Line) {
  if (kind === 'covers') return;
  const act = { by: { personId: decided.personId, name: decided.by }, at: decided.at, today: on, editId: id };
  await journeys.handOnAll(line.schoolId, from, { ...to, role: 'link-therapist' }, act);
}

/** One school's batch; false when somebody else wrote there at the same moment. */
async function moved(
  ports: JoiningPorts,
  handover: Handover,
  { schoolId, newId }: Line,
  before: Stored<MembershipRecord>,
): Promise<boolean> {
  const { to, decided } = handover;
  const colleague = (await ports.joining.colleagues(handover.serviceId)).find(
    (each) => each.accountId === to.accountId,
  );
  const old: MembershipRecord = {
    ...before.value,
    until: endOfOld(handover, before.value),
    ended: handover.kind === 'covers' ? before.value.ended : { by: decided.by, at: decided.at },
    rev: before.value.rev + 1,
  };
  const next: MembershipRecord = {
    ...newMembership(handover, before.value, newId),
    schoolId,
    serviceId: handover.serviceId,
    personId: to.personId,
    accountId: to.accountId,
    name: colleague?.name ?? to.name,
    contact: colleague?.contact ?? { email: null, phone: null },
    reach: colleague?.reach ?? '',
    strands: [],
    training: [],
    agreed: { by: decided.by, at: decided.at },
    ended: null,
    rev: 1,
  };
  const goes = handover.kind === 'takes-over' ? [old.accountId] : [];
  // Before its day no card changes; the day itself is filed.
  const isDue = handover.on <= ports.clock.today();
  const change = await membershipChange(
    ports,
    schoolId,
    [
      { value: old, before },
      { value: next, before: undefined },
    ],
    isDue ? [{ role: 'link-therapist', goes }] : [],
  );
  const audit = [auditOf(ports, theJob, next, 'joining.handed-over')];
  const saved = await ports.records.commit({ ...change, audit });
  if (saved !== 'saved') return false;
  await filePeopleChange(ports, next);
  return true;
}
