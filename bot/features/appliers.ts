import type { SchoolId } from '../../shared/kernel/ids.ts';
import { applyHandover } from './joining/apply-handover.ts';
import { applyMembership } from './joining/apply-membership.ts';
import type { JoiningPorts } from './joining/ports.ts';
import { takeInWaiting, type WaitingPorts } from './planning/take-in-waiting.ts';

type Applier = (schoolId: SchoolId, about: string) => Promise<void>;

/**
 * What an outbox item of the kind 'apply' asks for, by the kind of record it is about: a membership is carried to its
 * account, a handover is finished, what waits for a plan is taken into the open one. Each, done twice, changes nothing.
 */
export function applyRecord(ports: JoiningPorts & WaitingPorts): Applier {
  const waiting: Applier = (schoolId) => takeInWaiting(ports, schoolId);
  const appliers: Readonly<Record<string, Applier>> = {
    membership: (schoolId, about) => applyMembership(ports, schoolId, about),
    handover: (schoolId, about) => applyHandover(ports, schoolId, about),
    evaluation: waiting,
    reflection: waiting,
  };
  return async (schoolId, about) => appliers[about.split('|')[0] ?? '']?.(schoolId, about);
}
