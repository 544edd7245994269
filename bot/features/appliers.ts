import type { SchoolId } from '../../shared/kernel/ids.ts';
import { applyArrival } from './arrivals/apply-arrival.ts';
import type { CarryPorts } from './arrivals/ports.ts';
import type { PublishPorts } from './case-study/ports.ts';
import { publishStudy } from './case-study/publish.ts';
import { fileGone, filesGone, type GonePorts } from './files/file-gone.ts';
import { applyTransfer } from './hours/apply-transfer.ts';
import type { CarryHoursPorts } from './hours/ports.ts';
import { tickTools, type TickPorts } from './initial-discussions/tick-tools.ts';
import { applyHandover } from './joining/apply-handover.ts';
import { applyMembership } from './joining/apply-membership.ts';
import type { JoiningPorts } from './joining/ports.ts';
import { takeInWaiting, type WaitingPorts } from './planning/take-in-waiting.ts';

type Applier = (schoolId: SchoolId, about: string) => Promise<void>;

/**
 * What an outbox item of the kind 'apply' asks for, by the kind of record it is about: a membership is carried to its
 * account, a handover is finished; of an evaluation the finished tool is ticked where the pair began, and what waits for a
 * plan is taken into the open one; files that a request has forgotten are filed to go; a case study is carried
 * to the service's library; that a child comes, or was taken on, is carried to the other school, and lent hours to the
 * other school's ledger. Each, done twice, changes nothing.
 */
export function applyRecord(
  ports: JoiningPorts & WaitingPorts & TickPorts & GonePorts & PublishPorts & CarryPorts & CarryHoursPorts,
): Applier {
  const evaluated: Applier = async (schoolId) => {
    await tickTools(ports, schoolId);
    await takeInWaiting(ports, schoolId);
  };
  const appliers: Readonly<Record<string, Applier>> = {
    membership: (schoolId, about) => applyMembership(ports, schoolId, about),
    handover: (schoolId, about) => applyHandover(ports, schoolId, about),
    initial: (schoolId) => tickTools(ports, schoolId),
    'case-study': (schoolId, about) => publishStudy(ports, schoolId, about),
    evaluation: evaluated,
    reflection: evaluated,
    arrival: (schoolId, about) => applyArrival(ports, schoolId, about),
    'hours-transfer': (schoolId, about) => applyTransfer(ports, schoolId, about),
    [filesGone]: (schoolId, about) => fileGone(ports, schoolId, about),
  };
  return async (schoolId, about) => appliers[about.split('|')[0] ?? '']?.(schoolId, about);
}
