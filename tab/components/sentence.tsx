import { Button } from '@fluentui/react-components';
import { tabText } from '../text.ts';
import { Icon } from './icon.tsx';
import css from './components.module.css';

interface Props {
  readonly title?: string;
  readonly says: string;
  readonly trying?: boolean;
  readonly onRetry?: () => void;
}

/** A sentence in place of what cannot be shown, with the way forward. */
export function Sentence({ title, says, trying = false, onRetry }: Props) {
  return (
    <div className={css.sentence} role="alert">
      {title && <h1 className={css.sentenceTitle}>{title}</h1>}
      <p className={css.sentenceText}>
        <Icon name="warning" />
        {says}
      </p>
      {onRetry && (
        <Button onClick={onRetry} disabledFocusable={trying}>
          {trying ? tabText.trying : tabText.tryAgain}
        </Button>
      )}
    </div>
  );
}
