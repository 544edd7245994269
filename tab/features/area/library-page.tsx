import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { libraryAnswer, type LibraryAnswer } from '../../../shared/area/contract.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { BackToGrid } from '../../components/back-link.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { useOpened } from '../people/use-opened.ts';
import { unsaidOf, type Unsaid } from '../scoping/said.ts';
import { withWords } from './area.ts';
import { LibraryCard } from './library-card.tsx';
import { LibraryForm } from './library-form.tsx';
import { useTyped } from '../../use-typed.ts';
import { formOf } from './typed-library.ts';
import { areaPageText } from './text.ts';
import css from './area.module.css';
import libraryCss from './library.module.css';

const t = areaPageText.library;

/** Sends one change of the library; answers why it was not done. */
export type SendLibrary = (part: string, body: object, says: string) => Promise<Unsaid | undefined>;

/** The service's library of provisions: to search, to rate, to add to. Row E04. */
export default function LibraryPage({ id, item }: PartProps) {
  const answers = useAnswers();
  const watch = answers.library(id);
  const send: SendLibrary = async (part, body, says) => {
    const answer = await answers.post(
      `/api/schools/${encodeURIComponent(id)}/library${part}`,
      { editId: answers.newId(), ...body },
      libraryAnswer,
    );
    if (answer.ok) watch.take(answer);
    announce(answer.ok ? says : answer.sentence);
    return unsaidOf(answer);
  };
  return (
    <>
      <BackToGrid id={id} />
      <Panel title={t.title}>
        <p className={css.words}>{t.intro}</p>
        <Answered watch={answers.framework(id)} behind="by-child" loading={<Loading lines={6} />}>
          {(framework) => (
            <Answered watch={watch} loading={<Loading lines={6} />}>
              {(library) => <Library key={item} {...{ id, entryId: item, library, framework, send }} />}
            </Answered>
          )}
        </Answered>
      </Panel>
    </>
  );
}

interface Props {
  readonly id: string;
  /** An entry of the grid that is to be put in the library. */
  readonly entryId: string | undefined;
  readonly library: LibraryAnswer;
  readonly framework: FrameworkAnswer;
  readonly send: SendLibrary;
}

function Library({ id, entryId, library, framework, send }: Props) {
  const [search, setSearch] = useState('');
  const { open, show, cancel } = useOpened<'form'>();
  const [begins, setBegins] = useState(entryId !== undefined);
  const entry = begins ? entryId : undefined;
  const [kept] = useTyped(useAnswers().typedLibrary, formOf(id, undefined, entry));
  const isOpen = open === 'form' || begins || kept !== undefined;
  const close = () => {
    setBegins(false);
    cancel();
  };
  const found = withWords(library.items, search, framework);
  return (
    <>
      <SearchField
        label={t.search}
        hint={t.searchHint}
        value={search}
        className={libraryCss.search}
        onSearch={setSearch}
      />
      {library.may.propose && (
        <Button icon={<Icon name="add" />} aria-expanded={isOpen} onClick={() => show('form')}>
          {t.propose}
        </Button>
      )}
      {isOpen && library.may.propose && (
        <LibraryForm
          school={id}
          framework={framework}
          send={send}
          onCancel={close}
          onDone={close}
          entryId={entry}
          publishes={library.may.publish}
        />
      )}
      <p className={css.quiet} role="status">
        {found.length ? t.found(found.length) : t.none} {t.counted(library.countedOn)}
      </p>
      <ul className={libraryCss.items}>
        {found.map((item) => (
          <LibraryCard key={item.id} item={item} may={library.may} school={id} framework={framework} send={send} />
        ))}
      </ul>
    </>
  );
}
