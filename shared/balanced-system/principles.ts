import { z } from 'zod';

export const principleIdSchema = z.enum(['outcomes', 'access', 'place', 'targeted', 'information']);
export type PrincipleId = z.infer<typeof principleIdSchema>;

interface Principle {
  readonly id: PrincipleId;
  readonly name: string;
  readonly says: string;
  readonly here: string;
}

/** The five core delivery principles, each with where this app serves it; our own sentences. Row A06. */
export const principles: readonly Principle[] = [
  {
    id: 'outcomes',
    name: 'Functional outcomes and impact',
    says: 'What counts is the difference in a child’s life, and it is shown with evidence.',
    here: 'Outcomes in the plan, and what changed at the next meeting.',
  },
  {
    id: 'access',
    name: 'Access',
    says: 'Advice and help are easy to reach, early, at the lowest level that is enough.',
    here: 'A question about a child starts in chat; consent comes before a name.',
  },
  {
    id: 'place',
    name: 'Place-based support',
    says: 'Help happens where it is of most use: in class, in the playground, at home.',
    here: 'One therapist a school, regular visits, hours that both sides see.',
  },
  {
    id: 'targeted',
    name: 'A targeted offer within the whole',
    says: 'Targeted help is built on what everybody gets and beside what few need.',
    here: 'The grid, its gaps, and what the plan does about them.',
  },
  {
    id: 'information',
    name: 'Information',
    says: 'Families and staff get the same clear, checked information.',
    here: 'The plan’s pages for staff and governors, and the statement for the website.',
  },
];

/** What is said wherever a level is chosen. Row A07. */
export const notSteps = 'Levels are not steps: a child can have help at any of them, and at several at once.';

/** What holds for levels wherever one is chosen, so that they are not read as steps; our own sentences. Row A07. */
export const levelAssumptions: readonly string[] = [
  notSteps,
  'For most children what is universal and targeted is enough, or makes less specialist help necessary.',
  'Specialist help may be needed only for a time.',
  'Specialist help always comes in addition to what is universal and targeted.',
];
