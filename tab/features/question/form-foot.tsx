import { Button } from '@fluentui/react-components';
import { questionText as t } from '../../../shared/question/text.ts';
import { ownSignText } from '../../../shared/safeguarding/text.ts';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { Wrong } from '../reflection/wrong.tsx';
import type { NotSent } from './questions.ts';
import css from './questions.module.css';

interface Props {
  readonly send: string;
  readonly isSending: boolean;
  readonly notSaved: NotSent | undefined;
  /** The text and the box of a field that was sent. */
  readonly textOf: (field: string) => string;
  readonly placeOf: (field: string) => string;
  readonly onKeep: () => void;
  /** The safeguarding lead knows of what may be a sign of risk. */
  readonly onKnown?: () => void;
  readonly onClose: () => void;
  /** What the button says that sends nothing. */
  readonly close?: string;
}

/** The end of each form: why it was not sent, and its two buttons. */
export function FormFoot({
  send,
  isSending,
  notSaved,
  textOf,
  placeOf,
  onKeep,
  onKnown,
  onClose,
  close = t.tab.cancel,
}: Props) {
  return (
    <>
      {notSaved?.found ? (
        <TextWarning found={notSaved.found} textOf={textOf} placeOf={placeOf} onKeep={onKeep} />
      ) : (
        notSaved && (
          <div className={css.refused}>
            <Wrong why={notSaved} />
            {notSaved.ownSign && onKnown && <Button onClick={onKnown}>{ownSignText.keep}</Button>}
          </div>
        )
      )}
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSending}>
          {send}
        </Button>
        <Button onClick={onClose}>{close}</Button>
      </div>
    </>
  );
}
