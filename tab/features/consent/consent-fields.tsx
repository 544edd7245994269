import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { consentPurposes, giverKey, type ConsentPurpose, type ConsentWord } from '../../../shared/consent/consent.ts';
import { lastOfEach } from '../../../shared/consent/consent-for.ts';
import { consentText as t } from '../../../shared/consent/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { Fold } from '../../components/fold.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { AnswerFields, NewAnswer } from './answer-fields.tsx';
import { calledIn, earlierOf, type WhoAnswers } from './consents.ts';
import { SameAnswers } from './same-answers.tsx';
import css from './consent.module.css';

interface Props {
  readonly request: RequestAnswer;
}

/** Consent, purpose by purpose, as the SENDCo writes it down: every field saves itself. Rows H01-H06. */
export function ConsentFields({ request }: Props) {
  return (
    <ul className={css.purposes}>
      {consentPurposes.map((purpose) => (
        <li key={purpose} className={css.purpose}>
          <Purpose request={request} purpose={purpose} />
        </li>
      ))}
    </ul>
  );
}

interface PurposeProps extends Props {
  readonly purpose: ConsentPurpose;
}

const looks = { yes: 'done', no: 'warning', open: 'gap' } as const;

interface Adding {
  readonly who?: WhoAnswers;
}

function Purpose({ request, purpose }: PurposeProps) {
  const [adding, setAdding] = useState<Adding>();
  const { holds, why } = request.standings[purpose];
  const words = lastOfEach(request, purpose);
  // Whose answer is being written down has its fields below.
  const listed = words.filter(({ giver }) => !adding?.who || giverKey(giver) !== giverKey(adding.who));
  const look = holds ? 'yes' : why === 'not-asked' ? 'open' : 'no';
  const effect = holds ? (purpose === 'discuss' ? t.effect.holds : t.effect.holdsFor) : undefined;
  const not = purpose === 'discuss' ? t.effect.not : t.effect.notFor;
  return (
    <>
      <h3 className={css.title}>{t.purposes[purpose]}</h3>
      <p className={css[look]}>
        <Icon name={looks[look]} />
        <span>{t.inWords(request.standings[purpose])}</span>
      </p>
      {why !== 'not-asked' && <p className={css.effect}>{effect ?? not}</p>}
      {why === 'parents-disagree' && <Disagreement saysWhat={firstDisagreed(request) === purpose} />}
      <ul className={css.answers}>
        {listed.map((word) => (
          <li key={giverKey(word.giver)}>
            <Answered request={request} word={word} />
          </li>
        ))}
      </ul>
      {adding ? (
        <NewAnswer
          request={request}
          purpose={purpose}
          onChosen={(who) => setAdding({ who })}
          onClose={() => setAdding(undefined)}
        />
      ) : (
        <div className={css.buttons}>
          <Button
            size="small"
            onClick={() => setAdding({})}
            aria-label={t.labelled(words.length ? t.another : t.writeDown, purpose)}
          >
            {words.length ? t.another : t.writeDown}
          </Button>
          {words.length === 0 && <SameAnswers request={request} purpose={purpose} />}
        </div>
      )}
      <Earlier request={request} purpose={purpose} />
    </>
  );
}

/** What to do is said once, where it is first about a purpose. */
const firstDisagreed = ({ standings }: RequestAnswer): ConsentPurpose | undefined =>
  consentPurposes.find((purpose) => standings[purpose].why === 'parents-disagree');

/** What two people who do not agree mean for the work, and what to do. Row H06. */
function Disagreement({ saysWhat }: { readonly saysWhat: boolean }) {
  return (
    <>
      <Notice>{t.disagree}</Notice>
      {saysWhat && (
        <ul className={css.toDo}>
          {t.disagreeToDo.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One person's answer in a line, and on request its fields. */
function Answered({ request, word }: Props & { readonly word: ConsentWord }) {
  const [isOpen, setOpen] = useState(false);
  const who = calledIn(request, word.giver);
  return (
    <>
      <div className={css.answered}>
        <p>
          <strong>{who}</strong>: {t.word(word)}, {t.writtenBy(word.by)}
        </p>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={t.labelled(`${isOpen ? t.done : t.changed}, ${who}`, word.purpose)}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t.done : t.changed}
        </Button>
      </div>
      {isOpen && <AnswerFields request={request} purpose={word.purpose} giver={word.giver} />}
    </>
  );
}

function Earlier({ request, purpose }: PurposeProps) {
  const words = earlierOf(request, purpose);
  if (words.length === 0) return null;
  return (
    <Fold summary={t.earlier}>
      <ul className={css.earlier}>
        {words.map((word) => (
          <li key={word.id}>
            {calledIn(request, word.giver)}: {t.word(word)}, {t.writtenBy(word.by)}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
