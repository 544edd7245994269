import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { nhsNumberSchema } from '../../../shared/anonymous-text/numbers.ts';
import { lawfulBasisSchema } from '../../../shared/consent/lawful-basis.ts';
import { consentText } from '../../../shared/consent/text.ts';
import type { JourneyAnswer } from '../../../shared/journey/contract.ts';
import { journeyText as t } from '../../../shared/journey/text.ts';
import { longDate } from '../../../shared/kernel/time.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { nhsForm, noteForm } from './typed-record.ts';
import type { JourneyWays } from './use-journeys.ts';
import css from './journey.module.css';

interface Props {
  readonly journey: JourneyAnswer;
  readonly ways: Pick<JourneyWays, 'change'>;
}

/** The service's own record of a child; each field saves itself when it is left. Rows B10, C-28. */
export function RecordForm({ journey, ways }: Props) {
  const { child, mayWrite } = journey;
  const { saving, run } = useSaving();
  const who = [child.name, child.bornOn && longDate(child.bornOn)].filter(Boolean).join(', ');
  return (
    <div className={css.record}>
      <h4 className={css.recordTitle}>{t.record}</h4>
      <p className={css.quiet}>{t.recordHint}</p>
      <dl className={css.facts}>
        <div>
          <dt>{t.who}</dt>
          <dd>{who || t.notTold}</dd>
        </div>
        {!mayWrite && child.nhsNumber && (
          <div>
            <dt>{t.nhsNumber}</dt>
            <dd>{child.nhsNumber}</dd>
          </div>
        )}
        {!mayWrite && journey.note && (
          <div>
            <dt>{t.note}</dt>
            <dd>{journey.note}</dd>
          </div>
        )}
      </dl>
      {mayWrite && (
        <>
          <div className={css.buttons}>
            <Button size="small" onClick={() => void run(() => ways.change(journey.rev, { copy: true }))}>
              {t.copy}
            </Button>
            <SavingLine saving={saving} />
          </div>
          <Saved
            form={nhsForm(journey)}
            label={t.nhsNumber}
            hint={t.nhsHint}
            known={child.nhsNumber ?? ''}
            save={(said) =>
              said && !nhsNumberSchema.safeParse(said).success
                ? Promise.resolve(t.nhsWrong)
                : ways.change(journey.rev, { nhsNumber: said || null })
            }
          />
          <Basis journey={journey} ways={ways} />
          <Saved
            form={noteForm(journey)}
            label={t.note}
            hint={t.noteHint}
            known={journey.note ?? ''}
            many
            save={(note) => ways.change(journey.rev, { note })}
          />
        </>
      )}
    </div>
  );
}

/** The service's own ground for keeping it, saved when it is chosen. Row H07. */
function Basis({ journey, ways }: Props) {
  const { saving, run } = useSaving();
  const choose = (value: string): Promise<boolean> => {
    const lawfulBasis = lawfulBasisSchema.safeParse(value || null);
    return run(() => ways.change(journey.rev, { lawfulBasis: lawfulBasis.data ?? null }));
  };
  return (
    <div className={css.field}>
      <Field label={consentText.lawfulBasis} hint={consentText.lawfulBasisHint}>
        <Select value={journey.lawfulBasis ?? ''} onChange={(_, { value }) => void choose(value)}>
          <option value="">{consentText.asAgreed}</option>
          {Object.entries(consentText.bases).map(([basis, title]) => (
            <option key={basis} value={basis}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <SavingLine saving={saving} />
    </div>
  );
}

interface SavedProps {
  /** What this field is called among all in which something is typed. */
  readonly form: string;
  readonly label: string;
  readonly hint: string;
  readonly known: string;
  readonly many?: boolean;
  readonly save: (said: string) => Promise<string | undefined>;
}

/** Words that are saved when the field is left. What could not be saved stays in it, over other pages too. */
function Saved({ form, label, hint, known, many = false, save }: SavedProps) {
  const { typedRecord } = useAnswers();
  const [typed, keep] = useTyped(typedRecord, form);
  const { saving, run } = useSaving();
  const Box = many ? Textarea : Input;
  const leave = async () => {
    if (!typed) return;
    if (typed.text.trim() === known) return keep(undefined);
    await run(async () => {
      const says = await save(typed.text.trim());
      // What was typed on meanwhile is sent when the field is left again.
      const now = typedRecord.of(form);
      if (now?.text === typed.text) keep(says ? { ...now, says } : undefined);
      return says;
    });
  };
  return (
    <div className={css.field}>
      <Field label={label} hint={hint}>
        <Box
          value={typed?.text ?? known}
          maxLength={many ? 2000 : 40}
          onChange={(_, { value }) => keep({ text: value, says: typed?.says })}
          onBlur={() => void leave()}
        />
      </Field>
      <SavingLine
        saving={typed?.says && saving.state === 'idle' ? { state: 'failed', sentence: typed.says } : saving}
      />
    </div>
  );
}
