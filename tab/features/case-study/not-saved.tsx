import { Button } from '@fluentui/react-components';
import { risks, storyFields } from '../../../shared/case-study/case-study.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import css from './case-study.module.css';
import { isTyped } from './typed-story.ts';

/** Words that somebody typed in a story which a colleague has finished meanwhile: to copy, or to put away. */
export function NotSaved({ studyId }: { readonly studyId: string }) {
  const [kept, keep] = useTyped(useAnswers().typedStories, studyId);
  const rows = [
    ...storyFields.map((field) => ({ label: t.fields[field], typed: kept?.texts[field] })),
    ...risks.map((risk) => ({ label: t.risks[risk], typed: kept?.answers[risk] })),
  ].flatMap(({ label, typed }) => (typed && isTyped(typed) ? [{ label, text: typed.text }] : []));
  if (rows.length === 0) return null;
  return (
    <Panel title={t.notSavedTitle}>
      <p className={css.quiet}>{t.notSaved}</p>
      <dl className={css.story}>
        {rows.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={css.words}>{text}</dd>
          </div>
        ))}
      </dl>
      <div className={css.buttons}>
        <Button onClick={() => keep(undefined)}>{t.putAway}</Button>
      </div>
    </Panel>
  );
}
