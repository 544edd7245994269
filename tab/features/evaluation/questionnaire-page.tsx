import { useMemo, useState } from 'react';
import type { ToolAnswer } from '../../../shared/evaluation/contract.ts';
import { canBeGaps } from '../../../shared/evaluation/low-items.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { SavePill } from '../sheet/save-pill.tsx';
import { BackToTools } from './back-to-tools.tsx';
import { CompareView } from './compare-view.tsx';
import type { EvaluationEditor } from './evaluation-editor.ts';
import { EvaluationHead } from './evaluation-head.tsx';
import { FillView } from './fill-view.tsx';
import { FindOutView } from './find-out-view.tsx';
import { PlanView } from './plan-view.tsx';
import { evaluationPageText as t } from './text.ts';
import { TrendView } from './trend-view.tsx';
import { EvaluatingContext } from './use-evaluating.ts';
import css from './evaluation.module.css';

const views = ['fill', 'compare', 'trend', 'findOut', 'plan'] as const;
type View = (typeof views)[number];

interface Props {
  readonly id: string;
  readonly name: string;
  readonly tool: string;
  readonly title: string;
}

/** One questionnaire of a school: answered, compared, over time, what is to be found out and what is done. Rows D01-D04, D07, WF06. */
export function QuestionnairePage({ id, name, tool, title }: Props) {
  const editor = useAnswers().evaluation(id, tool);
  return (
    <>
      <BackToTools id={id} />
      <Panel title={title}>
        <Answered watch={editor.tool} behind="sentence" loading={<Loading lines={10} />}>
          {(answer) => <Open id={id} editor={editor} tool={answer} school={name} />}
        </Answered>
        <SavePill editor={editor} />
      </Panel>
    </>
  );
}

interface OpenProps {
  readonly id: string;
  readonly editor: EvaluationEditor;
  readonly tool: ToolAnswer;
  readonly school: string;
}

function Open({ id, editor, tool, school }: OpenProps) {
  const [view, setView] = useState<View>('fill');
  const evaluating = useMemo(() => ({ editor, tool }), [editor, tool]);
  const shown = views.filter((each) => each !== 'plan' || canBeGaps(tool.questionnaire));
  const open = tool.evaluation.findOuts.filter(({ done }) => !done).length;
  return (
    <EvaluatingContext value={evaluating}>
      <EvaluationHead />
      <div role="group" aria-label={t.viewsLabel} className={css.views}>
        {shown.map((each) => (
          <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
            {t.views[each]}
            {each === 'findOut' && open > 0 && <span className={css.count}> {open}</span>}
          </button>
        ))}
      </div>
      {view === 'fill' && <FillView school={school} />}
      {view === 'compare' && <CompareView />}
      {view === 'trend' && <TrendView />}
      {view === 'findOut' && <FindOutView />}
      {view === 'plan' && <PlanView school={id} />}
      <p className={css.licence}>{tool.questionnaire.notice}</p>
    </EvaluatingContext>
  );
}
