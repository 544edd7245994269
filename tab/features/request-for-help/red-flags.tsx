import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { redFlags, type RedFlag } from '../../../shared/request-for-help/red-flags.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { noteRouteShown } from '../question/questions.ts';
import { useAnswers } from '../../use-answers.ts';
import css from './requests.module.css';

const t = requestText.redFlags;

interface Props {
  readonly schoolId: string;
  /** It is none of these. */
  readonly onNone: () => void;
  readonly onClose: () => void;
  readonly back: string;
}

/** What must not wait, asked before anything else; of the answer only that a way was shown is noted. Hazard H-02. */
export function RedFlags({ schoolId, onNone, onClose, back }: Props) {
  const answers = useAnswers();
  const [flag, setFlag] = useState('');
  const [route, setRoute] = useState<RedFlag>();
  const goOn = () => {
    const found = redFlags.find((each) => each === flag);
    if (!found) return onNone();
    setRoute(found);
    void noteRouteShown(answers, schoolId);
  };
  if (route)
    return (
      <div className={css.form} role="alert">
        <h3 className={css.routeTitle}>{t.routeTitle}</h3>
        {t.routes[route].map((line) => (
          <p key={line} className={css.words}>
            {line}
          </p>
        ))}
        <div className={css.buttons}>
          <Button onClick={onClose}>{back}</Button>
        </div>
      </div>
    );
  return (
    <div className={css.form}>
      <Field label={t.question}>
        <RadioGroup value={flag} onChange={(_, { value }) => setFlag(value)}>
          {redFlags.map((each) => (
            <Radio key={each} value={each} label={t.options[each]} />
          ))}
          <Radio value="none" label={t.none} />
        </RadioGroup>
      </Field>
      <div className={css.buttons}>
        <Button appearance="primary" disabledFocusable={flag === ''} onClick={() => flag && goOn()}>
          {t.goOn}
        </Button>
        <Button onClick={onClose}>{back}</Button>
      </div>
    </div>
  );
}
