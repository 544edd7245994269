import { problem, type Problem } from '../kernel/problem.ts';

/** What is said where a text suggests that a child may not be safe, en-GB. None of it repeats the text. */
export const safeguardingText = {
  title: 'Speak to your safeguarding lead now',
  lines: [
    'Speak to your designated safeguarding lead now. If a child is in danger, ring 999.',
    'What you wrote sounds like a worry about a child’s safety. That has its own record, so nothing of it was kept here.',
    'If you meant something else, please say it in other words.',
  ],
} as const;

/** Where the same words are also what everybody who meets the child has to know. Row I22. */
export const ownSignText = {
  lines: [
    'Speak to your designated safeguarding lead before this is kept. If a child is in danger, ring 999.',
    'What you wrote may be a sign that a child is not safe. It may also be how this child shows that something is too much, which everybody who meets them has to know.',
    'Nothing is kept yet.',
  ],
  keep: 'The safeguarding lead knows, and it is in the child’s plan: keep it',
} as const;
export const ownSignProblem = (): Problem => problem('own-sign', ownSignText.lines.join(' '));

/** The same as the answer to a form: what was typed stays on the screen of whoever typed it, and nowhere else. */
export const riskProblem = (): Problem => problem('safeguarding', safeguardingText.lines.join(' '));
