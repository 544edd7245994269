import type { Files, LookIntoFile } from '../../ports/files.ts';
import type { DueStore } from '../planning/store.ts';
import type { RequestPorts } from '../request-for-help/ports.ts';
import type { AttachedStore } from './store.ts';

/** What files of requests need of the world. */
export interface FilePorts extends RequestPorts {
  readonly attached: AttachedStore;
  readonly files: Files;
  readonly lookIntoFile: LookIntoFile;
  readonly due: Pick<DueStore, 'add'>;
}
