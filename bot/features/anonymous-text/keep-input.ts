import { anonymousText } from '../../../shared/anonymous-text/text.ts';
import type { Problem } from '../../../shared/kernel/problem.ts';
import type { Element } from '../../cards/card.ts';
import { tick } from '../../cards/inputs.ts';

const id = 'keepText';

/** Whether a form comes back because of what a text may tell, so that it gets the tick to keep it. */
export const isWarning = (why: Pick<Problem, 'code'> | undefined): boolean => why?.code === 'looks-identifying';

/**
 * The tick under a form whose texts may tell who a child is. It is drawn unticked, and only with the warning, so that
 * whoever sends it ticked has been told.
 */
export const keepInput = (warned: boolean | undefined): Element[] =>
  warned
    ? [tick({ id, label: anonymousText.keep, errorMessage: anonymousText.keepError }, anonymousText.keepWhat)]
    : [];

/** Whether the form came back with the tick set. */
export const isKept = (typed: Readonly<Record<string, string | undefined>>): boolean => typed[id] === 'true';
