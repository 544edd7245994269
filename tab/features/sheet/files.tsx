import { openLink } from '../../teams.ts';
import { Icon } from '../../components/icon.tsx';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { useSheet } from './use-sheet.ts';
import fieldCss from './field.module.css';
import css from './sheet.module.css';

/** The page as files to take away. Nothing shows while there are none, or while they cannot be had. */
export function Files() {
  const { sheet } = useSheet();
  const files = useWatch(useAnswers().files(sheet.id));
  return files.phase === 'ready' && <FileList files={files.value.files} />;
}

interface Props {
  readonly files: readonly { readonly kind: string; readonly title: string; readonly url: string }[];
  /** What the files are of, where several lists stand on one page. */
  readonly of?: string;
}

export function FileList({ files, of }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className={css.files}>
      {files.map(({ kind, title, url }) => (
        <li key={kind}>
          <button type="button" className={fieldCss.linkButton} onClick={() => openLink(url)}>
            <Icon name="file" />
            {title}
            {of && <span className="unseen"> ({of})</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
