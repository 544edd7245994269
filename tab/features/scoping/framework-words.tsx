import type { ReactNode } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { whatFamiliesSee, whatServicesDo } from '../../../shared/balanced-system/families.ts';
import { cells, strandOf, strands } from '../../../shared/balanced-system/framework.ts';
import { levelAssumptions, principles } from '../../../shared/balanced-system/principles.ts';
import { inTerms } from '../../../shared/balanced-system/terms.ts';
import { wordsOf } from '../../../shared/balanced-system/words-of.ts';
import { Fold } from '../../components/fold.tsx';
import { schoolAddress } from '../../route.ts';
import { modelText } from './model-text.ts';
import { PrincipleEvidence } from './principle-evidence.tsx';
import { gridText } from './text.ts';
import css from './words.module.css';
import editing from './editing.module.css';

const t = gridText.words;

interface Props {
  readonly framework: FrameworkAnswer;
  /** The school whose records can be asked about the principles. */
  readonly school?: string;
}

/** What the cells are for at length, what holds for levels, the five principles and the glossary. Rows A04, A06-A08. */
export function FrameworkWords({ framework, school }: Required<Props>) {
  return (
    <Fold className={editing.more} summary={t.title}>
      <p>
        <a href={schoolAddress(school, 'model')}>{modelText.look}</a>
      </p>
      <WordsOfFramework framework={framework} school={school} />
    </Fold>
  );
}

/** The words themselves, as everybody of a service reads them: the framework's, and beside them the service's own. Row A16. */
export function WordsOfFramework({ framework, school }: Props) {
  const { local, outcomes } = framework;
  const said = (sentence: string): string => inTerms(sentence, local.terms);
  return (
    <div className={css.words}>
      <h3>{t.levels}</h3>
      <ul>
        {levelAssumptions.map((each) => (
          <li key={each}>{said(each)}</li>
        ))}
      </ul>
      <h3>{t.cells}</h3>
      {strands.map((strand) => (
        <section key={strand}>
          <h4>{framework.strands[strand].name}</h4>
          <p>{said(whatServicesDo[strand])}</p>
          <Local says={local.strands[strand]} />
          <dl>
            {cells
              .filter((cell) => strandOf(cell) === strand)
              .map((cell) => (
                <Entry key={cell} word={cell} says={outcomes[cell].short}>
                  <dd>{outcomes[cell].long}</dd>
                  {local.cells[cell] && (
                    <dd>
                      <Local says={local.cells[cell]} />
                    </dd>
                  )}
                </Entry>
              ))}
          </dl>
        </section>
      ))}
      <h3>{t.principles}</h3>
      <dl>
        {principles.map(({ name, says, here }) => (
          <Entry key={name} word={name} says={said(`${says} ${t.here(here)}`)} />
        ))}
      </dl>
      {school && <PrincipleEvidence id={school} />}
      <h3>{t.families}</h3>
      <dl>
        {whatFamiliesSee.map(({ age, says, so }) => (
          <Entry key={age} word={age} says={said(`${says} ${so}`)} />
        ))}
      </dl>
      <h3>{t.glossary}</h3>
      <dl>
        {wordsOf(framework).map(({ id, word, says, local: beside }) => (
          <Entry key={id} word={word} says={says}>
            {beside && (
              <dd>
                <Local says={beside} />
              </dd>
            )}
          </Entry>
        ))}
      </dl>
    </div>
  );
}

interface EntryProps {
  readonly word: string;
  readonly says: string | undefined;
  readonly children?: ReactNode;
}

const Entry = ({ word, says, children }: EntryProps) => (
  <div>
    <dt>{word}</dt>
    {says && <dd>{says}</dd>}
    {children}
  </div>
);

/** What the service itself says, told from the framework by its own line and words, never by colour alone. */
const Local = ({ says }: { readonly says: string | undefined }) =>
  says ? (
    <p className={css.local}>
      <strong>{t.ourService}</strong> {says}
    </p>
  ) : null;
