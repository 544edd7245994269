import type { Cell } from '../../../shared/balanced-system/framework.ts';
import { workedExample } from '../../../shared/balanced-system/worked-example.ts';

export interface SampleEntry {
  readonly kind: 'provision' | 'gap';
  readonly text: string;
  readonly cells: readonly Cell[];
}

const provision = (text: string, ...cells: Cell[]): SampleEntry => ({ kind: 'provision', text, cells });
const gap = (text: string, ...cells: Cell[]): SampleEntry => ({ kind: 'gap', text, cells });

/** The Worcestershire example: 12 provisions, 15 placements, 11 of 15 cells filled. domain.md 1.1. */
export const worcestershireGrid: readonly SampleEntry[] = workedExample.map(({ text, cells }) =>
  provision(text, ...cells),
);

/** A grid that was last confirmed in the summer term. */
export const olderGrid: readonly SampleEntry[] = [
  provision('Word of the Week in assembly', 'FS1', 'IN1'),
  provision('Visual timetables in every classroom', 'EE2'),
  provision('Narrative group, Years 3 and 4', 'IN2'),
  provision('Staff meeting on vocabulary, yearly', 'WW1'),
  gap('No coffee mornings for parents since the move', 'FS2'),
  gap('Hall and dining room are too loud to talk in', 'EE1'),
];
