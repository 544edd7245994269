/** The five core delivery principles, each with where this app serves it; our own sentences. Row A06. */
export const principles: readonly { readonly name: string; readonly says: string; readonly here: string }[] = [
  {
    name: 'Functional outcomes and impact',
    says: 'What counts is the difference in a child’s life, and it is shown with evidence.',
    here: 'Outcomes in the plan, and what changed at the next meeting.',
  },
  {
    name: 'Access',
    says: 'Advice and help are easy to reach, early, at the lowest level that is enough.',
    here: 'A question about a child starts in chat; consent comes before a name.',
  },
  {
    name: 'Place-based support',
    says: 'Help happens where it is of most use: in class, in the playground, at home.',
    here: 'One therapist a school, regular visits, hours that both sides see.',
  },
  {
    name: 'A targeted offer within the whole',
    says: 'Targeted help is built on what everybody gets and beside what few need.',
    here: 'The grid, its gaps, and what the plan does about them.',
  },
  {
    name: 'Information',
    says: 'Families and staff get the same clear, checked information.',
    here: 'The plan’s pages for staff and governors, and the statement for the website.',
  },
];

/** What holds for levels wherever one is chosen, so that they are not read as steps; our own sentences. Row A07. */
export const levelAssumptions: readonly string[] = [
  'Levels are not steps: a child can have help at any of them, and at several at once.',
  'For most children what is universal and targeted is enough, or makes less specialist help necessary.',
  'Specialist help may be needed only for a time.',
  'Specialist help always comes in addition to what is universal and targeted.',
];
