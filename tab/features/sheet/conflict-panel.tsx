import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Side } from '../../../shared/organisation/roles.ts';
import type { FieldRule } from '../../../shared/sheet/form.ts';
import type { Conflict, Row } from '../../../shared/sheet/sheet.ts';
import { Icon } from '../../components/icon.tsx';
import { readable } from './readable.ts';
import { editorText } from './text.ts';
import { tidy } from './typing.ts';
import { useField, useSheet } from './use-sheet.ts';
import css from './conflict.module.css';
import fieldCss from './field.module.css';

interface Props {
  readonly conflict: Conflict;
  readonly rule: FieldRule;
  readonly row: Row;
  readonly label: string;
}

/** Two texts for one field: both are shown with who wrote them, and either person chooses. */
export function ConflictPanel({ conflict, rule, row, label }: Props) {
  const { editor, sheet, canWrite } = useSheet();
  const [problem, setProblem] = useState<string>();
  const look = useField({ rowId: row.id, field: conflict.field });
  const standing = row.fields[conflict.field];
  const name = (side: Side | null | undefined): string => (side ? sheet.names[side] : '');
  const isMine = (side: Side | null | undefined): boolean => side !== null && side === sheet.you;
  const settle = async (take: 'standing' | 'second') => {
    setProblem(await editor.settle(conflict, take));
  };
  // What she typed on after her text was set aside is hers too, and goes along when she takes it.
  const second = look.state === 'held' && isMine(conflict.by) ? look.text : conflict.text;
  // What she typed on has come to be the text that stands: nothing is left to choose.
  const isSame = (standing?.text ?? '') === tidy(second);
  const sameSide = standing?.by === conflict.by;
  const keep = isMine(standing?.by) ? editorText.keepYours : editorText.keep(name(standing?.by));
  const takes = isMine(conflict.by) ? editorText.takeYours : editorText.take(name(conflict.by));
  const quote = (by: Side | null | undefined, text: string) => (
    <figure className={css.quote}>
      <figcaption>{isMine(by) ? editorText.youWrote : editorText.wroteFirst(name(by))}</figcaption>
      <blockquote>{readable(rule, text) || editorText.nothing}</blockquote>
    </figure>
  );
  return (
    <div className={css.conflict} role="group" aria-label={editorText.conflict(label)}>
      <p className={css.conflictTitle}>
        <Icon name="warning" />
        {editorText.conflict(label)}
      </p>
      <p>{rule.type === 'text' ? editorText.conflictWhy : editorText.conflictChoose}</p>
      <div className={css.quotes}>
        {quote(standing?.by, standing?.text ?? '')}
        {quote(conflict.by, second)}
      </div>
      {canWrite && (
        <div className={fieldCss.buttons}>
          <Button onClick={() => void settle('standing')}>
            {isSame ? editorText.settled : sameSide ? editorText.keepFirst : keep}
          </Button>
          {!isSame && <Button onClick={() => void settle('second')}>{sameSide ? editorText.takeSecond : takes}</Button>}
        </div>
      )}
      {problem && <p className={fieldCss.wrong}>{problem}</p>}
    </div>
  );
}
