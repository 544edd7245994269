import type { MoveSeen } from '../../../shared/support/move-contract.ts';
import { movePackText as t } from '../../../shared/support/move-pack-text.ts';
import own from './moves.module.css';
import css from './support.module.css';

type Pack = NonNullable<MoveSeen['pack']>;
type Files = Pack['anonymous'];

/** The pack of a move to take away; without consent the form that names nobody, and why. Row I15. */
export function PackLinks({ pack: { why, named, anonymous } }: { readonly pack: Pack }) {
  return (
    <div className={own.pack}>
      <h4 className={css.small}>{t.title}</h4>
      {why && <p className={own.open}>{why}</p>}
      {named && <FormLinks form="named" files={named} />}
      <FormLinks form="anonymous" files={anonymous} />
    </div>
  );
}

/** One form of a pack in each of its formats. */
export function FormLinks({ form, files }: { readonly form: keyof typeof t.forms; readonly files: Files }) {
  const formats = [
    ['pdf', files['move-pdf']],
    ['word', files['move-word']],
    ['html', files['move-html']],
  ] as const;
  return (
    <p className={own.files}>
      <span>{t.forms[form]}:</span>
      {formats.map(([format, url]) => (
        <a key={format} className={css.all} href={url} target="_blank" rel="noreferrer">
          {t.formats[format]}
          <span className="unseen"> {t.forms[form]}</span>
        </a>
      ))}
    </p>
  );
}
