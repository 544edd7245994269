import type { Cell } from '../balanced-system/framework.ts';
import { longDate } from '../kernel/time.ts';
import type { Coverage } from './scoping.ts';

/** Every sentence about the grid, en-GB. */
export const scopingText = {
  blank: 'Nothing is mapped yet. The grid is filled in by the SENDCo, with the link therapist’s help.',
  coverage: (coverage: Coverage): string =>
    `${coverage.provisions} ${coverage.provisions === 1 ? 'provision' : 'provisions'} in ${coverage.filled} of 15 cells` +
    (coverage.gaps ? `, ${coverage.gaps} ${coverage.gaps === 1 ? 'gap' : 'gaps'} noted` : '') +
    '.',
  /** Which cells are empty, by name while they are few. `nameOf` gives a cell's name. */
  empty: (coverage: Coverage, nameOf: (cell: Cell) => string): string => {
    const count = coverage.empty.length;
    if (count === 0) return 'Every cell has something in it.';
    if (count > 5) return `Nothing yet in ${count} cells; the tab shows which.`;
    return `Nothing yet in: ${coverage.empty.map(nameOf).join('; ')}.`;
  },
  confirmed: (coverage: Coverage): string =>
    coverage.confirmedOn ? `Last confirmed ${longDate(coverage.confirmedOn)}.` : '',
  stale: 'Not confirmed this term: check with each other that it is still true.',
};
