/** One of the outcomes that every term's plan begins with. */
export interface StandingOutcome {
  readonly id: string;
  readonly texts: Readonly<Record<'outcome' | 'process' | 'sltAction' | 'schoolAction' | 'impact' | 'measure', string>>;
}

/** The four outcomes of the termly meeting, in our words. Row F04; seed A lines 216-243. */
export const standingOutcomes: readonly StandingOutcome[] = [
  {
    id: 'standing-joint-management',
    texts: {
      outcome: 'We plan together for the speech, language and communication of all pupils',
      process: 'One planning meeting a term, face to face, before the new term starts; this table filled in',
      sltAction: 'Offer times for the meeting',
      schoolAction: 'Keep the time free, and prepare',
      impact:
        'We both know what the link therapist is there to achieve, and have agreed a focus that fits the school’s own priorities, strand by strand and level by level',
      measure: 'A joint plan with examples of shared outcomes and shared language',
    },
  },
  {
    id: 'standing-grid-current',
    texts: {
      outcome: 'The picture of what the school has in place, and of what is missing, is up to date',
      process: 'Update the scoping grid',
      sltAction:
        'Go through the grid before the meeting\nBe sure of each entry’s strand and level\nFind and rank gaps with the school',
      schoolAction: 'Bring the grid up to date and share it before the meeting\nFind and rank gaps with the therapist',
      impact: 'We see the whole school’s present provision in the same way',
      measure: 'An updated, shared grid that the therapist’s support and the school’s focus are planned from',
    },
  },
  {
    id: 'standing-easy-access',
    texts: {
      outcome: 'A child who may have speech, language or communication needs reaches help easily',
      process: 'Opportunities in school planned together\nTalking about individual children',
      sltAction:
        'Hold regular times, with the school, when parents and staff can raise a concern\nSupport universal and targeted provision, deliver some of it, and check its quality, for every child whether known to the service or not\nRead the paperwork, decide, and feed the impact records\nDecide the next step for each child together',
      schoolAction:
        'Put together information for staff and parents: where advice is, and how, where and when to reach the therapist\nName the universal and targeted opportunities in school\nRun a clear request for help: list of children with current paperwork, what was tried in the five strands and with what effect, parental questionnaire with consent, IEP or EHCP, other reports\nDecide the next step for each child together',
      impact:
        'Children get the right support, in the right place, at the right time, and families are helped to play their part',
      measure: 'What children and parents say has changed for them through the support',
    },
  },
  {
    id: 'standing-functional-context',
    texts: {
      outcome: 'Children’s needs are met where they use language: in class, at play, at home',
      process: 'Talking about individual children\nDelivering the service',
      sltAction:
        'Assess in functional settings where that is right\nSet up, run or monitor work with individuals and groups\nTrain staff as needed\nBring in what the wider service offers, such as its training programme or the environment audit',
      schoolAction:
        'Have paperwork ready for assessments, and arrange them in school\nOversee interventions, and own them as a school\nName training needs, and make time for training with the therapist',
      impact:
        'Needs are found and supported in time and in everyday life, so that children make progress and gain confidence',
      measure: 'What children and staff say has changed for them through the support',
    },
  },
];
