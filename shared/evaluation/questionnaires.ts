import { baseline } from './baseline.ts';
import { detailed } from './detailed.ts';
import { environment } from './environment.ts';
import type { Questionnaire } from './questionnaire.ts';

/** Every questionnaire in every version that was ever answered, the newest version of each last. */
const all: readonly Questionnaire[] = [baseline, detailed, environment];

/** The questionnaires that can be begun now, in the order of the menu. */
export const questionnaires: readonly Questionnaire[] = all.filter(
  ({ id }, n) => !all.slice(n + 1).some((later) => later.id === id),
);

/** A questionnaire as it was answered, or in its newest version; undefined for a name that is none. */
export const questionnaireOf = (id: string, version?: string): Questionnaire | undefined =>
  all.find((each) => each.id === id && each.version === version) ?? questionnaires.find((each) => each.id === id);
