import { aroundText } from '../../../shared/around-the-child/text.ts';
import { consentText } from '../../../shared/consent/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { agreementText } from '../../../shared/sharing-agreement/text.ts';
import { Notice } from '../../components/notice.tsx';
import { ConsentFields } from '../consent/consent-fields.tsx';
import { StepPart } from './form-part.tsx';
import { PeopleFields } from './people-fields.tsx';
import { SavedChoice } from './saved-fields.tsx';
import { WhoFields } from './who-fields.tsx';
import css from './requests.module.css';

interface Props {
  readonly request: RequestAnswer;
}

/** Who is around the child, what they agreed to, and who the child is: every field saves itself. Rows B08, H01. */
export function ConsentForm({ request }: Props) {
  return (
    <div className={css.form}>
      <fieldset className={css.part}>
        <legend>{aroundText.title}</legend>
        <PeopleFields request={request} />
      </fieldset>
      <StepPart request={request} step="consent">
        <Consent request={request} />
      </StepPart>
    </div>
  );
}

/** Chosen for 'no ground of its own': what the agreement says. */
const asAgreed = 'as-agreed';

function Consent({ request }: Props) {
  return (
    <>
      <p className={css.quiet}>{consentText.why}</p>
      <ConsentFields request={request} />
      {request.sharing !== 'holds' && <Notice>{agreementText.notShared}</Notice>}
      <WhoFields request={request} />
      <div className={css.row}>
        <SavedChoice
          request={request}
          name="lawfulBasis"
          label={consentText.lawfulBasis}
          hint={consentText.lawfulBasisHint}
          known={request.lawfulBasis ?? asAgreed}
          options={[[asAgreed, consentText.asAgreed], ...Object.entries(consentText.bases)]}
          patch={(basis) => ({ lawfulBasis: basis === asAgreed ? null : (basis as typeof request.lawfulBasis) })}
        />
      </div>
    </>
  );
}
