import { supportText as s } from '../support/text.ts';
import type { IspOutcome, IspProvision } from './isp.ts';

/** How an outcome stands, as the page of the journey says it: its priority while it is current. Hazard H-09. */
export const outcomeStands = ({ state, ended, priority }: IspOutcome): string =>
  state === 'current'
    ? s.outcomes.priorityIs(priority)
    : s.outcomes.ofState[ended?.selfReported ? 'self-reported' : state];

export const soWhatOf = ({ soWhat }: Pick<IspOutcome, 'soWhat'>): string =>
  soWhat.map((each) => s.outcomes.soWhats[each]).join(', ');

export const placeOf = ({ place }: Pick<IspProvision, 'place'>): string => s.places[place];
