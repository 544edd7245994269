import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { LibraryLine } from '../../../shared/area/contract.ts';
import type { LibraryWords } from '../../../shared/area/library.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { entriesOf, toggled } from '../scoping/changing.ts';
import { Places } from '../scoping/places.tsx';
import type { Unsaid } from '../scoping/said.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useFirstField } from '../people/use-opened.ts';
import type { SendLibrary } from './library-page.tsx';
import { useTyped } from '../../use-typed.ts';
import { formOf, type LibraryDraft } from './typed-library.ts';
import { areaPageText } from './text.ts';
import css from './area.module.css';
import libraryCss from './library.module.css';

const t = areaPageText.library;
const most = { title: 120, about: 300, evidence: 200, link: 300 } as const;
const empty: LibraryWords = { title: '', about: '', cells: [], evidence: '', link: '' };

interface Props {
  readonly school: string;
  readonly framework: FrameworkAnswer;
  readonly send: SendLibrary;
  readonly onCancel: () => void;
  readonly onDone: () => void;
  /** What a lead adds is in the library at once. */
  readonly publishes: boolean;
  /** What is changed; left out for something new. */
  readonly item?: LibraryLine;
  /** The entry of the grid to begin with. */
  readonly entryId?: string | undefined;
}

/** The words of a provision of the library, new or changed. Longer than it holds is refused in words. */
export function LibraryForm({ school, framework, send, onCancel, onDone, publishes, item, entryId }: Props) {
  const { newId, typedLibrary } = useAnswers();
  const form = useFirstField<HTMLFormElement>();
  const [fresh] = useState<LibraryDraft>(() => ({ id: newId(), words: item ?? empty }));
  const [kept, keep] = useTyped(typedLibrary, formOf(school, item?.id, entryId));
  const { id, words } = kept ?? fresh;
  const [unsaid, setUnsaid] = useState<Unsaid>();
  const [isSaving, setSaving] = useState(false);
  const set = (more: Partial<LibraryWords>) => keep({ id, words: { ...words, ...more } });
  const leave = (then: () => void) => {
    keep(undefined);
    then();
  };
  const save = async (confirmed = false) => {
    setSaving(true);
    const { title, about, cells, evidence, link } = words;
    const body = { title, about, cells, evidence, link: link.trim(), ...(confirmed ? { confirmed } : {}) };
    const says = t.done[item ? 'changed' : publishes ? 'published' : 'proposed'](title);
    const why = item
      ? await send('/change', { itemId: item.id, seen: item.rev, ...body }, says)
      : await send('', { itemId: id, ...body }, says);
    setSaving(false);
    setUnsaid(why);
    if (!why) leave(onDone);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const place = (field: string): string => `library-${item?.id ?? id}-${field}`;
  const over = (field: keyof typeof most): { readonly hint?: string } =>
    words[field].length > most[field] ? { hint: t.count(words[field].length, most[field]) } : {};
  return (
    <form
      ref={form}
      className={libraryCss.form}
      onSubmit={submit}
      aria-label={item ? t.named(t.edit, item.title) : t.propose}
    >
      {!item && <p className={css.quiet}>{publishes ? t.addHelp : t.proposeHelp}</p>}
      {!item && <FromGrid school={school} entryId={kept ? undefined : entryId} onChoose={set} />}
      <Field label={t.fields.title} {...over('title')}>
        <Input data-place={place('title')} value={words.title} onChange={(_, { value }) => set({ title: value })} />
      </Field>
      <Field label={t.fields.about} {...over('about')}>
        <Textarea data-place={place('about')} value={words.about} onChange={(_, { value }) => set({ about: value })} />
      </Field>
      <Places
        framework={framework}
        chosen={words.cells}
        onToggle={(cell) => set({ cells: [...toggled(words.cells, cell)] })}
      />
      <Field label={t.fields.evidence} {...over('evidence')}>
        <Input
          data-place={place('evidence')}
          value={words.evidence}
          onChange={(_, { value }) => set({ evidence: value })}
        />
      </Field>
      <Field label={t.fields.link} {...over('link')}>
        <Input type="url" value={words.link} onChange={(_, { value }) => set({ link: value })} />
      </Field>
      {unsaid?.found ? (
        <TextWarning
          found={unsaid.found}
          textOf={(field) => (field === 'title' || field === 'about' || field === 'evidence' ? words[field] : '')}
          placeOf={place}
          onKeep={() => void save(true)}
        />
      ) : (
        unsaid && <SavingLine saving={{ state: 'failed', sentence: unsaid.sentence }} />
      )}
      <div className={libraryCss.rate}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
          {isSaving ? t.saving : item ? t.save : publishes ? t.add : t.send}
        </Button>
        <Button onClick={() => leave(onCancel)}>{t.cancel}</Button>
      </div>
    </form>
  );
}

interface FromProps {
  readonly school: string;
  readonly entryId: string | undefined;
  readonly onChoose: (words: Partial<LibraryWords>) => void;
}

/** A provision of the school's own grid to begin with: its words and cells, and nothing of the school. */
function FromGrid({ school, entryId, onChoose }: FromProps) {
  const grid = useWatch(useAnswers().grid(school).grid);
  const [chosen, setChosen] = useState('');
  const asked = useRef(entryId);
  const entries = grid.phase === 'ready' ? entriesOf(grid.value).filter(({ kind }) => kind === 'provision') : [];
  const choose = (id: string) => {
    setChosen(id);
    const entry = entries.find((each) => each.id === id);
    if (entry) onChoose({ title: entry.text, cells: entry.cells });
  };
  useEffect(() => {
    // The grid may come after the form; what is asked for is filled in once.
    if (!asked.current || entries.length === 0) return;
    choose(asked.current);
    asked.current = undefined;
  });
  if (entries.length === 0) return null;
  return (
    <Field label={t.from}>
      <Select value={chosen} onChange={(_, { value }) => choose(value)}>
        <option value="">{t.fromNothing}</option>
        {entries.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
