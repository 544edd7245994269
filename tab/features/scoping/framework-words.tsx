import { cells, strandOf, strands } from '../../../shared/balanced-system/framework.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { glossary } from '../../../shared/balanced-system/glossary.ts';
import { levelAssumptions, principles } from '../../../shared/balanced-system/principles.ts';
import { Fold } from '../../components/fold.tsx';
import { gridText } from './text.ts';
import css from './words.module.css';
import editing from './editing.module.css';

const t = gridText.words;

/** What the cells are for at length, what holds for levels, the five principles and the glossary. Rows A04, A06-A08. */
export function FrameworkWords({ framework }: { readonly framework: FrameworkAnswer }) {
  return (
    <Fold className={editing.more} summary={t.title}>
      <div className={css.words}>
        <h3>{t.levels}</h3>
        <ul>
          {levelAssumptions.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <h3>{t.cells}</h3>
        {strands.map((strand) => (
          <section key={strand}>
            <h4>{framework.strands[strand].name}</h4>
            <dl>
              {cells
                .filter((cell) => strandOf(cell) === strand)
                .map((cell) => (
                  <Entry key={cell} word={cell} says={framework.outcomes[cell].long} />
                ))}
            </dl>
          </section>
        ))}
        <h3>{t.principles}</h3>
        <dl>
          {principles.map(({ name, says, here }) => (
            <Entry key={name} word={name} says={`${says} ${t.here(here)}`} />
          ))}
        </dl>
        <h3>{t.glossary}</h3>
        <dl>
          {glossary.map(({ id, word, says }) => (
            <Entry key={id} word={word} says={says} />
          ))}
        </dl>
      </div>
    </Fold>
  );
}

const Entry = ({ word, says }: { readonly word: string; readonly says: string }) => (
  <div>
    <dt>{word}</dt>
    <dd>{says}</dd>
  </div>
);
