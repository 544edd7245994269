import type { FieldName } from './questions.ts';

/** One question in words: about the child, and, where it is not the same, to the young person. */
interface Words {
  readonly ask: string;
  readonly own?: string;
  readonly hint?: string;
  readonly ownHint?: string;
}

/** What the family is asked, en-GB, in words that a reader of eleven understands; a test counts. */
export const asks: Record<FieldName, Words> = {
  who: {
    ask: 'By law, can you say yes or no for this child?',
    hint: 'Most parents can. It’s called parental responsibility.',
  },
  relation: { ask: 'Who are you to the child?' },
  language: { ask: 'Which language do you speak best?', hint: 'Leave it empty if it is English.' },
  interpreter: { ask: 'Would you like an interpreter when we talk?' },
  understood: { ask: 'Did someone read this form to you in your language?' },
  strengths: {
    ask: 'What is your child good at?',
    own: 'What are you good at?',
    hint: 'Tell us what they like and what makes you proud.',
    ownHint: 'Tell us what you like to do.',
  },
  worries: {
    ask: 'What worries you about how your child talks or listens?',
    own: 'What is hard for you when you talk or listen?',
  },
  athome: { ask: 'What helps at home?', hint: 'Little things count. A song or a picture can help a lot.' },
  hearing: { ask: 'Has your child had a hearing test?', own: 'Have you had a hearing test?' },
  health: {
    ask: 'Is there something about health that we should know?',
    hint: 'Keep it short. You do not have to answer.',
  },
  hope: { ask: 'What do you hope will be better in a year?' },
  reachby: { ask: 'How would you like us to reach you?' },
  phone: { ask: 'Your phone number' },
  email: { ask: 'Your e-mail address' },
  reachwhen: { ask: 'When is a good time?', hint: 'You could say: after four, not on Fridays.' },
  'agree-discuss': {
    ask: 'May we talk about your child by name with the speech therapist?',
    own: 'May we talk about you by name with the speech therapist?',
    hint: 'School and the therapist meet each term to plan who needs help.',
  },
  'agree-assess': {
    ask: 'May the therapist see your child in school?',
    own: 'May the therapist see you in school?',
    hint: 'The therapist may watch, play and talk, to find out what helps.',
  },
  'agree-share-reports': {
    ask: 'May we share reports about your child?',
    own: 'May we share reports about you?',
    hint: 'School and the therapist would see them. You can tick who else may see them below.',
  },
  'agree-contact': { ask: 'May we send you texts or e-mails about this?' },
  'agree-students': {
    ask: 'May a student therapist join in?',
    hint: 'A student is here to learn. The therapist is there too.',
  },
  'agree-recording': {
    ask: 'May we make a sound or film clip?',
    hint: 'It helps us to hear how talk changes. We ask you again each time we want to make one.',
  },
  sharewith: { ask: 'Who else may see the reports?' },
};

/** What answers to choose are called. */
export const answers: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {
  who: { 'parental-responsibility': 'Yes', other: 'No, or I am not sure' },
  relation: { mother: 'Mother', father: 'Father', carer: 'Carer', guardian: 'Guardian', other: 'Someone else' },
  interpreter: { yes: 'Yes', no: 'No' },
  understood: {
    interpreted: 'Yes, someone did',
    alone: 'No, I read it well without help',
    talk: 'No, and I want to talk first',
  },
  hearing: {
    fine: 'Yes, and it was fine',
    'not-fine': 'Yes, and it was not fine',
    'not-tested': 'No',
    'not-sure': 'I am not sure',
  },
  reachby: {
    phone: 'By phone',
    text: 'By text',
    'e-mail': 'By e-mail',
    letter: 'By letter',
    'in-person': 'Face to face',
  },
  sharewith: {
    gp: 'The family doctor',
    paediatrician: 'The child doctor',
    'educational-psychologist': 'The school’s psychologist',
    'local-authority': 'The council',
  },
};
/** Of each choice about consent. */
export const yesNoLater: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', later: 'I will say later' };

/** A question as it is put to a parent or to the young person. */
export const asked = (name: FieldName, isOwn: boolean): { readonly ask: string; readonly hint: string } => {
  const { ask, own, hint = '', ownHint } = asks[name];
  return isOwn ? { ask: own ?? ask, hint: ownHint ?? hint } : { ask, hint };
};

/** What an answer to choose is called; the answer itself where there is nothing to choose. */
export const answerInWords = (name: FieldName, value: string): string => {
  const known = name.startsWith('agree-') ? yesNoLater : answers[name];
  if (!known) return value;
  return value
    .split(',')
    .map((each) => known[each] ?? '')
    .filter(Boolean)
    .join(', ');
};
