import { createContext, use, useSyncExternalStore } from 'react';
import { ownColumn } from '../../../shared/evaluation/columns.ts';
import type { ToolAnswer } from '../../../shared/evaluation/contract.ts';
import type { Column } from '../../../shared/evaluation/evaluation.ts';
import type { At, EvaluationEditor, Typed } from './evaluation-editor.ts';

/** The evaluation on the screen and the way to change it. */
export interface Evaluating {
  readonly tool: ToolAnswer;
  readonly editor: EvaluationEditor;
}

export const EvaluatingContext = createContext<Evaluating | undefined>(undefined);

export function useEvaluating(): Evaluating {
  const evaluating = use(EvaluatingContext);
  if (!evaluating) throw new Error('no evaluation above this component');
  return evaluating;
}

/** The column that the person fills in; undefined for who looks on, and for who only reads. */
export function writesIn({ evaluation, side }: ToolAnswer): Column | undefined {
  if (!side || (evaluation.reads[side] && !evaluation.together)) return undefined;
  return ownColumn(evaluation, side);
}

/** What is typed into a field and not saved; drawn again only when that changes. */
export function useTyped(at: At): Typed | undefined {
  const { editor } = useEvaluating();
  return useSyncExternalStore(editor.subscribe, () => editor.typed(at));
}
