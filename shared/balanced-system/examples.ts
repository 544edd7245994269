import type { Cell } from './framework.ts';

/** Provisions as schools name them, to show what may stand in a cell. Row A10; seed A lines 278-289. */
export const examples: Readonly<Partial<Record<Cell, readonly string[]>>> = {
  FS1: ['Concept of the Week / Word of the Week'],
  FS2: ['Parent evenings with SLT and SENCo', 'Intervention Fayre'],
  EE1: ['SLCN Pathway'],
  EE2: ['Visual timetables in classrooms'],
  WW1: ['Language for Learning', 'Every Child a Talker'],
  WW3: ['SLTA on-the-job training for TAs'],
  ID1: ['SLCN Pathway', 'Language for Learning'],
  ID2: ['SLT assessments at school', 'Liaison meetings with SENCo'],
  ID3: ['Multi-agency assessments, e.g. autism diagnosis'],
  IN1: ['Language for Learning'],
  IN2: ['Rolling programme of targeted interventions throughout the key stages'],
  IN3: ['Specialist interventions for a few children'],
};
