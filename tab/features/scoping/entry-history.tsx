import { useState } from 'react';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { gapsPageText as t } from './gaps-text.ts';
import css from './gaps.module.css';

interface Props {
  readonly schoolId: string;
  readonly entryId: string;
  /** What it is called, for those who hear the button. */
  readonly name: string;
  readonly title: string;
}

/** What happened to one entry, newest first; asked for when it is opened. Row E11. */
export function EntryHistory({ schoolId, entryId, name, title }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold
      className={css.fold}
      onToggle={setOpen}
      summary={
        <>
          {title}
          <span className="unseen">: {name}</span>
        </>
      }
    >
      {isOpen && <Lines schoolId={schoolId} entryId={entryId} />}
    </Fold>
  );
}

function Lines({ schoolId, entryId }: Pick<Props, 'schoolId' | 'entryId'>) {
  const history = useAnswers().entryHistory(schoolId, entryId);
  return (
    <Answered watch={history} behind="by-child" loading={<Loading lines={2} />}>
      {({ lines }) =>
        lines.length === 0 ? (
          <p className={css.quiet}>{t.noHistory}</p>
        ) : (
          <ol className={css.lines}>
            {lines.map(({ id, sentence }) => (
              <li key={id}>{sentence}</li>
            ))}
          </ol>
        )
      }
    </Answered>
  );
}
