import { initialOutcomes, outcomeIds, type OutcomeId } from '../../../shared/initial-discussions/outcomes.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';

/** The pages of the work card, in the order a pair goes through them. */
export const pages = [...outcomeIds, 'questions', 'agreement'] as const;
export type Page = (typeof pages)[number];

export const titleOf = (page: Page): string => {
  if (page === 'questions') return initialText.button.questions;
  return page === 'agreement' ? initialText.rows.page : initialOutcomes[page].title;
};

/** The page after this one; undefined after the last. */
export const pageAfter = (page: Page): Page | undefined => pages[pages.indexOf(page) + 1];

export const isOutcomePage = (page: Page): page is OutcomeId => page !== 'questions' && page !== 'agreement';

/** How many rows of a kind a page shows where it has room; what is beyond is reached through the whole page or the tab. */
export const mostRowsShown = [12, 6, 2] as const;

/** What a press is about: the sheet, the page of the work card, and how many rows of a kind it showed. */
export interface Place {
  readonly sheetId: string;
  readonly page: Page;
  /** Only rows that were shown can have been unticked. */
  readonly most: number;
}

/** As a button carries it in `id`: `sheet#page#most`. */
export const placeOf = ({ sheetId, page, most }: Place): string => `${sheetId}#${page}#${most}`;

export function readPlace(id: string): Place {
  const [sheetId = '', name, shown] = id.split('#');
  return {
    sheetId,
    page: pages.find((page) => page === name) ?? 'foundations',
    most: mostRowsShown.find((most) => String(most) === shown) ?? mostRowsShown[0],
  };
}
