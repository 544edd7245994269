import { TextWarning } from '../anonymous-text/text-warning.tsx';
import type { Unsaid as Why } from './said.ts';
import { SavingLine } from './saving-line.tsx';

interface Props {
  readonly unsaid: Why | undefined;
  readonly text: string;
  /** The `data-place` of the field that holds it. */
  readonly place: string;
  readonly onKeep: () => void;
}

/** Under a field: why its words were not taken, or what in them may tell who a child is. */
export function Unsaid({ unsaid, text, place, onKeep }: Props) {
  if (!unsaid) return null;
  if (!unsaid.found) return <SavingLine saving={{ state: 'failed', sentence: unsaid.sentence }} />;
  return <TextWarning found={unsaid.found} textOf={() => text} placeOf={() => place} onKeep={onKeep} />;
}
