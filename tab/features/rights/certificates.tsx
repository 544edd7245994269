import type { CivilDate } from '../../../shared/kernel/time.ts';
import { rightsText as t } from '../../../shared/rights/text.ts';
import css from './rights.module.css';

interface Props {
  readonly certificates: readonly {
    readonly key: string;
    readonly class: keyof typeof t.classes;
    readonly count: number;
    readonly on: CivilDate;
    readonly file: string;
  }[];
}

/** What was disposed of, each with its page to file; nothing where nothing was. */
export function Certificates({ certificates }: Props) {
  if (certificates.length === 0) return null;
  return (
    <>
      <h3 className={css.title}>{t.certificates}</h3>
      <ul className={css.list}>
        {certificates.map(({ key, class: kind, count, on, file }) => (
          <li key={key} className={css.line}>
            <span>{t.certificateLine(t.classes[kind], count, on)}</span>
            <a href={file} target="_blank" rel="noreferrer">
              {t.open}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
