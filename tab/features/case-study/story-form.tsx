import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { mostInStory, storyFields, type StoryField, type StoryTexts } from '../../../shared/case-study/case-study.ts';
import type { StudyView } from '../../../shared/case-study/contract.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { announce } from '../../components/announce.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import type { SendStudy } from './sending.ts';
import css from './case-study.module.css';

interface Props {
  readonly study: StudyView;
  readonly canWrite: boolean;
  readonly send: SendStudy;
}

/** The story, field by field. What was typed stays until it is saved, also when the save is refused. */
export function StoryForm({ study, canWrite, send }: Props) {
  /** What was typed, each with the text it was typed over. */
  const [typed, setTyped] = useState<Partial<Record<StoryField, { readonly text: string; readonly was: string }>>>({});
  const { saving, run } = useSaving();
  const { texts, rev: seen } = study;
  if (!canWrite)
    return (
      <dl className={css.story}>
        {storyFields
          .filter((field) => texts[field])
          .map((field) => (
            <div key={field}>
              <dt>{t.fields[field]}</dt>
              <dd className={css.words}>{texts[field]}</dd>
            </div>
          ))}
      </dl>
    );
  const of = (part: 'text' | 'was'): Partial<StoryTexts> =>
    Object.fromEntries(Object.entries(typed).map(([field, each]) => [field, each[part]]));
  const save = async () => {
    const sent = typed;
    const done = await run(() => send({ do: 'write', texts: of('text'), was: of('was'), seen }));
    if (!done) return;
    // What was typed on while it was being saved stays.
    setTyped((now) =>
      Object.fromEntries(Object.entries(now).filter(([field, each]) => sent[field as StoryField] !== each)),
    );
    announce(t.saved);
  };
  const change = (field: StoryField, text: string): void =>
    setTyped((now) => ({ ...now, [field]: { text, was: now[field]?.was ?? texts[field] } }));
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {storyFields.map((field) => (
        <Field key={field} label={t.fields[field]}>
          {field === 'title' ? (
            <Input
              value={typed[field]?.text ?? texts[field]}
              maxLength={160}
              onChange={(_, { value }) => change(field, value)}
            />
          ) : (
            <Textarea
              value={typed[field]?.text ?? texts[field]}
              maxLength={mostInStory}
              resize="vertical"
              rows={texts[field].length > 200 ? 6 : 3}
              onChange={(_, { value }) => change(field, value)}
            />
          )}
        </Field>
      ))}
      <div className={css.buttons}>
        <Button type="submit" disabled={Object.keys(typed).length === 0}>
          {t.save}
        </Button>
        {saving.state !== 'saved' && <SavingLine saving={saving} />}
      </div>
    </form>
  );
}
