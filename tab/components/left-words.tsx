import { Button, Field, Textarea } from '@fluentui/react-components';
import { tabText } from '../text.ts';
import { Notice } from './notice.tsx';
import css from './components.module.css';

/** Something typed whose form has no place on the page any more. */
export interface Left {
  readonly form: string;
  readonly label: string;
  readonly words: string;
}

interface Props {
  /** Why there is no form for them. */
  readonly says: string;
  readonly all: readonly Left[];
  readonly onLetGo: (form: string) => void;
}

/** Words that cannot be saved where they were meant to go: to be copied, or let go. Nothing typed is lost unseen. */
export function LeftWords({ says, all, onLetGo }: Props) {
  if (all.length === 0) return null;
  return (
    <section className={css.left} aria-label={tabText.leftWords.title}>
      <Notice>{says}</Notice>
      {all.map(({ form, label, words }) => (
        <Field key={`${form} ${label}`} label={label}>
          <Textarea readOnly value={words} onFocus={({ target }) => target.select()} />
        </Field>
      ))}
      <Button onClick={() => new Set(all.map(({ form }) => form)).forEach(onLetGo)}>{tabText.leftWords.letGo}</Button>
    </section>
  );
}
