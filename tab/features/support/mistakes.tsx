import { Button } from '@fluentui/react-components';
import { londonDate, type Instant } from '../../../shared/kernel/time.ts';
import { supportText } from '../../../shared/support/text.ts';
import { Fold } from '../../components/fold.tsx';
import { Wrong } from '../reflection/wrong.tsx';
import { useSending } from '../reflection/use-sending.ts';
import type { NotSaved } from './support.ts';
import css from './support.module.css';

const t = supportText.mistake;

export interface Mistaken {
  readonly id: string;
  readonly words: string;
  readonly by: string;
  readonly at: Instant;
}

interface Props {
  readonly all: readonly Mistaken[];
  /** Left out for those who do not write. */
  readonly onBack?: ((id: string) => Promise<NotSaved | undefined>) | undefined;
}

/** What was written by mistake: out of sight, with who took it out, and back by a press. */
export function Mistakes({ all, onBack }: Props) {
  const { isSending, notSaved, run } = useSending();
  if (all.length === 0) return null;
  return (
    <Fold summary={t.all(all.length)} className={css.mistakes}>
      <Wrong why={notSaved} />
      <ul className={css.list}>
        {all.map(({ id, words, by, at }) => (
          <li key={id} className={css.item}>
            <p className={css.struck}>
              <s>{words}</s>
            </p>
            <p className={css.quiet}>{t.by(by, londonDate(at))}</p>
            {onBack && (
              <Button size="small" disabledFocusable={isSending} onClick={() => void run(() => onBack(id), t.isBack)}>
                {t.back}
                <span className="unseen"> {words}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Opens the question whether something was written by mistake. */
export const MistakeButton = ({ of, onClick }: { readonly of: string; readonly onClick: () => void }) => (
  <Button size="small" appearance="subtle" onClick={onClick}>
    {t.it}
    <span className="unseen"> {of}</span>
  </Button>
);
