import { Button } from '@fluentui/react-components';
import css from './components.module.css';

interface Props {
  /** The words of the button that sends the form. */
  readonly send: string;
  readonly cancel: string;
  readonly onCancel: () => void;
  readonly isSending?: boolean;
}

/** The two buttons under a small form; the first sends it. */
export function FormButtons({ send, cancel, onCancel, isSending = false }: Props) {
  return (
    <div className={css.formButtons}>
      <Button type="submit" size="small" appearance="primary" disabledFocusable={isSending}>
        {send}
      </Button>
      <Button size="small" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
