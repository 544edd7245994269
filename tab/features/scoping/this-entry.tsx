import { Button } from '@fluentui/react-components';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { GridEntryView } from '../../../shared/scoping/contract.ts';
import { detailsText } from '../../../shared/scoping/details-text.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { Icon } from '../../components/icon.tsx';
import { stillTrueText as t } from './still-true-text.ts';
import { gridText } from './text.ts';
import type { Said } from './still-true.ts';
import css from './still-true.module.css';

interface Props {
  /** Undefined when somebody else took it out meanwhile, or when it was taken out here. */
  readonly entry: GridEntryView | undefined;
  readonly said: Said | undefined;
  readonly framework: FrameworkAnswer;
  readonly isFirst: boolean;
  readonly onSay: (said: Said) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onChange: () => void;
}

/** The entry that is asked about, with buttons large enough for a thumb. */
export function ThisEntry({ entry, said, framework, isFirst, onSay, onMove, onChange }: Props) {
  return (
    <>
      <div className={css.card}>
        {entry ? (
          <>
            <p className={css.place}>{entry.cells.map((cell) => cellName(framework, cell)).join('; ')}</p>
            <p className={css.text}>{versionText.entry(entry.kind, entry.text)}</p>
            <p className={css.quiet}>
              {[detailsText.line(entry.details, false), entry.staleSince && versionText.staleSince(entry.staleSince)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {entry.question && <p className={css.quiet}>{gridText.asks(entry.question.by, entry.question.text)}</p>}
            {said && <p className={css.said}>{t.said[said]}</p>}
          </>
        ) : (
          <p className={css.text}>{said === 'gone' ? t.said.gone : t.isGone}</p>
        )}
      </div>
      {entry ? (
        <div className={css.answers}>
          <Button
            appearance="primary"
            size="large"
            icon={<Icon name="done" />}
            aria-keyshortcuts="Y"
            onClick={() => onSay('still')}
          >
            {t.still}
          </Button>
          <Button size="large" icon={<Icon name="close" />} aria-keyshortcuts="N" onClick={() => onSay('gone')}>
            {t.gone}
          </Button>
        </div>
      ) : (
        <div className={css.answers}>
          <Button appearance="primary" size="large" onClick={() => onMove(1)}>
            {t.goOn}
          </Button>
        </div>
      )}
      <div className={css.moves}>
        <Button appearance="subtle" disabledFocusable={isFirst} onClick={() => onMove(-1)}>
          {t.back}
        </Button>
        {entry && (
          <>
            <Button appearance="subtle" aria-keyshortcuts="E" onClick={onChange}>
              {t.change}
            </Button>
            <Button appearance="subtle" onClick={() => onMove(1)}>
              {t.later}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
