/** A word of the field, with what else people call it. Rows A08, A09. */
export interface GlossaryEntry {
  readonly id: string;
  readonly word: string;
  readonly aliases: readonly string[];
  readonly says: string;
}

/** The framework's own words first, then those of schools and services; our own sentences. */
export const glossary: readonly GlossaryEntry[] = [
  {
    id: 'agent-of-change',
    word: 'Agent of change',
    aliases: ['agents of change'],
    says: 'Somebody in the school who works with the link therapist and carries what was agreed into everyday school life.',
  },
  {
    id: 'high-level-outcomes',
    word: 'High-level outcomes',
    aliases: ['high level outcomes', 'outcomes'],
    says: 'The fifteen things that should be true for a whole school: five strands, each at three levels. They are the cells of the grid.',
  },
  {
    id: 'intervention',
    word: 'Intervention',
    aliases: ['interventions'],
    says: 'Planned help, with evidence behind it, towards an outcome that matters in a child’s day: one to one, in a group, or through the adults around the child. It is also the name of one of the five strands.',
  },
  {
    id: 'link-therapist',
    word: 'Link therapist',
    aliases: ['link slt', 'link salt', 'link speech and language therapist'],
    says: 'The one named speech and language therapist of a school, who works with its staff across all strands and levels and plans each term with the SENDCo.',
  },
  {
    id: 'prove-it',
    word: 'Prove It!',
    aliases: ['prove it'],
    says: 'Collecting evidence at four levels: what was put in, whom it reached, how well it was done, and what changed.',
  },
  {
    id: 'resource-allocation',
    word: 'Resource allocation',
    aliases: ['resource allocation tool'],
    says: 'Sharing the therapists’ time that there is among schools in a fair and open way, those with greater need first.',
  },
  {
    id: 'school-allocation',
    word: 'School allocation',
    aliases: ['school allocation tool', 'band', 'banding', 'bands'],
    says: 'Putting schools into seven bands of need, by published figures and by what people know about the place.',
  },
  {
    id: 'balanced-system',
    word: 'The Balanced System',
    aliases: ['balanced system', 'framework'],
    says: 'A whole-system framework for planning, buying and delivering support around outcomes. This app follows its five strands, three levels and five principles.',
  },
  {
    id: 'slt',
    word: 'SLT',
    aliases: ['salt', 'slts', 'speech and language therapist', 'speech and language therapy'],
    says: 'Speech and language therapist, or therapy. Some services write SaLT; it is the same.',
  },
  {
    id: 'sendco',
    word: 'SENDCo',
    aliases: ['senco', 'sendcos', 'sencos'],
    says: 'The teacher who leads on special educational needs and disabilities in a school. Many say SENCo; it is the same person.',
  },
  {
    id: 'slcn',
    word: 'SLCN',
    aliases: ['slc', 'speech language and communication needs'],
    says: 'Speech, language and communication needs. SLC, without the N, is what every child develops.',
  },
  {
    id: 'isp',
    word: 'ISP',
    aliases: ['iep', 'individual support plan', 'individual education plan'],
    says: 'A child’s own plan in school. Some schools say IEP or individual support plan.',
  },
  {
    id: 'ehcp',
    word: 'EHCP',
    aliases: ['ehc plan', 'education health and care plan'],
    says: 'An education, health and care plan: the legal document for children who need more help than SEN support gives.',
  },
  {
    id: 'provision',
    word: 'Provision',
    aliases: ['provisions'],
    says: 'Something that is in place in the school, written in one or more cells of the grid.',
  },
  {
    id: 'gap',
    word: 'Gap',
    aliases: ['gaps'],
    says: 'Something that is missing and should be there. Gaps are where the next plan begins.',
  },
  {
    id: 'functional-outcome',
    word: 'Functional outcome',
    aliases: ['functional outcomes', 'so what'],
    says: 'A change that a child or family notices in learning, friendships or well-being, rather than a score on a test.',
  },
];
