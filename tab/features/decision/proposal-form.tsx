import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import type { Queued } from '../../../shared/decision/contract.ts';
import {
  emptyDraft,
  mostInPart,
  mostInRationale,
  partKinds,
  type PartKind,
} from '../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useSending } from '../reflection/use-sending.ts';
import { draftWith, formsOf, withoutAdded, type DecisionActs, type ProposalTyped } from './decisions.ts';
import { FormEnd } from './form-end.tsx';
import css from './decision.module.css';

interface Props {
  readonly request: Queued;
  readonly acts: DecisionActs;
  readonly onClose: () => void;
}

/** A proposal, part by part; each part is saved as it is added. Rows G11, G23. */
export function ProposalForm({ request, acts, onClose }: Props) {
  const place = formsOf(request).propose;
  const draft = request.draft ?? emptyDraft;
  const { typedDecisions } = useAnswers();
  const [kept, keep] = useTyped(typedDecisions, place);
  const typed: ProposalTyped = kept ?? { kind: '', words: '', rationale: draft.rationale, instead: draft.instead };
  const { isSending, notSaved, run, forget } = useSending();
  const type = (part: Partial<ProposalTyped>) => {
    keep({ ...typed, ...part });
    forget();
  };
  const save = async (isSent: boolean, confirmed: boolean) => {
    const whole = draftWith(draft, typed);
    const said = isSent ? t.sent : typed.kind ? t.added(typed.kind) : t.saved;
    const done = await run(
      () => ('draft' in whole ? acts.propose(request, whole.draft, isSent, confirmed) : Promise.resolve(whole)),
      said,
    );
    if (!done) return;
    keep(isSent ? undefined : withoutAdded(typedDecisions.of(place) ?? typed, typed));
    if (isSent) onClose();
  };
  const takeOut = (kind: PartKind) => {
    const parts = draft.parts.filter((each) => each.kind !== kind);
    void run(() => acts.propose(request, { ...draft, parts }, false, true));
  };
  const area = (field: 'words' | 'rationale' | 'instead', most: number) => ({
    value: typed[field],
    maxLength: most,
    'data-place': `${place}-${field}`,
    onChange: (_: unknown, { value }: { readonly value: string }) => type({ [field]: value }),
  });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save(true, false);
      }}
    >
      <p className={css.quiet}>{t.proposeIntro}</p>
      {draft.parts.length > 0 && (
        <ul className={css.parts} aria-label={t.draft}>
          {draft.parts.map(({ kind, words }) => (
            <li key={kind}>
              <strong>{t.kinds[kind]}</strong>
              <span>{words}</span>
              <Button size="small" aria-label={`${t.takeOut}: ${t.kinds[kind]}`} onClick={() => takeOut(kind)}>
                {t.takeOut}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field label={t.kind} className={css.narrow ?? ''}>
        <Select value={typed.kind} onChange={(_, { value }) => type({ kind: value as PartKind | '' })}>
          <option value="">{t.choose}</option>
          {partKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.words} hint={t.wordsHint}>
        <Textarea {...area('words', mostInPart)} />
      </Field>
      <Button className={css.add ?? ''} onClick={() => void save(false, false)} disabledFocusable={isSending}>
        {t.add}
      </Button>
      <Field label={t.rationale} hint={t.rationaleHint}>
        <Textarea {...area('rationale', mostInRationale)} />
      </Field>
      <Field label={t.instead} hint={t.insteadHint}>
        <Textarea {...area('instead', mostInRationale)} />
      </Field>
      <FormEnd
        send={t.send}
        isSending={isSending}
        notSaved={notSaved}
        textOf={(field) => typed[field as 'words'] || draft.parts.map(({ words }) => words).join('\n')}
        placeOf={(field) => `${place}-${field}`}
        onKeep={() => void save(true, true)}
        onClose={onClose}
      />
    </form>
  );
}
