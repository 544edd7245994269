import { filePapers } from '../../../shared/files/file.ts';
import { filesText as t, paperTitle } from '../../../shared/files/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { FileLine } from './file-line.tsx';
import css from './files.module.css';

/** The files of a request as somebody reads them who adds none; how many there are, while they stay closed. */
export function FilesReading({ request }: { readonly request: RequestAnswer }) {
  const { files, identity } = request;
  if (files.length === 0) return null;
  const isOpen = identity === 'shown';
  const papers = filePapers.filter((paper) => files.some((each) => each.paper === paper));
  return (
    <section className={css.reading} aria-label={t.hidden(files.length)}>
      <h4 className={css.title}>{t.hidden(files.length)}</h4>
      {!isOpen && <p className={css.hint}>{t.opensWithConsent}</p>}
      {papers.map((paper) => (
        <div key={paper}>
          <p className={css.hint}>{paperTitle(paper, requestText.papers)}</p>
          <ul className={css.files} aria-label={t.listOf(paperTitle(paper, requestText.papers))}>
            {files
              .filter((each) => each.paper === paper)
              .map((file) => (
                <FileLine key={file.id} request={request} file={file} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
