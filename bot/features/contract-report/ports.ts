import type { Clock } from '../../ports/clock.ts';
import type { Documents } from '../../ports/documents.ts';
import type { Links } from '../../ports/links.ts';
import type { HoursStore } from '../hours/store.ts';
import type { ServiceStore } from '../organisation/store.ts';
import type { ResourceStore } from '../resource-allocation/store.ts';
import type { VisitStore } from '../visits/store.ts';

/** What is read for the contract report. */
export interface ReportSourcePorts {
  readonly services: Pick<ServiceStore, 'summaries' | 'service'>;
  readonly hours: Pick<HoursStore, 'balance'>;
  readonly visits: Pick<VisitStore, 'between'>;
  readonly resourceAllocation: ResourceStore;
  readonly clock: Clock;
}

export interface ReportFilePorts extends ReportSourcePorts {
  readonly documents: Pick<Documents, 'paper' | 'workbook'>;
}

export interface ContractReportPorts extends ReportSourcePorts {
  readonly links: Pick<Links, 'contractReport'>;
}
