import { paperSchema, paperNames, yearGroups, type PaperName } from '../../../shared/request-for-help/request.ts';
import { filesText } from '../../../shared/files/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import { backgroundText as b } from '../../../shared/request-for-help/background-text.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { OtherFiles, PaperFiles } from '../files/paper-files.tsx';
import { DeclarationFields, HistoryFields, ReasonFields, SchoolFields, ScreenFields } from './background-fields.tsx';
import { FormSteps } from './form-steps.tsx';
import { Part, StepPart } from './form-part.tsx';
import { KnownName } from './known-fields.tsx';
import { answersIn } from './requests.ts';
import { SavedChoice, SavedDay, SavedWords } from './saved-fields.tsx';
import { TriedForm } from './tried-form.tsx';
import own from './form-part.module.css';
import css from './requests.module.css';

interface Props {
  readonly request: RequestAnswer;
}

/** A request for help as the SENDCo fills it in: every field saves itself. Consent has a part of its own. Rows G05-G10. */
export function RequestForm({ request, consentAt }: Props & { readonly consentAt: string }) {
  return (
    <div className={css.form} data-testid="request-form">
      <FormSteps request={request} consentAt={consentAt} />
      <StepPart request={request} step="question">
        <div className={css.narrow}>
          <SavedChoice
            request={request}
            name="yearGroup"
            label={t.yearGroup}
            known={request.yearGroup}
            options={yearGroups.map((each) => [each, each])}
            patch={(value) => ({ yearGroup: value })}
          />
        </div>
        <Words request={request} name="question" most={800} many />
        <Words request={request} name="hopedFor" most={400} many />
        <ReasonFields request={request} />
      </StepPart>
      <StepPart request={request} step="tried">
        <TriedForm request={request} />
      </StepPart>
      <StepPart request={request} step="papers">
        <div className={css.papers}>
          {paperNames.map((name) => (
            <PaperFiles key={name} request={request} paper={name} title={t.papers[name]}>
              <Paper request={request} name={name} />
            </PaperFiles>
          ))}
          <OtherFiles request={request} />
        </div>
        <p className={css.quiet}>{filesText.takenHint}</p>
      </StepPart>
      <div className={own.folds}>
        <p className={css.quiet}>{b.optional}</p>
        <Part title={b.groups.education} filled={answersIn(request.education)}>
          <SchoolFields request={request} />
        </Part>
        <Part title={b.groups.screens} filled={answersIn(request.screens)}>
          <ScreenFields request={request} />
        </Part>
        <Part title={b.groups.history} filled={answersIn(request.history, request.hearing)}>
          <HistoryFields request={request} />
        </Part>
      </div>
      <StepPart request={request} step="declaration">
        <Words request={request} name="namedAdult" most={120} />
        <KnownName request={request} field="namedAdult" />
        <DeclarationFields request={request} />
      </StepPart>
    </div>
  );
}

interface WordsProps extends Props {
  readonly name: 'question' | 'hopedFor' | 'namedAdult';
  readonly most: number;
  readonly many?: boolean;
}

/** One of the texts of the request itself, with its hint. */
function Words({ request, name, ...more }: WordsProps) {
  const patch = (text: string): RequestPatch => ({ [name]: text });
  return (
    <SavedWords
      request={request}
      name={name}
      label={t[name]}
      hint={t[`${name}Hint`]}
      known={request[name]}
      patch={patch}
      {...more}
    />
  );
}

function Paper({ request, name }: Props & { readonly name: PaperName }) {
  const paper = request.papers[name];
  const states = paperSchema.shape.state.options.filter(
    (state) => name !== 'parentalQuestionnaire' || state !== 'not-needed',
  );
  const patch = (more: object): RequestPatch => ({ papers: { [name]: more } });
  return (
    <div className={css.row}>
      <SavedChoice
        request={request}
        name={`${name} state`}
        label={t.papers[name]}
        known={paper.state}
        options={states.map((state) => [state, t.paperStates[state]])}
        patch={(state) => patch({ state })}
      />
      {paper.state === 'have' && (
        <>
          <SavedDay
            request={request}
            name={`${name} on`}
            label={t.paperDateShort}
            known={paper.on}
            patch={(on) => patch({ on })}
          />
          <SavedWords
            request={request}
            name={`${name} note`}
            label={t.paperNote}
            known={paper.note}
            most={200}
            patch={(note) => patch({ note })}
          />
        </>
      )}
    </div>
  );
}
