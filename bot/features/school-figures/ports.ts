import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { OpenData } from '../../ports/open-data.ts';
import type { ReadSchoolFile } from '../../ports/school-files.ts';
import type { FiguresStore } from './store.ts';

export interface SchoolFiguresPorts {
  readonly schoolFigures: FiguresStore;
  readonly readSchoolFile: ReadSchoolFile;
  readonly openData: OpenData;
  /** The runs of bands; the figures that one was made from are kept, so that it can be worked out again. */
  readonly allocation: {
    runs(serviceId: ServiceId): Promise<readonly { readonly figures: { readonly id: string } }[]>;
  };
  readonly records: Records;
  readonly clock: Clock;
  readonly ids: IdMaker;
}
