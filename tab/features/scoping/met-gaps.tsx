import { Button } from '@fluentui/react-components';
import { Fold } from '../../components/fold.tsx';
import { EntryHistory } from './entry-history.tsx';
import { gapsPageText as t } from './gaps-text.ts';
import { SavingLine } from './saving-line.tsx';
import { useGaps, useSending } from './use-gaps.ts';
import css from './gaps.module.css';

/** Gaps that are met, the latest first, each with its past and the way back. Row E11. */
export function MetGaps() {
  const { id, answer, work } = useGaps();
  const { unsaid, send } = useSending();
  if (answer.met.length === 0) return null;
  return (
    <Fold className={css.metFold} summary={t.metTitle(answer.met.length)}>
      <ul className={css.met}>
        {answer.met.map((each) => (
          <li key={each.id}>
            <span>{t.metLine(each)}</span>
            <span className={css.quiet}>{t.metBy(each)}</span>
            <EntryHistory schoolId={id} entryId={each.id} name={each.from} title={t.history} />
            {answer.side && (
              <Button size="small" appearance="subtle" onClick={() => void send(work.change('reopen', each.id))}>
                {t.reopen}
                <span className="unseen">: {each.from}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {unsaid && <SavingLine saving={{ state: 'failed', sentence: unsaid.sentence }} />}
    </Fold>
  );
}
