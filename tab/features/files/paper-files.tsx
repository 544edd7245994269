import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, useSyncExternalStore, type DragEvent, type ReactNode } from 'react';
import type { FilePaper } from '../../../shared/files/file.ts';
import { filesText as t } from '../../../shared/files/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { announce } from '../../components/announce.ts';
import { Fold } from '../../components/fold.tsx';
import { Icon } from '../../components/icon.tsx';
import { SavedDay, SavedWords } from '../request-for-help/saved-fields.tsx';
import { useRequests } from '../request-for-help/use-requests.ts';
import { FileLine } from './file-line.tsx';
import type { Sending } from './uploads.ts';
import css from './files.module.css';

interface Props {
  readonly request: RequestAnswer;
  readonly paper: FilePaper;
  readonly title: string;
  /** What else stands where a file of this paper can be dropped. */
  readonly children?: ReactNode;
}

/** What the system's own window to choose a file offers first; what is really in a file is looked at by the server. */
const offered = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt,application/pdf,image/png,image/jpeg,text/plain';

const brings = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** The files of one paper: those that are there, those on their way, and the ways to add one. Rows G08, G09. */
export function PaperFiles({ request, paper, title, children }: Props) {
  const { list, writing } = useRequests();
  const sendings = useSyncExternalStore(writing.uploads.subscribe, writing.uploads.all).filter(
    (each) => each.requestId === request.id && each.paper === paper,
  );
  const files = request.files.filter((each) => each.paper === paper);
  const [isOver, setOver] = useState(false);
  const choose = useRef<HTMLInputElement>(null);
  const hint = useId();
  const planId = list.plan?.id;
  if (!planId) return children;
  const add = (chosen: FileList | null) => writing.uploads.add(request, planId, paper, [...(chosen ?? [])]);
  const over = (event: DragEvent) => {
    if (!brings(event)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={isOver ? css.over : css.paper}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!brings(event)) return;
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      }}
    >
      {children}
      {files.length + sendings.length > 0 && (
        <ul className={css.files} aria-label={t.listOf(title)}>
          {files.map((file) => (
            <FileLine key={file.id} request={request} file={file}>
              <Describe request={request} file={file} />
            </FileLine>
          ))}
          {sendings.map((sending) => (
            <SendingLine key={sending.key} sending={sending} />
          ))}
        </ul>
      )}
      <div className={css.add}>
        <Button
          size="small"
          icon={<Icon name="add" />}
          aria-label={t.addTo(title)}
          onClick={() => choose.current?.click()}
        >
          {t.add}
        </Button>
        <span className={css.hint} id={hint}>
          {t.dropHere}
        </span>
        <input
          ref={choose}
          type="file"
          multiple
          hidden
          accept={offered}
          aria-label={t.addTo(title)}
          onChange={({ currentTarget }) => {
            add(currentTarget.files);
            // The same file chosen again is chosen anew.
            currentTarget.value = '';
          }}
        />
      </div>
    </div>
  );
}

/** Files that are no paper of the checklist. */
export const OtherFiles = ({ request }: Pick<Props, 'request'>) => (
  <PaperFiles request={request} paper="other" title={t.other}>
    <p className={css.other}>
      {t.other} <span className={css.hint}>{t.otherHint}</span>
    </p>
  </PaperFiles>
);

/** What the SENDCo says about a file that is there; each field saves itself. */
function Describe({ request, file }: Pick<Props, 'request'> & { readonly file: RequestAnswer['files'][number] }) {
  const { id, title, datedOn, author } = file;
  return (
    <Fold summary={t.change} className={css.describe}>
      <div className={css.fields}>
        <SavedWords
          request={request}
          name={`file ${id} title`}
          label={t.title}
          known={title ?? ''}
          most={160}
          patch={(text) => ({ file: { id, ...(text ? { title: text } : {}) } })}
        />
        <SavedDay
          request={request}
          name={`file ${id} date`}
          label={t.date}
          known={datedOn}
          patch={(on) => ({ file: { id, datedOn: on } })}
        />
        <SavedWords
          request={request}
          name={`file ${id} author`}
          label={t.author}
          hint={t.authorHint}
          known={author}
          most={120}
          patch={(text) => ({ file: { id, author: text } })}
        />
      </div>
    </Fold>
  );
}

/** A file on its way, or why it did not arrive, with the way to try again. */
function SendingLine({ sending }: { readonly sending: Sending }) {
  const { uploads } = useRequests().writing;
  const { key, file, state, percent, says, mayTryAgain } = sending;
  useEffect(() => {
    if (says) announce(says);
  }, [says]);
  return (
    <li className={css.file}>
      <div className={css.line}>
        <span className={state === 'failed' ? css.refused : css.waiting}>
          <Icon name={state === 'failed' ? 'warning' : 'file'} />
        </span>
        <div className={css.words}>
          <span className={css.what}>{file.name}</span>
          {state === 'sending' ? (
            <>
              <ProgressBar value={percent / 100} aria-label={file.name} className={css.progress} />
              <span className={css.facts}>{percent < 100 ? t.sending(percent) : t.checking}</span>
            </>
          ) : (
            <span className={css.refused}>{says}</span>
          )}
        </div>
        {state === 'failed' && (
          <div className={css.buttons}>
            {mayTryAgain && (
              <Button size="small" onClick={() => uploads.again(key)}>
                {t.again}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={() => uploads.drop(key)}>
              {t.giveUp}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
