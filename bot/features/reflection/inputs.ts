import { z } from 'zod';
import { cellSchema, type Cell } from '../../../shared/balanced-system/framework.ts';

const typed = z.string().max(1_000).default('');

/** What the card of the three lists sends. */
export const addInput = z.object({ list: typed, item: typed, cell: typed, keepText: typed });
export type AddInput = z.infer<typeof addInput>;

/** What the card sends on which one item is turned into something. */
export const makeOfInput = z.object({ which: typed, as: typed, cell: typed, keepText: typed });
export type MakeInput = z.infer<typeof makeOfInput>;

/** Which of several schools; empty on a card that belongs to one. */
export const openInput = z.object({ school: typed });
export type OpenInput = z.infer<typeof openInput>;

export const cellIn = (chosen: string): Cell | null => cellSchema.safeParse(chosen).data ?? null;
