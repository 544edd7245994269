import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import { otherSide } from '../../../shared/organisation/roles.ts';
import type { Addendum } from '../../../shared/sheet/sheet.ts';
import { Panel } from '../../components/panel.tsx';
import { stillFound } from '../anonymous-text/found.ts';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { moment } from './agree-panel.tsx';
import { GrowBox } from './grow-box.tsx';
import { editorText } from './text.ts';
import { useSheet } from './use-sheet.ts';
import conflictCss from './conflict.module.css';
import fieldCss from './field.module.css';
import css from './sheet.module.css';

/** Corrections of a locked page: written and signed by one, agreed by the other. */
export function AddendaPanel() {
  const { sheet, readOnly } = useSheet();
  const mayAdd = sheet.you !== null && !readOnly;
  if (!sheet.lockedAt) return null;
  if (!mayAdd && sheet.addenda.length === 0) return null;
  return (
    <Panel title={editorText.addenda}>
      {sheet.addenda.length > 0 && (
        <ul className={css.plainList}>
          {sheet.addenda.map((addendum) => (
            <Signed key={addendum.id} addendum={addendum} />
          ))}
        </ul>
      )}
      {mayAdd && <NewAddendum />}
    </Panel>
  );
}

function Signed({ addendum }: { readonly addendum: Addendum }) {
  const { editor, sheet } = useSheet();
  const [problem, setProblem] = useState<string>();
  const other = otherSide(addendum.by);
  const waits = addendum.signed[other] === null;
  const sign = async () =>
    setProblem(await editor.act(`sign ${addendum.id}`, 'addenda/agree', () => ({ addendumId: addendum.id })));
  return (
    <li className={conflictCss.quote}>
      <p className={fieldCss.stands}>{addendum.text}</p>
      <span className={fieldCss.label}>
        {`${sheet.names[addendum.by]}, ${moment(addendum.at)}. `}
        {waits ? editorText.waitsFor(sheet.names[other]) : editorText.bothAgreed}
      </span>
      {waits && sheet.you === other && (
        <div>
          <Button appearance="primary" onClick={() => void sign()}>
            {editorText.agreeAddendum}
          </Button>
        </div>
      )}
      {problem && <p className={fieldCss.wrong}>{problem}</p>}
    </li>
  );
}

function NewAddendum() {
  const { editor } = useSheet();
  const id = useId();
  const [text, setText] = useState('');
  const [warned, setWarned] = useState<readonly FoundIn[]>();
  const [problem, setProblem] = useState<string>();
  const add = async (more: object = {}) => {
    const said = await editor.act('addendum', 'addenda', (newId) => ({
      addendumId: `addendum-${newId}`,
      text,
      ...more,
    }));
    const found = editor.warnedOf('addendum');
    setWarned(found);
    setProblem(found ? undefined : said);
    if (!said) setText('');
  };
  const type = (next: string) => {
    setText(next);
    setWarned(stillFound(warned, text, next));
  };
  return (
    <div className={fieldCss.field}>
      <label htmlFor={id} className={fieldCss.label}>
        {editorText.addendumLabel}
      </label>
      <GrowBox id={id} data-place={id} value={text} onType={type} maxLength={1_000} />
      {warned && (
        <TextWarning
          found={warned}
          textOf={() => text}
          placeOf={() => id}
          onKeep={() => void add({ confirmed: true })}
        />
      )}
      <div className={fieldCss.buttons}>
        <Button onClick={() => void add()}>{editorText.addAddendum}</Button>
      </div>
      {problem && <p className={fieldCss.wrong}>{problem}</p>}
    </div>
  );
}
