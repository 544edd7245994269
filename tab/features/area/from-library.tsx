import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { LibraryLine } from '../../../shared/area/contract.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { Cell } from '../../../shared/balanced-system/framework.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import editing from '../scoping/editing.module.css';
import { suitedFirst, withWords } from './area.ts';
import { areaPageText } from './text.ts';
import css from './area.module.css';
import libraryCss from './library.module.css';

const t = areaPageText.fromLibrary;
/** As many as fit under a field; words bring the others. */
const mostShown = 6;

interface Props {
  readonly school: string;
  readonly cell: Cell;
  readonly framework: FrameworkAnswer;
  readonly onChoose: (item: LibraryLine) => void;
}

/** While something is added to a cell: a provision of the library to begin with, those that suit the cell first. Row E04. */
export function FromLibrary({ onChoose, ...at }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={editing.quietButton} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="search" />
        {isOpen ? t.close : t.open}
      </button>
      {isOpen && (
        <Choices
          {...at}
          onChoose={(item) => {
            setOpen(false);
            onChoose(item);
            announce(t.chosen(item.title));
          }}
        />
      )}
    </>
  );
}

function Choices({ school, cell, framework, onChoose }: Props) {
  const [search, setSearch] = useState('');
  return (
    <div className={libraryCss.choices}>
      <Field label={t.search} size="small">
        <Input
          type="search"
          size="small"
          value={search}
          maxLength={100}
          autoFocus
          onChange={(_, { value }) => setSearch(value)}
          onKeyDown={(event) => {
            // It stands in the form of the entry, which it does not send.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </Field>
      <Answered watch={useAnswers().library(school)} behind="by-child" loading={<Loading lines={2} />}>
        {({ items }) => {
          const published = items.filter(({ state }) => state === 'published');
          const found = suitedFirst(withWords(published, search, framework), cell).slice(0, mostShown);
          return (
            <ul className={css.schools}>
              {found.length === 0 && <li>{t.none}</li>}
              {found.map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    className={editing.quietButton}
                    aria-label={t.choose(item.title)}
                    onClick={() => onChoose(item)}
                  >
                    {item.title}
                  </button>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
      <a className={css.link} href={schoolAddress(school, 'library')}>
        {t.all}
      </a>
    </div>
  );
}
