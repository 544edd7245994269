import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { filesText as t } from '../../../shared/files/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { useRequests } from '../request-for-help/use-requests.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { factsOf, whatItIs } from './file-facts.ts';
import { useDownload, useScan } from './use-files.ts';
import css from './files.module.css';

interface Props {
  readonly request: RequestAnswer;
  readonly file: RequestAnswer['files'][number];
  /** What the SENDCo can say about it. */
  readonly children?: ReactNode;
}

const icons = { waiting: 'waiting', clean: 'file', refused: 'warning' } as const;

/** One file that is there: what it is, how its check stands, and what can be done with it. Rows G08, G09. */
export function FileLine({ request, file, children }: Props) {
  const mayOpen = request.identity === 'shown';
  const scan = useScan(request.id, file, mayOpen);
  const download = useDownload(request.id, file.id);
  const { saving, run } = useSaving();
  const what = whatItIs(file);
  return (
    <li className={css.file}>
      <div className={css.line}>
        <span className={mayOpen ? css[scan] : css.clean}>
          <Icon name={mayOpen ? icons[scan] : 'lock'} />
        </span>
        <div className={css.words}>
          <span className={css.what}>{what}</span>
          <span className={css.facts}>{factsOf(file)}</span>
          {mayOpen && scan !== 'clean' && <span className={css[scan]}>{t.scan[scan]}</span>}
        </div>
        <div className={css.buttons}>
          {mayOpen && scan === 'clean' && (
            <Button size="small" aria-label={t.downloadOf(what)} onClick={() => void run(download)}>
              {t.download}
            </Button>
          )}
          {request.mayWrite && <Remove request={request} fileId={file.id} what={what} />}
        </div>
      </div>
      {saving.state === 'failed' && <SavingLine saving={saving} />}
      {children}
    </li>
  );
}

/** Takes a file out for good, once it was asked for twice. */
function Remove({
  request,
  fileId,
  what,
}: Pick<Props, 'request'> & { readonly fileId: string; readonly what: string }) {
  const { list, writing } = useRequests();
  const [asked, setAsked] = useState(false);
  const { saving, run } = useSaving();
  const remove = async () => {
    if (await run(() => writing.removeFile(list.plan?.id, request.id, fileId))) announce(t.removed);
  };
  if (!asked)
    return (
      <Button size="small" appearance="subtle" aria-label={t.removeOf(what)} onClick={() => setAsked(true)}>
        {t.remove}
      </Button>
    );
  return (
    <div className={css.really} role="group" aria-label={t.reallyRemove}>
      <span>{t.reallyRemove}</span>
      <Button size="small" disabled={saving.state === 'saving'} onClick={() => void remove()}>
        {t.remove}
      </Button>
      <Button size="small" appearance="subtle" autoFocus onClick={() => setAsked(false)}>
        {t.keep}
      </Button>
      {saving.state === 'failed' && <SavingLine saving={saving} />}
    </div>
  );
}
