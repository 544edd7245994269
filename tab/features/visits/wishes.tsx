import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { VisitsAnswer, VisitView } from '../../../shared/visits/contract.ts';
import { mostInWish } from '../../../shared/visits/wish.ts';
import { wishText as t } from '../../../shared/visits/wish-text.ts';
import { visitCardText } from '../../../shared/visits/card-text.ts';
import { Notice } from '../../components/notice.tsx';
import { VisitFormFrame } from './form-parts.tsx';
import { useVisitForm } from './use-visit-form.ts';
import { VisitFormOf } from './visit-form.tsx';
import { pathOf, type Send } from './visits.ts';
import css from './visits.module.css';

interface Props {
  readonly visit: VisitView;
  readonly page: VisitsAnswer;
  readonly send: Send;
}

type Wish = VisitView['wishes'][number];

/** What became of a day that does not suit, in words. */
const became = ({ standing, answer }: Wish): string =>
  standing === 'kept' ? (answer ? t.kept(answer.by, answer.text) : '') : t.standing[standing];

/** Days of a visit that do not suit the school, with what each side can do about the one that is not answered. Row J01. */
export function Wishes({ visit, page, send }: Props) {
  const open = visit.wishes.find(({ standing }) => standing === 'open');
  return (
    <>
      {open && (
        <Notice>
          {t.because(open.on, open.by, open.reason)} {page.may.plan ? '' : became(open)}
        </Notice>
      )}
      {open && <Answer visit={visit} page={page} send={send} />}
      {visit.wishes
        .filter((wish) => wish !== open)
        .map((wish) => (
          <p key={wish.on} className={css.quiet}>
            {t.because(wish.on, wish.by, wish.reason)} {became(wish)}
          </p>
        ))}
    </>
  );
}

function Answer({ visit, page, send }: Props) {
  const [open, setOpen] = useState<'move' | 'keep'>();
  const close = () => setOpen(undefined);
  const form = useVisitForm(`visit-suits-${visit.id}`);
  const { may } = page;
  if (open === 'move') return <VisitFormOf visit={visit} what="change" page={page} send={send} onClose={close} />;
  if (open === 'keep') return <KeepForm visit={visit} send={send} onClose={close} />;
  return (
    <div className={`${css.buttons} ${css.answer}`}>
      {may.plan && (
        <>
          <Button appearance="primary" onClick={() => setOpen('move')}>
            {visitCardText.move}
          </Button>
          <Button onClick={() => setOpen('keep')}>{t.keep}</Button>
        </>
      )}
      {may.wish && (
        <Button
          size="small"
          disabledFocusable={form.isSending}
          onClick={() => void form.run(() => send(pathOf(visit, 'wish-back'), {}), t.said.suits)}
        >
          {t.suits}
        </Button>
      )}
      {form.notSaved && <p role="alert">{form.notSaved.sentence}</p>}
    </div>
  );
}

interface FormProps extends Omit<Props, 'page'> {
  readonly onClose: () => void;
}

interface WordsProps extends FormProps {
  readonly place: string;
  readonly label: string;
  readonly intro: string;
  readonly hint: string;
  readonly sendWords: string;
  readonly said: string;
  body(words: string): object;
}

/** One text about the day of a visit that the other side reads. */
function WordsForm({ visit, send, onClose, place, label, intro, hint, sendWords, said, body }: WordsProps) {
  const form = useVisitForm(`visit-${place}-${visit.id}`, { fields: { words: '' } });
  const words = form.field('words');
  return (
    <VisitFormFrame
      form={form}
      send={sendWords}
      onSend={(confirmed) => form.run(() => send(pathOf(visit, place), { ...body(words), confirmed }), said)}
      onClose={onClose}
      text={() => words}
    >
      <p className={css.quiet}>{intro}</p>
      <Field label={label} hint={hint}>
        <Textarea
          value={words}
          data-place={form.draft.id}
          maxLength={mostInWish}
          onChange={(_, { value }) => form.type({ words: value })}
        />
      </Field>
    </VisitFormFrame>
  );
}

/** The school says why the day does not suit. */
export const WishForm = (props: FormProps) => (
  <WordsForm
    {...props}
    place="wish"
    label={t.why}
    intro={t.intro}
    hint={t.whyHint}
    sendWords={t.send}
    said={t.said.wish}
    body={(reason) => ({ reason })}
  />
);

/** The therapist says why the visit stays. */
const KeepForm = (props: FormProps) => (
  <WordsForm
    {...props}
    place="keep-day"
    label={t.answer}
    intro={t.keepIntro}
    hint={t.answerHint}
    sendWords={t.sendAnswer}
    said={t.said.kept}
    body={(text) => ({ text })}
  />
);
