import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import type { UseMix } from '../../../shared/use-mix/mix.ts';
import type { Records, Stored } from '../../ports/change.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import type { TextPorts } from '../anonymous-text/look-at-texts.ts';
import type { HoursPorts } from '../hours/see-hours.ts';

export interface UseMixStore {
  load(place: SchoolScope, academicYear: string): Promise<Stored<UseMix> | undefined>;
}

/** What agreeing the use of a school's hours needs of the world. */
export interface UseMixPorts extends HoursPorts, TextPorts {
  readonly useMixes: UseMixStore;
  readonly records: Records;
  readonly ids: IdMaker;
  readonly outbox: OutboxWaker;
  readonly links: Links;
}
