import { schoolAddress } from '../../route.ts';
import { tabText } from '../../text.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { parts, type Part } from './parts.ts';
import css from './menu.module.css';

/** The pages of a school, the one that is open marked by a line and by its state. */
export function SchoolMenu({ id, open }: { readonly id: string; readonly open: Part }) {
  const history = useWatch(useAnswers().history(id));
  const current = history.phase === 'ready' ? history.value.current : undefined;
  const shown = parts.filter(
    ({ needs, word, isAside }) => word === open.word || (!isAside && (!needs || current?.[needs])),
  );
  return (
    <nav className={css.menu} aria-label={tabText.menu}>
      <ul>
        {shown.map((part) => (
          <li key={part.word}>
            <a
              href={part.word ? schoolAddress(id, part.word) : schoolAddress(id)}
              aria-current={part === open ? 'page' : undefined}
            >
              {part.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
