import { z } from 'zod';

/** The headings of a planning meeting, in the order they are talked about. domain.md 2.5; seed A lines 217-243. */
export const agendaSchema = z.enum([
  'last-term',
  'hours',
  'grid',
  'gaps',
  'children',
  'opportunities',
  'training',
  'groups',
  'environment',
  'impact',
  'dates',
  'questions',
  'next-meeting',
]);
export type AgendaHeading = z.infer<typeof agendaSchema>;

export const agendaTitles: Record<AgendaHeading, string> = {
  'last-term': 'Last term’s outcomes',
  hours: 'Hours used and left',
  grid: 'What changed in the grid',
  gaps: 'Gaps, in the order to tackle them',
  children: 'Children to talk about',
  opportunities: 'Chances for parents and staff to meet the therapist',
  training: 'Training that staff need',
  groups: 'Groups and interventions to run or monitor',
  environment: 'Environment audit',
  impact: 'Impact to collect, and whose voice',
  dates: 'Visit dates, rooms and contacts',
  questions: 'Questions and anything else',
  'next-meeting': 'Next meeting',
};

export const agendaHeadings = agendaSchema.options;
