import { createTyped } from '../../typed.ts';
import type { TypedChoices } from './bands.ts';

/** Choices that are being tried, and what a run of them would be called. */
export interface TryDraft {
  readonly typed: TypedChoices;
  /** The run that is compared with; empty for none. */
  readonly against: string;
  /** Undefined until somebody types another name than the one proposed. */
  readonly name: string | undefined;
  readonly academicYear: string;
}

/** Local knowledge that is being noted. */
export interface OverlayDraft {
  readonly steps: number;
  readonly reason: string;
  readonly until: string;
}

/** The names of forms with one text: why frozen bands change, an answer to a school, what a school asks. */
export const stepForm = (runId: string): string => `step ${runId}`;
export const answerForm = (appealId: string): string => `answer ${appealId}`;
export const appealForm = (schoolId: string): string => `appeal ${schoolId}`;

/** What is typed about bands and not saved, kept while somebody looks at another page. */
export const newBandForms = () => ({
  typedTries: createTyped<TryDraft>(() => true),
  typedOverlays: createTyped<OverlayDraft>(() => true),
  typedBandWords: createTyped<string>((text) => text.trim() !== ''),
});
