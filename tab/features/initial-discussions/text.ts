/** What the page of the initial discussions says beside its fields, en-GB. */
export const initialPageText = {
  title: 'Initial discussions',
  none: 'A link therapist and a SENDCo who are new to each other talk three things through before their first planning meeting. Nobody has begun these initial discussions for this school.',
  begin: 'Begin',
  agreed: 'What you did and agreed',
  actionsOf: (name: string): string => `What ${name} does`,
  addAction: 'Add an action',
  examples: 'Examples',
  addExample: 'Add an example',
  addGuidance: 'Add guidance',
  addQuestion: 'Add a question',
};
