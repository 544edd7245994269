import type { EvaluationsAnswer } from '../../../shared/evaluation/contract.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { BackToTools } from './back-to-tools.tsx';
import { QuestionnairePage } from './questionnaire-page.tsx';
import { evaluationPageText as t } from './text.ts';
import { inOrder, tools, toolsFor } from './tools.ts';
import css from './evaluation.module.css';

/** A school's evaluations: the list of tools, or the one that the address names. */
export default function EvaluationsPage({ id, name, item }: PartProps) {
  const list = useAnswers().evaluations(id);
  const tool = tools.find(({ word }) => word === item);
  if (tool)
    return (
      <>
        <BackToTools id={id} />
        <tool.Page id={id} name={name} />
      </>
    );
  return (
    <Answered watch={list} behind="by-child" loading={<Loading lines={6} heading />}>
      {(answer) => {
        const found = answer.tools.find((each) => each.id === item);
        return found ? (
          <QuestionnairePage key={found.id} id={id} name={name} tool={found.id} title={found.title} />
        ) : (
          <Tools id={id} answer={answer} />
        );
      }}
    </Answered>
  );
}

function Tools({ id, answer }: { readonly id: string; readonly answer: EvaluationsAnswer }) {
  const school = useWatch(useAnswers().school(id));
  const pages = school.phase === 'ready' ? school.value.pages : [];
  const questionnaires = answer.tools.map((tool) => ({ ...tool, word: tool.id, standing: <Standing tool={tool} /> }));
  const others = toolsFor(pages).map((tool) => ({ ...tool, standing: null }));
  return (
    <Panel title={t.title}>
      <p className={css.quiet}>{t.about}</p>
      <ul className={css.tools}>
        {inOrder([...questionnaires, ...others]).map(({ word, title, about, standing }) => (
          <li key={word}>
            <h3>
              <a href={schoolAddress(id, 'evaluations', word)}>{title}</a>
            </h3>
            <p>{about}</p>
            {standing}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Where the newest of a questionnaire stands. */
function Standing({ tool }: { readonly tool: EvaluationsAnswer['tools'][number] }) {
  const { newest, statements, findOuts } = tool;
  if (!newest) return <p className={css.status}>{t.notBegun}</p>;
  const { progress, finished } = newest;
  const lines = sideSchema.options.map((side) =>
    finished[side]
      ? t.finished(evaluationText.sides[side])
      : t.progress(evaluationText.sides[side], progress[side], statements),
  );
  const joint = progress.joint > 0 ? [t.progress(evaluationText.columns.joint, progress.joint, statements)] : [];
  return (
    <p className={css.status}>
      {[t.newest(evaluationText.termLabel(newest)), ...lines, ...joint].join(' · ')}
      {findOuts > 0 && ` · ${evaluationText.findOut.open(findOuts)}`}
    </p>
  );
}
