import { useState } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { ItemLine } from './item-line.tsx';
import { inList } from './reflection.ts';
import editing from '../scoping/editing.module.css';
import css from './reflection.module.css';

interface Props {
  readonly school: string;
  readonly framework: FrameworkAnswer;
}

/** What was written in earlier terms, asked for when somebody wants to read it. */
export function Earlier(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <button
        type="button"
        className={editing.quietButton}
        aria-expanded={isOpen}
        onClick={() => setOpen((before) => !before)}
      >
        {isOpen ? reflectionText.tab.hideEarlier : reflectionText.tab.earlier}
      </button>
      {isOpen && <Terms {...props} />}
    </div>
  );
}

function Terms({ school, framework }: Props) {
  return (
    <Answered watch={useAnswers().reflections(school)} loading={<Loading lines={3} />}>
      {({ content, earlier }) =>
        earlier.length === 0 ? (
          <p className={css.quiet}>{reflectionText.tab.noEarlier}</p>
        ) : (
          earlier.map(({ id, label, items, rev }) => (
            <section key={id}>
              <h3 className={css.term}>{label.replace(/^./, (letter) => letter.toUpperCase())}</h3>
              {content.lists.map((list) => (
                <div key={list.id}>
                  <h4 className={css.listName}>{list.title}</h4>
                  <ul className={css.items}>
                    {inList(items, list.id).map((item) => (
                      <ItemLine key={item.id} school={school} item={item} hint="" framework={framework} seen={rev} />
                    ))}
                  </ul>
                  {inList(items, list.id).length === 0 && <p className={css.quiet}>{reflectionText.none}</p>}
                </div>
              ))}
            </section>
          ))
        )
      }
    </Answered>
  );
}
