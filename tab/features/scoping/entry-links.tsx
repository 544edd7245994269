import { useState } from 'react';
import { starsBugsMoon } from '../../../shared/reflection/content.ts';
import { entryLinksText as t } from '../../../shared/scoping/entry-links-text.ts';
import type { EntryLink } from '../../../shared/scoping/entry-links.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import css from './gaps.module.css';

interface Props {
  readonly schoolId: string;
  readonly entryId: string;
  /** What it is called, for those who hear the button. */
  readonly name: string;
}

/** The page of the school on which one can look, by the words of its address. */
const pages: Readonly<Record<EntryLink['kind'], readonly string[]>> = {
  reflection: ['evaluations', starsBugsMoon.id],
  evaluation: ['evaluations'],
  places: ['places'],
  actions: ['gaps'],
  planned: ['plan'],
  outcome: ['plan'],
  evidence: ['evidence'],
  children: ['children'],
  schools: ['library'],
};

/** What else the records hold about one entry, each with the way there; asked for when it is opened. Row E18. */
export function EntryLinks({ schoolId, entryId, name }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold
      className={css.fold}
      onToggle={setOpen}
      summary={
        <>
          {t.title}
          <span className="unseen">: {name}</span>
        </>
      }
    >
      {isOpen && <Lines schoolId={schoolId} entryId={entryId} />}
    </Fold>
  );
}

function Lines({ schoolId, entryId }: Omit<Props, 'name'>) {
  const found = useAnswers().entryLinks(schoolId, entryId);
  return (
    <Answered watch={found} behind="by-child" loading={<Loading lines={2} />}>
      {({ links }) =>
        links.length === 0 ? (
          <p className={css.quiet}>{t.none}</p>
        ) : (
          <ul className={css.lines}>
            {links.map(({ kind, sentence }) => (
              <li key={kind}>
                <a href={schoolAddress(schoolId, ...pages[kind])}>{sentence}</a>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}
