import { inWords } from '../../../shared/family-page/answers.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import { answerInWords, asked } from '../../../shared/family-page/question-text.ts';
import { familyText } from '../../../shared/family-page/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { calledIn } from './family.ts';
import { ToldOffers } from './told-offers.tsx';
import css from './family.module.css';

/** What the family has answered and said since, in their own words. Rows G07, I18. */
export function ToldReading({ request }: { readonly request: RequestAnswer }) {
  const { told = [], voices = [] } = request.family ?? {};
  return (
    <div className={css.told}>
      <ToldOffers request={request} />
      {voices.toReversed().map(({ id, at, text, personId }) => (
        <section key={id}>
          <h4 className={css.title}>{t.changed(at)}</h4>
          <p className={css.state}>{calledIn(request.people, personId)}</p>
          <p className={css.words}>{text}</p>
        </section>
      ))}
      {told.toReversed().map(({ id, at, how, witness, who, answers, personId }) => (
        <section key={id}>
          <h4 className={css.title}>{calledIn(request.people, personId)}</h4>
          <p className={css.state}>{t.toldOn(at, how, witness)}</p>
          <dl className={css.answers}>
            {inWords(answers ?? {}, who === 'young-person', answerInWords)
              .flatMap(({ lines }) => lines)
              .map(({ name, says }) => (
                <div key={name}>
                  <dt>{asked(name, who === 'young-person').ask}</dt>
                  <dd className={css.words}>{says}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {told.length === 0 && <p className={css.state}>{familyText.notAnswered}</p>}
    </div>
  );
}
