import type { CopyAnswer } from '../../../shared/own-copy/contract.ts';
import { ownCopyText as t } from '../../../shared/own-copy/text.ts';
import css from './copies.module.css';

/** What was decided about a record before, the newest first, each with its letter. */
export function Past({ past }: Pick<CopyAnswer, 'past'>) {
  return (
    <ul className={css.past}>
      {past.map(({ id, kind, outcome, decidedBy, on, why, letter }) => (
        <li key={id}>
          <p>{t.decided(t.kinds[kind], t.outcomes[outcome], decidedBy, on)}</p>
          {why && <p>{why}</p>}
          <p className={css.letters}>
            <a href={letter.pdf} target="_blank" rel="noreferrer">
              {t.letterPdf}
            </a>
            <a href={letter.word} target="_blank" rel="noreferrer">
              {t.letterWord}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
