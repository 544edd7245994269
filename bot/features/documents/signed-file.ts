import type { PlanFileKind } from '../../../shared/documents/files.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { calendarFile } from '../planning/calendar-file.ts';
import { planFile } from './plan-file.ts';
import type { DocumentPorts } from './ports.ts';

/** What a signed link says it is for: which file, about which record. */
export interface Asked {
  readonly what: 'calendar' | PlanFileKind;
  readonly about: string;
}

/** The file behind a signed link, for the person whose link it is. */
export const signedFile = (ports: DocumentPorts, caller: Caller, { what, about }: Asked): Promise<Result<TakeAway>> =>
  what === 'calendar' ? calendarFile(ports, caller, about) : planFile(ports, caller, about, what);
