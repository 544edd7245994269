import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FamilyLine } from '../../../shared/family-page/contract.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { copy } from '../../clipboard.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { openLink } from '../../teams.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { calledIn, isFillable, messageOf, stateOf } from './family.ts';
import type { Send } from './family-pages.tsx';
import { ReadOut } from './read-out.tsx';
import css from './family.module.css';

interface Props {
  readonly page: FamilyLine;
  readonly request: RequestAnswer;
  readonly send: Send;
}

/** One person's page: how it stands, its link, its papers, and what was read out to write down. */
export function OnePage({ page, request, send }: Props) {
  const [said, setSaid] = useState<string>();
  const [isWriting, setWriting] = useState(request.spoken.some(({ id }) => id === page.personId));
  const { saving, run } = useSaving();
  const name = calledIn(request.people, page.personId);
  const take = async () => {
    const words = page.url && (await copy(messageOf(page.url))) ? t.copied : t.notCopied;
    setSaid(words);
    announce(words);
  };
  const change = async (what: keyof typeof changed) => {
    if (await run(() => send('/change', { pageId: page.id, what }))) announce(changed[what]);
  };
  const { url } = page;
  return (
    <li className={css.page}>
      <strong>{name}</strong>
      <p className={css.state}>{stateOf(page)}</p>
      {page.readNowAt && (
        <div className={css.urgent} role="group" aria-label={`${t.readNow}: ${name}`}>
          <strong className={css.said}>
            <Icon name="warning" />
            {t.readNow}
          </strong>
          <p className={css.words}>{t.readNowSays}</p>
          <Act name={name} onPress={() => void change('have-read')}>
            {t.haveRead}
          </Act>
        </div>
      )}
      <p className={css.state}>{[t.by(page.made.by, page.made.at), t.until(page.until)].join(', ')}.</p>
      <div className={css.buttons}>
        {url && page.state !== 'locked' && (
          <Act name={name} onPress={() => void take()}>
            {t.copy}
          </Act>
        )}
        {url && page.state !== 'locked' && (
          <Act name={name} onPress={() => openLink(url)}>
            {t.look}
          </Act>
        )}
        {page.state === 'locked' && (
          <Act name={name} onPress={() => void change('unlock')}>
            {t.unlock}
          </Act>
        )}
        {page.state !== 'closed' && (
          <Act name={name} onPress={() => openLink(page.files.word)}>
            {t.filledWord}
          </Act>
        )}
        {page.state !== 'closed' && (
          <Act name={name} onPress={() => openLink(page.files.pdf)}>
            {t.filledPdf}
          </Act>
        )}
        {isFillable(page) && !isWriting && (
          <Act name={name} onPress={() => setWriting(true)}>
            {t.spoken}
          </Act>
        )}
        {url && (
          <Act name={name} onPress={() => void change('close')}>
            {t.close}
          </Act>
        )}
        {said && (
          <span className={css.said}>
            <Icon name={said === t.copied ? 'done' : 'warning'} />
            {said}
          </span>
        )}
        {saving.state === 'failed' && <SavingLine saving={saving} />}
      </div>
      {isWriting && isFillable(page) && <ReadOut {...{ page, request, send }} onClose={() => setWriting(false)} />}
    </li>
  );
}

const changed = { close: t.closed, unlock: t.unlocked, 'have-read': t.readDone } as const;

interface ActProps {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: string;
}

/** A button that says whose page it is about when it is read out. */
function Act({ name, onPress, children }: ActProps) {
  return (
    <Button size="small" onClick={onPress}>
      {children}
      <span className="unseen">: {name}</span>
    </Button>
  );
}
