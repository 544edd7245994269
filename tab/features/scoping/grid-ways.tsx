import type { SchoolPage } from '../../../shared/organisation/contract.ts';
import { schoolAddress } from '../../route.ts';
import { isTheirs, partFor } from '../organisation/parts.ts';
import { gridText } from './text.ts';
import css from './scoping.module.css';

/** Pages of the school that are about its grid, by their words in the address, in the order people need them. */
const ways = ['gaps', 'evidence', 'places', 'versions', 'library', 'area', 'model', 'resources'].map(partFor);

/** From the grid to what can be done with it, as far as it is the person's. */
export function GridWays({ id, pages }: { readonly id: string; readonly pages: readonly SchoolPage[] }) {
  return (
    <nav aria-label={gridText.ways} className={css.ways}>
      {ways
        .filter((part) => isTheirs(part, pages))
        .map(({ word, title }) => (
          <a key={word} href={schoolAddress(id, word)}>
            {title}
          </a>
        ))}
    </nav>
  );
}
