import { useEffect } from 'react';
import { whyNotText, type FieldRule } from '../../../shared/sheet/form.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import type { FieldLook } from './look.ts';
import { editorText } from './text.ts';
import { tidy, type Place } from './typing.ts';
import { useSheet } from './use-sheet.ts';
import css from './field.module.css';

interface Props {
  readonly id: string;
  readonly look: FieldLook;
  readonly place: Place;
  readonly rule: FieldRule;
}

/** How near the end of its room a text says how much is left. */
const nearEnd = 0.85;

function roomIn(rule: FieldRule, text: string): string | undefined {
  if (rule.type !== 'text' || text.length < rule.most * nearEnd) return undefined;
  const left = rule.most - tidy(text).length;
  return left < 0 ? editorText.over(-left) : editorText.left(left);
}

/** Beside a field's label: being saved, saved and when, or why not and what can be done. */
export function FieldStatus({ id, look, place, rule }: Props) {
  const { editor, sheet } = useSheet();
  const { state, says, savedAt, freshBy, warned } = look;
  // A warning says it below the field, with what can be done.
  const isWrong = !warned && (state === 'unsent' || state === 'refused');
  useEffect(() => {
    if (isWrong && says) announce(`${rule.label}: ${says}`);
  }, [isWrong, says, rule.label]);
  const room = roomIn(rule, look.text);
  const tooLong = sheet.you !== null && whyNotText(rule, tidy(look.text), sheet.you) !== undefined;
  const quiet =
    state === 'saving'
      ? editorText.saving
      : state === 'held'
        ? editorText.held
        : freshBy
          ? editorText.justWritten(freshBy)
          : state === 'saved' && savedAt
            ? editorText.saved(savedAt)
            : '';
  return (
    <span id={id} className={css.status}>
      {room && <span className={tooLong ? css.wrong : undefined}>{room}</span>}
      {isWrong ? (
        <span className={css.wrong}>
          <Icon name="warning" />
          {says}
          <button type="button" className={css.linkButton} onClick={() => editor.again(place)}>
            {editorText.tryAgain}
          </button>
        </span>
      ) : (
        quiet
      )}
    </span>
  );
}
