import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { feedAnswer, type FeedAnswer } from '../../../shared/calendar-feed/contract.ts';
import { feedText as t } from '../../../shared/calendar-feed/text.ts';
import { londonDate, longDate } from '../../../shared/kernel/time.ts';
import { copy } from '../../clipboard.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { openLink } from '../../teams.ts';
import { useAnswers } from '../../use-answers.ts';
import css from './feed.module.css';

/** One's own calendar link: made, copied and ended here. Row U07. */
export function FeedPanel() {
  return (
    <Panel title={t.title}>
      <Answered watch={useAnswers().calendarFeed()} loading={<Loading lines={3} />}>
        {(answer) => <Feed {...answer} />}
      </Answered>
    </Panel>
  );
}

function Feed({ feed }: FeedAnswer) {
  const { post, newId, calendarFeed } = useAnswers();
  const [busy, setBusy] = useState(false);
  const [says, setSays] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  const change = async (what: 'make' | 'end') => {
    if (busy) return;
    setBusy(true);
    const answer = await post('/api/calendar-feed', { editId: newId(), what }, feedAnswer);
    await calendarFeed().refresh();
    setBusy(false);
    const sentence = answer.ok ? (what === 'end' ? t.ended : undefined) : answer.sentence;
    setSays(sentence);
    if (sentence) announce(sentence);
    frame.current?.focus();
  };
  const take = async (url: string) => {
    const done = await copy({ text: url, html: url });
    setSays(done ? t.form.copied : t.notCopied);
    announce(done ? t.form.copied : t.notCopied);
  };
  return (
    <div ref={frame} tabIndex={-1} className={css.feed}>
      <p>{t.what}</p>
      <p className={css.quiet}>{t.private}</p>
      {feed ? (
        <>
          <p className={css.address}>{feed.url}</p>
          <p className={css.quiet}>
            {t.made(longDate(londonDate(feed.madeAt)))} {t.how} {t.form.againWhat}
          </p>
        </>
      ) : (
        <p>{t.none}</p>
      )}
      {says && <Notice>{says}</Notice>}
      <div className={css.buttons}>
        {feed && (
          <>
            <Button appearance="primary" onClick={() => void take(feed.url)}>
              {t.form.copy}
            </Button>
            <Button onClick={() => openLink(feed.subscribe)}>{t.form.subscribe}</Button>
          </>
        )}
        <Button
          appearance={feed ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={() => void change('make')}
        >
          {feed ? t.form.again : t.form.make}
        </Button>
        {feed && (
          <Button appearance="subtle" disabledFocusable={busy} onClick={() => void change('end')}>
            {t.form.end}
          </Button>
        )}
      </div>
    </div>
  );
}
