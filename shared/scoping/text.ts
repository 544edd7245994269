import { longDate } from '../kernel/time.ts';
import type { Coverage } from './scoping.ts';

/** Every sentence about the grid, en-GB. */
export const scopingText = {
  blank: 'Nothing is mapped yet. The grid is filled in by the SENDCo, with the link therapist’s help.',
  coverage: (coverage: Coverage): string =>
    `${coverage.provisions} ${coverage.provisions === 1 ? 'provision' : 'provisions'} in ${coverage.filled} of 15 cells` +
    (coverage.gaps ? `, ${coverage.gaps} ${coverage.gaps === 1 ? 'gap' : 'gaps'} noted` : '') +
    '.',
  empty: (coverage: Coverage): string =>
    coverage.empty.length ? `Nothing yet in ${coverage.empty.join(', ')}.` : 'Every cell has something in it.',
  confirmed: (coverage: Coverage): string =>
    coverage.confirmedOn ? `Last confirmed ${longDate(coverage.confirmedOn)}.` : '',
  stale: 'Not confirmed this term: check with each other that it is still true.',
};
