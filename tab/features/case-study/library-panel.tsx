import { storyParts } from '../../../shared/case-study/case-study.ts';
import type { StudiesAnswer } from '../../../shared/case-study/contract.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import css from './case-study.module.css';

/** Released stories of the service, and for those who write them the school's own. Row I20. */
export function LibraryPanel({ schoolId }: { readonly schoolId: string }) {
  return (
    <div className={css.panels}>
      <Answered watch={useAnswers().studies(schoolId)} title={t.library} loading={<Loading lines={6} heading />}>
        {(answer) => (
          <>
            <Panel title={t.library}>
              <p className={css.quiet}>{t.libraryHint}</p>
              <Stories library={answer.library} />
            </Panel>
            {answer.mayWrite && (
              <Panel title={t.own}>
                <Own schoolId={schoolId} own={answer.own} />
              </Panel>
            )}
          </>
        )}
      </Answered>
    </div>
  );
}

function Stories({ library }: Pick<StudiesAnswer, 'library'>) {
  if (library.length === 0) return <p className={css.quiet}>{t.libraryNone}</p>;
  return (
    <ul className={css.list}>
      {library.map(({ id, texts, keyStage, isTakenBack, word }) => (
        <li key={id} className={css.item}>
          {isTakenBack ? (
            <p className={css.quiet}>{t.takenBack}</p>
          ) : (
            <>
              <Fold summary={texts.title || t.titleFor(keyStage)}>
                {storyParts
                  .filter((part) => texts[part])
                  .map((part) => (
                    <section key={part}>
                      <h3 className={css.small}>{t.fields[part]}</h3>
                      <p className={css.words}>{texts[part]}</p>
                    </section>
                  ))}
              </Fold>
              {word && (
                <a className={css.word} href={word} target="_blank" rel="noreferrer">
                  {t.download}
                </a>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Own({ schoolId, own }: Pick<StudiesAnswer, 'own'> & { readonly schoolId: string }) {
  if (own.length === 0) return <p className={css.quiet}>{t.ownNone}</p>;
  return (
    <ul className={css.list}>
      {own.map(({ id, title, state, requestId }) => (
        <li key={id} className={css.item}>
          <a className={css.word} href={schoolAddress(schoolId, 'stories', requestId ?? id)}>
            {title}
          </a>
          <p className={css.quiet}>{t.states[state]}</p>
        </li>
      ))}
    </ul>
  );
}
