import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { londonDate, londonTime, longDate, type Instant } from '../../../shared/kernel/time.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { editorText } from './text.ts';
import { useSheet } from './use-sheet.ts';
import fieldCss from './field.module.css';
import css from './sheet.module.css';

export const moment = (at: Instant): string => `${longDate(londonDate(at))}, ${londonTime(at)}`;

/** Who has agreed, what stands in the way, and the button. Agreeing binds to the page that is on the screen. */
export function AgreePanel() {
  const { sheet, readOnly } = useSheet();
  return (
    <Panel title={editorText.agreeTitle}>
      <ul className={css.signatures}>
        {sideSchema.options.map((side) => {
          const signed = sheet.signed[side];
          return (
            <li key={side} className={signed ? css.signed : css.unsigned}>
              <Icon name={signed ? 'done' : 'waiting'} />
              {signed ? editorText.agreed(signed.name, moment(signed.at)) : editorText.notAgreed(sheet.names[side])}
            </li>
          );
        })}
      </ul>
      {!readOnly && sheet.lockedAt && <p className={css.plain}>{editorText.lockedWhy}</p>}
      {!readOnly && !sheet.lockedAt && sheet.you && <ToAgree />}
      {!sheet.you && <p className={css.plain}>{editorText.onlyLooking}</p>}
    </Panel>
  );
}

function ToAgree() {
  const { editor, sheet } = useSheet();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const missing = [
    ...(sheet.conflicts.length ? [editorText.openConflicts(sheet.conflicts.length)] : []),
    ...sheet.missing,
  ];
  const agree = async (): Promise<string | undefined> => {
    if (!(await editor.flush())) return editorText.unsavedFirst;
    // What this person wrote last was on the screen; anything else that came meanwhile was not, and the server says so.
    const seen = editor.seenSince(sheet) ?? sheet.rev;
    return editor.act(`agree ${seen}`, 'agree', () => ({ seen }));
  };
  const press = async () => {
    setBusy(true);
    setProblem(await agree());
    setBusy(false);
  };
  if (sheet.you && sheet.signed[sheet.you]) return <p className={css.plain}>{editorText.agreeHint}</p>;
  return (
    <>
      {missing.length > 0 && (
        <>
          <h3 className={css.partTitle}>{editorText.stillMissing}</h3>
          <ul className={css.missing}>
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <p className={css.plain}>{editorText.agreeHint}</p>
      <Button appearance="primary" onClick={() => void press()} disabledFocusable={busy || missing.length > 0}>
        {editorText.agree}
      </Button>
      <p className={fieldCss.wrong} role="alert">
        {problem}
      </p>
    </>
  );
}
