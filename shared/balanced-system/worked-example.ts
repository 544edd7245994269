import type { Cell } from './framework.ts';

/** A provision of a worked example, as its school named it. */
export interface ExampleProvision {
  readonly text: string;
  readonly cells: readonly Cell[];
}

const provision = (text: string, ...cells: Cell[]): ExampleProvision => ({ text, cells });

/**
 * The grid of a large mainstream primary school in Worcestershire: 12 provisions, 15 placements, 11 of 15 cells filled.
 * Four cells are empty there, as they may be anywhere. Rows A10, C09; seed A lines 284-289.
 */
export const workedExample: readonly ExampleProvision[] = [
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
