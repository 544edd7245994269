import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import type { ContentAnswer } from '../../../shared/content/contract.ts';
import { mostSigns, mostWords } from '../../../shared/content/content.ts';
import { Fold } from '../../components/fold.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import people from '../people/people.module.css';
import { contentPageText } from './text.ts';
import { useContentChange } from './use-content.ts';
import css from './content.module.css';

const t = contentPageText.glossary;
const blank = { word: '', says: '' };
const place = 'glossary says';

/** Words that the service explains itself, beside the glossary. Rows A08, A16. */
export function GlossaryPart({ answer }: { readonly answer: ContentAnswer }) {
  const { glossary } = answer.content.local;
  const { saving, send, found, forget } = useContentChange(answer);
  const [typed, setTyped] = useState(blank);
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const write = (next: typeof glossary, confirmed?: true) =>
    send('draft', { part: { kind: 'glossary', glossary: next }, ...(confirmed && { confirmed }) });
  const toForm = () => form.current?.querySelector('input')?.focus();
  const add = async (confirmed?: true) => {
    const word = { word: typed.word.trim(), aliases: [], says: typed.says.trim() };
    setMissing(!word.word || !word.says);
    if (!word.word || !word.says) return;
    if (!(await write([...glossary, word], confirmed))) return;
    setTyped(blank);
    toForm();
  };
  const type = (part: Partial<typeof blank>) => {
    forget();
    setTyped((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  return (
    <Fold className={css.fold} summary={t.title(glossary.length)}>
      <p className={people.quiet}>{t.intro}</p>
      {glossary.length === 0 && <p className={people.quiet}>{t.none}</p>}
      <ul className={people.lines}>
        {glossary.map(({ word, says }) => (
          <li key={word} className={people.line}>
            <strong>{word}</strong>
            <span>{says}</span>
            <div className={people.buttons}>
              <Button
                size="small"
                aria-label={t.remove(word)}
                onClick={() => void write(glossary.filter((each) => each.word !== word)).then(toForm)}
              >
                {t.take}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {glossary.length < mostWords && (
        <form ref={form} className={css.form} onSubmit={submit} noValidate>
          <Field label={t.word}>
            <Input maxLength={mostSigns.alias} value={typed.word} onChange={(_, { value }) => type({ word: value })} />
          </Field>
          <Field label={t.says}>
            <Textarea
              data-place={place}
              maxLength={mostSigns.says}
              value={typed.says}
              onChange={(_, { value }) => type({ says: value })}
            />
          </Field>
          {missing && <Notice>{t.needed}</Notice>}
          {found ? (
            <TextWarning found={found} textOf={() => typed.says} placeOf={() => place} onKeep={() => void add(true)} />
          ) : (
            saving.state === 'failed' && <Notice>{saving.sentence}</Notice>
          )}
          <div className={css.buttons}>
            <Button type="submit" disabledFocusable={saving.state === 'saving'}>
              {t.add}
            </Button>
          </div>
        </form>
      )}
    </Fold>
  );
}
