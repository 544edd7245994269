import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SharesAnswer } from '../../../shared/grid-share/contract.ts';
import { copy } from '../../clipboard.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { openLink } from '../../teams.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { briefingOf } from './briefing.ts';
import type { Send } from './make-link.tsx';
import { sharePageText as t } from './text.ts';
import css from './share.module.css';

interface Props {
  readonly share: SharesAnswer['shares'][number];
  readonly school: string;
  readonly send: Send;
}

/** One link that works: for whom, until when, how often it was opened; to copy, to look at, to close. */
export function OpenLink({ share, school, send }: Props) {
  const { id, audience, made, until, opened, openedOn, url } = share;
  const [said, setSaid] = useState<string>();
  const { saving, run } = useSaving();
  const take = async () => {
    const words = (await copy(briefingOf(audience, school, url))) ? t.copied : t.notCopied;
    setSaid(words);
    announce(words);
  };
  const close = async () => {
    if (await run(() => send('/close', { shareId: id }))) announce(t.closed);
  };
  const about = <span className="unseen">: {t.audiences[audience]}</span>;
  return (
    <li className={css.share}>
      <strong>{t.audiences[audience]}</strong>
      <p className={css.state}>{[t.by(made.by, made.at), t.until(until), t.opened(opened, openedOn)].join(', ')}.</p>
      <div className={css.buttons}>
        <Button size="small" onClick={() => void take()}>
          {t.copy}
          {about}
        </Button>
        <Button size="small" onClick={() => openLink(url)}>
          {t.look}
          {about}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void close()}>
          {t.close}
          {about}
        </Button>
        {said && (
          <span className={css.said}>
            <Icon name={said === t.copied ? 'done' : 'warning'} />
            {said}
          </span>
        )}
        {saving.state === 'failed' && <SavingLine saving={saving} />}
      </div>
    </li>
  );
}
