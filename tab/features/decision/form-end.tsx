import { Button } from '@fluentui/react-components';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { Wrong } from '../reflection/wrong.tsx';
import type { NotSaved } from './decisions.ts';
import css from './decision.module.css';

interface Props {
  readonly send: string;
  readonly isSending: boolean;
  readonly notSaved: NotSaved | undefined;
  readonly textOf: (field: string) => string;
  readonly placeOf: (field: string) => string;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** The end of each form: why it was not saved, and its two buttons. */
export function FormEnd({ send, isSending, notSaved, textOf, placeOf, onKeep, onClose }: Props) {
  const { found } = notSaved ?? {};
  return (
    <>
      {found ? <TextWarning {...{ found, textOf, placeOf, onKeep }} /> : <Wrong why={notSaved} />}
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSending}>
          {send}
        </Button>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </>
  );
}
