import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { mostInStory, storyFields, type StoryField, type StoryTexts } from '../../../shared/case-study/case-study.ts';
import type { StudyView } from '../../../shared/case-study/contract.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { announce } from '../../components/announce.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import type { SendStudy } from './sending.ts';
import { hasTypedTexts, leftOf, noneTyped } from './typed-story.ts';
import css from './case-study.module.css';

interface Props {
  readonly study: StudyView;
  readonly canWrite: boolean;
  readonly send: SendStudy;
}

/** The story, field by field. What was typed stays until it is saved, also while another page is looked at. */
export function StoryForm({ study, canWrite, send }: Props) {
  const { typedStories } = useAnswers();
  const [kept, keep] = useTyped(typedStories, study.id);
  const typed = kept?.texts ?? {};
  const { saving, run } = useSaving();
  const { texts, rev } = study;
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
    const done = await run(() => send({ do: 'write', texts: of('text'), was: of('was'), seen: kept?.seen ?? rev }));
    // What was typed on while it was being saved stays; whoever was told of newer words may write over them.
    const now = typedStories.of(study.id) ?? noneTyped;
    keep({ ...now, texts: done ? leftOf(now.texts, typed) : now.texts, seen: undefined });
    if (done) announce(t.saved);
  };
  const change = (field: StoryField, text: string): void => {
    const now = typedStories.of(study.id) ?? noneTyped;
    const was = now.texts[field]?.was ?? texts[field];
    keep({ ...now, texts: { ...now.texts, [field]: { text, was } }, seen: now.seen ?? rev });
  };
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
        <Button type="submit" disabled={!hasTypedTexts(kept)}>
          {t.save}
        </Button>
        {saving.state !== 'saved' && <SavingLine saving={saving} />}
      </div>
    </form>
  );
}
