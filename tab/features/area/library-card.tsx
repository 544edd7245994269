import { Button } from '@fluentui/react-components';
import type { LibraryAnswer, LibraryLine } from '../../../shared/area/contract.ts';
import { ratingSchema } from '../../../shared/area/library.ts';
import { areaText } from '../../../shared/area/text.ts';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useOpened } from '../people/use-opened.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { LibraryForm } from './library-form.tsx';
import type { SendLibrary } from './library-page.tsx';
import { formOf } from './typed-library.ts';
import { areaPageText } from './text.ts';
import css from './area.module.css';
import libraryCss from './library.module.css';

const t = areaPageText.library;

interface Props {
  readonly item: LibraryLine;
  readonly may: LibraryAnswer['may'];
  readonly school: string;
  readonly framework: FrameworkAnswer;
  readonly send: SendLibrary;
}

/** One provision: what it is, where it suits, who else uses it, how useful people find it. */
export function LibraryCard({ item, may, school, framework, send }: Props) {
  const { open, show, cancel } = useOpened<'form'>();
  const [kept] = useTyped(useAnswers().typedLibrary, formOf(school, item.id));
  const isOpen = open === 'form' || kept !== undefined;
  const { saving, run } = useSaving();
  const press = (part: string, body: object, says: string) =>
    void run(async () => (await send(part, { itemId: item.id, ...body }, says))?.sentence);
  const [state, action] =
    item.state === 'published'
      ? (['retired', t.retire] as const)
      : (['published', item.state === 'proposed' ? t.publish : t.restore] as const);
  return (
    <li className={libraryCss.item}>
      <h3 className={libraryCss.itemTitle}>
        {item.title}
        {t.state[item.state] && <span className={libraryCss.pill}>{t.state[item.state]}</span>}
        {item.isExample && <span className={libraryCss.pill}>{t.example}</span>}
      </h3>
      {item.about && <p className={libraryCss.itemWords}>{item.about}</p>}
      <dl className={libraryCss.facts}>
        <dt>{t.suits}</dt>
        <dd>{item.cells.map((cell) => cellName(framework, cell)).join('; ')}</dd>
        {item.evidence && (
          <>
            <dt>{t.evidence}</dt>
            <dd>{item.evidence}</dd>
          </>
        )}
      </dl>
      {item.link && (
        <a className={css.link} href={item.link} target="_blank" rel="noopener noreferrer">
          {t.link}
          <span className="unseen"> {item.title}</span>
        </a>
      )}
      <p className={css.quiet}>
        {[
          areaText.library.use(item.schools),
          item.rating.average && item.rating.people && t.average(item.rating.average, item.rating.people),
          item.addedBy && t.addedBy(item.addedBy),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {may.rate && item.state === 'published' && (
        <div className={libraryCss.rate} role="group" aria-label={t.named(t.rate, item.title)}>
          <span>{t.rate}</span>
          {ratingSchema.options.map(({ value }) => (
            <Button
              key={value}
              size="small"
              appearance={item.rating.mine === value ? 'primary' : 'secondary'}
              aria-pressed={item.rating.mine === value}
              onClick={() => press('/rate', { value }, t.rated(item.title))}
            >
              {t.ratings[value]}
            </Button>
          ))}
        </div>
      )}
      {may.publish && (
        <div className={libraryCss.rate}>
          <Button
            size="small"
            appearance={item.state === 'proposed' ? 'primary' : 'secondary'}
            aria-label={t.named(action, item.title)}
            onClick={() => press('/state', { state, seen: item.rev }, t.done[state](item.title))}
          >
            {action}
          </Button>
          <Button
            size="small"
            aria-label={t.named(t.edit, item.title)}
            aria-expanded={isOpen}
            onClick={() => show('form')}
          >
            {t.edit}
          </Button>
        </div>
      )}
      {saving.state === 'failed' && <SavingLine saving={saving} />}
      {isOpen && (
        <LibraryForm
          item={item}
          school={school}
          framework={framework}
          send={send}
          onCancel={cancel}
          onDone={cancel}
          publishes
        />
      )}
    </li>
  );
}
