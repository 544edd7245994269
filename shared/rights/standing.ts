import type { Journey } from '../journey/journey.ts';
import { londonDate, type CivilDate } from '../kernel/time.ts';
import { paperNames, type Request } from '../request-for-help/request.ts';
import { usualYears, type Years } from './periods.ts';
import { nhsStanding, senStanding, type Standing } from './retention.ts';

/** Whether a request still lacks its question, who it is about or a paper. */
const isUnfinished = ({ question, child, papers }: Pick<Request, 'question' | 'child' | 'papers'>): boolean =>
  !question || child.name === null || paperNames.some((name) => ['missing', 'not-said'].includes(papers[name].state));

/** How long a school's request has to be kept; on no page and unfinished, it is a draft that was never sent. */
export const requestStanding = (
  request: Request,
  onPages: boolean,
  today: CivilDate,
  years: Years = usualYears,
): Standing =>
  senStanding(request.child.bornOn, londonDate(request.changed.at), !onPages && isUnfinished(request), today, years);

/** The day on which something about the child was last written; who holds the case is no entry. */
const lastEntry = ({ entryAt, toldAt, takenUpOn }: Pick<Journey, 'entryAt' | 'toldAt' | 'takenUpOn'>): CivilDate => {
  const at = entryAt ?? toldAt;
  return at ? londonDate(at) : takenUpOn;
};

/** How long the service's document of a child has to be kept. */
export const journeyStanding = (journey: Journey, today: CivilDate, years: Years = usualYears): Standing =>
  nhsStanding(journey.child.bornOn, lastEntry(journey), today, years);
