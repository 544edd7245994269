import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { inTerms } from '../../../shared/balanced-system/terms.ts';
import { Answered } from '../../components/answered.tsx';
import { BackToGrid } from '../../components/back-link.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { Activities, Day, Journey, Term, Time, type DrawnProps } from './diagrams.tsx';
import { modelText as t } from './model-text.ts';
import { SeeSaws } from './see-saw.tsx';
import css from './diagrams.module.css';

/** The drawings in the order of the page. */
const drawings = [
  { words: t.term, Drawn: Term },
  { words: t.journey, Drawn: Journey },
  { words: t.seeSaw, Drawn: SeeSaws },
  { words: t.activities, Drawn: Activities },
  { words: t.day, Drawn: Day },
  { words: t.time, Drawn: Time },
] as const;

/** The diagrams of the model, as lists with text that are drawn by style alone. Row A12. */
export default function ModelPage({ id }: PartProps) {
  return (
    <>
      <BackToGrid id={id} />
      <Answered watch={useAnswers().framework(id)} behind="by-child" loading={<Loading lines={10} heading />}>
        {(framework) => (
          <div className={css.panels}>
            <p className={css.words}>{t.intro}</p>
            {drawings.map(({ words, Drawn }) => (
              <Panel key={words.title} title={words.title}>
                <p className={css.words}>{words.intro}</p>
                <Drawn framework={framework} said={saidIn(framework)} />
              </Panel>
            ))}
          </div>
        )}
      </Answered>
    </>
  );
}

const saidIn =
  ({ local }: FrameworkAnswer): DrawnProps['said'] =>
  (sentence) =>
    inTerms(sentence, local.terms);
