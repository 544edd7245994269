import { useRef, useState } from 'react';
import { formText } from '../../../shared/scoping/form-text.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { base64Of, refusalOf } from './chosen-file.ts';
import { readForm } from './paste.ts';
import { gridText } from './text.ts';
import { useChanging } from './use-changing.ts';
import editing from './editing.module.css';
import css from './paste.module.css';

const t = gridText.form;

/** A filled form brought back: it is read, looked through as a paste is, and nothing of the file is kept. Row E13. */
export function FormUpload() {
  const { grid, editor } = useChanging();
  const input = useRef<HTMLInputElement>(null);
  const [says, setSays] = useState<string>();
  const [isReading, setReading] = useState(false);

  async function take(file: File): Promise<string | undefined> {
    const refused = refusalOf(file);
    if (refused) return refused;
    const base64 = await base64Of(file).catch(() => undefined);
    if (base64 === undefined) return formText.refused.unreadable;
    const answer = await editor.readForm(base64);
    if (!answer.ok) return answer.sentence;
    const paste = readForm(answer.value, grid, editor.newId);
    if (!paste.lines) return answer.value.report.join(' ');
    announce(gridText.paste.look(paste.lines.length));
    editor.setPaste(paste);
    return undefined;
  }
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setReading(true);
    setSays(t.reading);
    const refused = await take(file);
    setReading(false);
    setSays(refused);
    if (refused) announce(refused);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        onChange={({ target }) => {
          void choose(target.files?.[0]);
          // The same file chosen again, put right meanwhile, is a new one.
          target.value = '';
        }}
      />
      <button
        type="button"
        className={editing.quietButton}
        aria-disabled={isReading}
        onClick={() => !isReading && input.current?.click()}
      >
        <Icon name="file" />
        {t.open}
      </button>
      {says && (isReading ? <span role="status">{says}</span> : <Notice>{says}</Notice>)}
    </>
  );
}

/** What of an uploaded form was not understood; nothing for what was pasted. */
export function FormReport({ report = [] }: { readonly report: readonly string[] | undefined }) {
  if (report.length === 0) return null;
  return (
    <>
      <Notice>{t.report}</Notice>
      <ul className={css.report}>
        {report.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
