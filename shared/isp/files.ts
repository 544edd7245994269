import { csvOf } from '../documents/csv.ts';
import { outcomeStands, placeOf, soWhatOf } from './in-words.ts';
import type { Isp } from './isp.ts';
import { ispText as t } from './text.ts';
import { supportText as s } from '../support/text.ts';

/** Outcomes and provision as one table, a line each; empty where a column is not theirs. Row X03. */
export const ispCsv = ({ outcomes, provision }: Isp): string =>
  csvOf([
    t.csvHead,
    ...outcomes.map((each) => [
      ...['outcome', each.words, '', '', '', s.outcomes.owners[each.owner], each.withWhom, soWhatOf(each)],
      ...[each.priority, each.first.words, each.first.on, outcomeStands(each), each.ended?.selfReported ? 'yes' : 'no'],
      ...[[each.ended?.evidence, each.ended?.reason].filter(Boolean).join('; '), each.first.on, each.ended?.on ?? ''],
    ]),
    ...provision.map((each) => [
      ...['provision', each.what, t.layers[each.layer], placeOf(each), each.who],
      ...['', '', '', '', '', '', '', '', '', each.from, each.until ?? ''],
    ]),
  ]);

/** The plan as a program reads it, in the published shape. */
export const ispJson = (isp: Isp): string => `${JSON.stringify(isp, undefined, 2)}\n`;
