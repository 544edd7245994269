import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { StatementAnswer } from '../../../shared/documents/contract.ts';
import { copy } from '../../clipboard.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { statementPageText } from './text.ts';
import css from './statement.module.css';

interface Props {
  readonly school: string;
  /** When the plan on this page was agreed: the words are asked for anew when that happens. */
  readonly lockedAt: string | null;
}

/** The words for the school's website, to copy, or what they still need. Row F22. */
export function StatementPanel({ school, lockedAt }: Props) {
  const watch = useAnswers().statement(school);
  const before = useRef(lockedAt);
  useEffect(() => {
    if (before.current !== lockedAt) void watch.refresh();
    before.current = lockedAt;
  }, [lockedAt, watch]);
  return (
    <Panel title={statementPageText.title}>
      <Answered watch={watch} loading={<Loading lines={3} />}>
        {({ statement, missing }) => (statement ? <Words statement={statement} /> : <Missing missing={missing} />)}
      </Answered>
    </Panel>
  );
}

function Missing({ missing }: { readonly missing: readonly string[] }) {
  return (
    <>
      <p className={css.hint}>{statementPageText.missing}</p>
      <ul className={css.missing}>
        {missing.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}

/** How long 'Copied' stays beside the button. */
const staysMilliseconds = 4_000;

function Words({ statement }: { readonly statement: NonNullable<StatementAnswer['statement']> }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(undefined), staysMilliseconds);
    return () => clearTimeout(timer);
  }, [outcome]);
  const press = async () => {
    const worked = await copy(statement);
    setOutcome(worked ? 'copied' : 'failed');
    announce(worked ? statementPageText.copied : statementPageText.notCopied);
  };
  return (
    <>
      <p className={css.hint}>{statementPageText.hint}</p>
      <blockquote className={css.words}>
        {statement.text.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
      <div className={css.foot}>
        <Button onClick={() => void press()}>{statementPageText.copy}</Button>
        {outcome === 'copied' && (
          <span className={css.copied}>
            <Icon name="done" />
            {statementPageText.copied}
          </span>
        )}
        {outcome === 'failed' && <span className={css.failed}>{statementPageText.notCopied}</span>}
      </div>
    </>
  );
}
