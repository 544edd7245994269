import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { applyHandover } from './apply-handover.ts';
import { applyMembership } from './apply-membership.ts';
import type { JoiningPorts } from './ports.ts';

/** What an outbox item of the kind 'apply' asks for: a membership is carried to its account, a handover is finished. */
export const applyRecord =
  (ports: JoiningPorts) =>
  (schoolId: SchoolId, about: string): Promise<void> =>
    about.startsWith('handover|') ? applyHandover(ports, schoolId, about) : applyMembership(ports, schoolId, about);
