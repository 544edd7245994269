import { cells, strands, strandOf } from '../../../shared/balanced-system/framework.ts';
import { cellName } from '../../../shared/balanced-system/content.ts';
import { whatServicesDo } from '../../../shared/balanced-system/families.ts';
import type { ContentAnswer } from '../../../shared/content/contract.ts';
import { frameworkOf } from '../../../shared/content/content.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import people from '../people/people.module.css';
import { DraftBar } from './draft-bar.tsx';
import { FilePart } from './file-part.tsx';
import { GlossaryPart } from './glossary-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { TermsPart } from './terms-part.tsx';
import { contentPageText as t } from './text.ts';
import { WordsField } from './words-field.tsx';
import css from './content.module.css';

/** The words of the framework as a lead writes them for the service: draft, preview, publish, bring back. Row A16. */
export function ContentPanel() {
  return (
    <Panel title={t.title}>
      <p className={people.words}>{t.intro}</p>
      <Answered watch={useAnswers().content()} behind="sentence" loading={<Loading lines={5} />}>
        {(answer) => <Content answer={answer} />}
      </Answered>
    </Panel>
  );
}

function Content({ answer }: { readonly answer: ContentAnswer }) {
  const { shown, content, versions } = answer;
  const [published] = versions;
  const draft = frameworkOf(content);
  const { local } = content;
  return (
    <>
      <p className={css.shown}>{t.shown[shown.licence]}</p>
      <p className={people.quiet}>{published ? t.version(published.number, published.by, published.at) : t.never}</p>
      <DraftBar answer={answer} />
      <Fold className={css.fold} summary={t.cells(Object.keys(local.cells).length)}>
        {strands.map((strand) => (
          <section key={strand} aria-label={draft.strands[strand].name}>
            {cells
              .filter((cell) => strandOf(cell) === strand)
              .map((cell) => (
                <WordsField
                  key={cell}
                  answer={answer}
                  field={`cell ${cell}`}
                  label={t.cellLabel(cellName(draft, cell))}
                  beside={draft.outcomes[cell].long}
                  text={local.cells[cell] ?? ''}
                  part={(text) => ({ kind: 'cell', cell, text })}
                />
              ))}
          </section>
        ))}
      </Fold>
      <Fold className={css.fold} summary={t.strands(Object.keys(local.strands).length)}>
        {strands.map((strand) => (
          <WordsField
            key={strand}
            answer={answer}
            field={`strand ${strand}`}
            label={t.strandLabel(draft.strands[strand].name)}
            beside={whatServicesDo[strand]}
            text={local.strands[strand] ?? ''}
            part={(text) => ({ kind: 'strand', strand, text })}
          />
        ))}
      </Fold>
      <GlossaryPart answer={answer} />
      <TermsPart answer={answer} />
      <FilePart answer={answer} />
      <HistoryPart answer={answer} />
    </>
  );
}
