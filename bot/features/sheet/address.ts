/**
 * What a press on a sheet's card is about, as its button carries it in `id`: the sheet alone, `sheet#row#part` for a part
 * of a row, `sheet#+kind#part` for a row that is not there yet, `sheet#=table#2` for a page of a table and `sheet##2` for
 * a page to read. The ids of sheets and rows hold no hash.
 */
export interface Address {
  readonly sheetId: string;
  readonly rowId: string;
  readonly part: string;
}

export const addressOf = (sheetId: string, rowId = '', part: string | number = ''): string =>
  [sheetId, rowId, String(part)].join('#').replace(/#+$/, '');

export function readAddress(id: string): Address {
  const [sheetId = '', rowId = '', part = ''] = id.split('#');
  return { sheetId, rowId, part };
}

/** The page an address names, from 1. */
export const pageOf = ({ part }: Pick<Address, 'part'>): number => Math.max(1, Number.parseInt(part, 10) || 1);
