import { z } from 'zod';
import {
  cellOf,
  cellSchema,
  levelSchema,
  strands,
  type Cell,
  type Strand,
} from '../../../shared/balanced-system/framework.ts';
import type { GridOp } from '../../../shared/scoping/decide.ts';

const ticks = z.string().max(8_000).default('');
const typed = z.string().max(1_000).default('');

/** What the card of a strand sends: ticked ids by level, and an entry to add, empty when it was left alone. */
export const strandInput = z.object({
  still1: ticks,
  still2: ticks,
  still3: ticks,
  entry: typed,
  kind: typed,
  levels: typed,
  cells: typed,
  keepText: typed,
});
export type StrandInput = z.infer<typeof strandInput>;

/** What was left unticked and is no longer in place. */
export const untickedInput = z.object({ gone: ticks });

export const listed = (ticked: string): string[] => ticked.split(',').filter(Boolean);
export const ticksOf = (input: StrandInput): string[] => [input.still1, input.still2, input.still3].flatMap(listed);

/** The cells an entry is for: levels of the strand on the card, and cells of others. */
const cellsOf = (strand: Strand, { levels, cells }: StrandInput): Cell[] => [
  ...listed(levels).flatMap((level) => {
    const known = levelSchema.safeParse(Number(level)).data;
    return known ? [cellOf(strand, known)] : [];
  }),
  ...listed(cells).flatMap((cell) => cellSchema.safeParse(cell).data ?? []),
];

/** The entry in the form as something to add, with the id minted for it; nothing when no words were typed. */
export const entryOf = (strand: Strand, input: StrandInput, newId: string | undefined): GridOp[] =>
  input.entry.trim() && newId && /^[\w~-]+$/.test(newId)
    ? [
        {
          do: 'add',
          id: newId,
          kind: input.kind === 'gap' ? 'gap' : 'provision',
          text: input.entry,
          cells: cellsOf(strand, input),
        },
      ]
    : [];

/** Where in the grid a card stands. Pages count from 0; a strand with very many entries has several. */
export interface Place {
  readonly cycleId: string;
  readonly strand: Strand;
  readonly page: number;
}

const place = /^([^#]+)(?:#(FS|EE|WW|ID|IN)(?:\.(\d{1,3}))?)?$/;

/** Reads a button's id, `cycle`, `cycle#EE` or `cycle#EE.1`; the strand is undefined where none is named. */
export function placeOf(id: string): (Omit<Place, 'strand'> & { readonly strand: Strand | undefined }) | undefined {
  const [, cycleId, strand, page] = place.exec(id) ?? [];
  if (!cycleId) return undefined;
  return { cycleId, strand: strands.find((each) => each === strand), page: Number(page ?? 0) };
}

export const idOf = ({ cycleId, strand, page }: Place): string => `${cycleId}#${strand}${page ? `.${page}` : ''}`;
