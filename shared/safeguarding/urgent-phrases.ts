import type { RiskPhrase } from './phrases.ts';

/**
 * What a family may write of choking and swallowing, or of speech that is suddenly gone, written as the phrases of
 * `phrases.ts` are. Staff are asked about these first; a family is not, so their words are looked at. Hazard H-02.
 */
export const urgentPhrases: readonly RiskPhrase[] = [
  {
    says: ['chok*', 'gag/gags/gagging on/when/while', 'food .. stuck', 'food .. wrong way'],
    unless: ['never chok*', 'not chok*', 'doesnt chok*', 'does not chok*'],
  },
  { says: ['cant/cannot/couldnt swallow', 'can/could not swallow', 'turn*/went/goes/gone/going blue'] },
  {
    says: [
      'trouble/difficulty/difficulties/problem/problems/hard swallowing',
      'hard/hurts to swallow',
      'struggl* .. swallow*',
    ],
    unless: ['no trouble/difficulty/problem/problems'],
  },
  { says: ['cough* .. when/while/after .. eat*/drink*', 'drink*/food into/in .. lungs/lung'] },
  {
    says: [
      'lost .. speech/words/voice',
      'los*/lost .. ability to talk/speak',
      'stopped talking/speaking',
      'stopped .. talking all',
    ],
  },
  { says: ['sudden* .. talk*/speak*/speech/slurred', 'talk*/speak*/speech .. sudden*', 'slurr*'] },
  {
    says: [
      'cant/cannot talk/speak anymore',
      'cant/cannot talk/speak any more',
      'not talk/speak/talking/speaking any more',
    ],
  },
  { says: ['face .. droop*', 'a seizure', 'seizures', 'had a fit'] },
];
