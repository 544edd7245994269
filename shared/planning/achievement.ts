import type { Side } from '../organisation/roles.ts';
import { textOf, type Row, type Sheet } from '../sheet/sheet.ts';

/** How people write that they say so themselves. */
const ownWords: Record<Side, RegExp> = {
  'link-therapist': /^(the )?(link )?(speech and language )?(therapist|slt|salt)$/,
  sendco: /^(the )?(school’s |school's )?(sendco|senco)$/,
};
const self = /^(i|me|myself|we|us|both of us|i do|we do)$/;

/** An outcome said to be achieved without evidence. Hazard H-09. */
export const lacksEvidence = (row: Row): boolean => textOf(row, 'achieved') === 'yes' && textOf(row, 'evidence') === '';

/**
 * Whether only the side that wrote 'achieved' says so: nobody is named who does, or only that side itself. Such a row is
 * marked wherever it is read. Hazard H-09.
 */
export function selfReported(row: Row, { participants }: Pick<Sheet, 'participants'>): boolean {
  const achieved = row.fields['achieved'];
  if (achieved?.text !== 'yes') return false;
  const side = achieved.by;
  const own = participants.filter(({ role }) => role === side).map(({ name }) => name.toLowerCase());
  const voices = textOf(row, 'saidBy')
    .toLowerCase()
    .split(/[,;&/+\n]|\band\b(?! language)/)
    .map((voice) => voice.trim().replace(/\.$/, ''))
    .filter(Boolean);
  return voices.every(
    (voice) => self.test(voice) || own.includes(voice) || (side !== null && ownWords[side].test(voice)),
  );
}
