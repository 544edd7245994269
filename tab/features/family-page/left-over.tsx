import { Button } from '@fluentui/react-components';
import { inWords } from '../../../shared/family-page/answers.ts';
import { answerInWords, asked } from '../../../shared/family-page/question-text.ts';
import type { FamilyLine } from '../../../shared/family-page/contract.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { useTyped } from '../request-for-help/saved-fields.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { calledIn, isFillable, spokenField } from './family.ts';
import css from './family.module.css';

interface Props {
  readonly request: RequestAnswer;
  readonly pages: readonly FamilyLine[];
}

/** What was written down while it was read out, where no page is left to save it to: their own was sent, or is closed. */
export function LeftOver({ request, pages }: Props) {
  const isOpen = (personId: string) => pages.some((page) => page.personId === personId && isFillable(page));
  return request.spoken.filter(({ id }) => !isOpen(id)).map((each) => <One key={each.id} {...{ request, each }} />);
}

interface OneProps {
  readonly request: RequestAnswer;
  readonly each: RequestAnswer['spoken'][number];
}

function One({ request, each: { id, answers, witness } }: OneProps) {
  const { saving, keep } = useTyped(request, spokenField(id, 'out'), '');
  const name = calledIn(request.people, id);
  const isOwn = request.people.find((person) => person.id === id)?.relation === 'young-person';
  return (
    <section className={css.page}>
      <h4 className={css.title}>{t.leftOver(name)}</h4>
      <p className={css.state}>{t.leftOverSays}</p>
      <dl className={css.answers}>
        {inWords(answers ?? {}, isOwn, answerInWords)
          .flatMap(({ lines }) => lines)
          .map(({ name: question, says }) => (
            <div key={question}>
              <dt>{asked(question, isOwn).ask}</dt>
              <dd className={css.words}>{says}</dd>
            </div>
          ))}
        {witness && (
          <div>
            <dt>{t.witness}</dt>
            <dd className={css.words}>{witness}</dd>
          </div>
        )}
      </dl>
      <div className={css.buttons}>
        <Button size="small" onClick={() => keep(id, { spokenOut: id })}>
          {t.throwAway}
          <span className="unseen">: {name}</span>
        </Button>
        <SavingLine saving={saving} />
      </div>
    </section>
  );
}
