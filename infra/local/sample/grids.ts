import type { Cell } from '../../../shared/balanced-system/framework.ts';

export interface SampleEntry {
  readonly kind: 'provision' | 'gap';
  readonly text: string;
  readonly cells: readonly Cell[];
}

const provision = (text: string, ...cells: Cell[]): SampleEntry => ({ kind: 'provision', text, cells });
const gap = (text: string, ...cells: Cell[]): SampleEntry => ({ kind: 'gap', text, cells });

/** The Worcestershire example: 12 provisions, 15 placements, 11 of 15 cells filled. domain.md 1.1. */
export const worcestershireGrid: readonly SampleEntry[] = [
  provision('SLTA on-the-job training for TAs', 'WW3'),
  provision('Multi-agency assessments, e.g. autism diagnosis', 'ID3'),
  provision('Specialist interventions for a few children', 'IN3'),
  provision('Parent evenings with SLT and SENCo', 'FS2'),
  provision('Intervention Fayre', 'FS2'),
  provision('SLT assessments at school', 'ID2'),
  provision('Liaison meetings with SENCo', 'ID2'),
  provision('Rolling programme of targeted interventions throughout the key stages', 'IN2'),
  provision('Concept of the Week / Word of the Week', 'FS1'),
  provision('SLCN Pathway', 'EE1', 'ID1'),
  provision('Language for Learning', 'WW1', 'ID1', 'IN1'),
  provision('Every Child a Talker Worcestershire', 'WW1'),
];

/** A grid that was last confirmed in the summer term. */
export const olderGrid: readonly SampleEntry[] = [
  provision('Word of the Week in assembly', 'FS1', 'IN1'),
  provision('Visual timetables in every classroom', 'EE2'),
  provision('Narrative group, Years 3 and 4', 'IN2'),
  provision('Staff meeting on vocabulary, yearly', 'WW1'),
  gap('No coffee mornings for parents since the move', 'FS2'),
  gap('Hall and dining room are too loud to talk in', 'EE1'),
];
