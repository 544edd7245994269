import type { ReactNode } from 'react';
import { paperSchema, paperNames, yearGroups, type PaperName } from '../../../shared/request-for-help/request.ts';
import { upnSchema } from '../../../shared/anonymous-text/numbers.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import type { Step } from '../../../shared/request-for-help/completeness.ts';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { agreementText } from '../../../shared/sharing-agreement/text.ts';
import { Notice } from '../../components/notice.tsx';
import { aroundText } from '../../../shared/around-the-child/text.ts';
import { Lights } from './lights.tsx';
import { lightsOf } from './requests.ts';
import { PeopleFields } from './people-fields.tsx';
import { SavedChoice, SavedDay, SavedWords } from './saved-fields.tsx';
import { TriedForm } from './tried-form.tsx';
import css from './requests.module.css';

interface Props {
  readonly request: RequestAnswer;
}

/** A request for help as the SENDCo fills it in: every field saves itself. Rows G05-G10. */
export function RequestForm({ request }: Props) {
  return (
    <div className={css.form}>
      <Part request={request} step="question">
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
      </Part>
      <Part request={request} step="tried">
        <TriedForm request={request} />
      </Part>
      <Part request={request} step="papers">
        <div className={css.papers}>
          {paperNames.map((name) => (
            <Paper key={name} request={request} name={name} />
          ))}
        </div>
        <Words request={request} name="namedAdult" most={120} />
      </Part>
      <fieldset className={css.part}>
        <legend>{aroundText.title}</legend>
        <PeopleFields request={request} />
      </fieldset>
      <Part request={request} step="consent">
        <Consent request={request} />
      </Part>
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

function Part({ request, step, children }: Props & { readonly step: Step; readonly children: ReactNode }) {
  return (
    <fieldset className={css.part}>
      <legend>{t.steps[step]}</legend>
      <Lights lights={lightsOf(request, step)} />
      {children}
    </fieldset>
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

const whyNoUpn = (text: string): string | undefined => (upnSchema.safeParse(text).success ? undefined : t.upnWrong);

function Consent({ request }: Props) {
  const { consent, child } = request;
  const who = (name: 'name' | 'className' | 'upn' | 'consentBy', known: string | null, most: number) => (
    <SavedWords
      request={request}
      name={name}
      label={t[name]}
      {...(name === 'upn' ? { hint: t.upnHint, whyNot: whyNoUpn } : {})}
      known={known ?? ''}
      most={most}
      patch={(text) => ({ identity: { [name]: text || null } })}
    />
  );
  return (
    <>
      <p className={css.quiet}>{t.consentWhy}</p>
      <div className={css.row}>
        <SavedChoice
          request={request}
          name="consent"
          label={t.consent}
          known={consent.state}
          options={Object.entries(t.consentStates)}
          patch={(state) => ({ consent: { state: state as typeof consent.state } })}
        />
        {consent.state !== 'not-asked' && (
          <SavedDay
            request={request}
            name="consentOn"
            label={t.consentOn}
            known={consent.on}
            patch={(on) => ({ consent: { on } })}
          />
        )}
        {consent.state === 'given' && (
          <>
            <SavedDay
              request={request}
              name="consentUntil"
              label={t.consentUntil}
              known={consent.until}
              patch={(until) => ({ consent: { until } })}
            />
            <SavedChoice
              request={request}
              name="consentHow"
              label={t.consentHow}
              known={consent.how ?? ''}
              options={Object.entries(t.consentHows)}
              patch={(how) => ({ consent: { how: (how || null) as typeof consent.how } })}
            />
          </>
        )}
      </div>
      {consent.state !== 'not-asked' && who('consentBy', consent.by, 120)}
      {request.sharing !== 'holds' && <Notice>{agreementText.notShared}</Notice>}
      <p className={css.quiet}>{t.whoInTab}</p>
      <div className={css.row}>
        {who('name', child.name, 120)}
        <SavedDay
          request={request}
          name="bornOn"
          label={t.bornOn}
          known={child.bornOn}
          patch={(bornOn) => ({ identity: { bornOn } })}
        />
        {who('className', child.className, 60)}
        {who('upn', child.upn ?? null, 40)}
      </div>
    </>
  );
}
