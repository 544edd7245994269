import { lastWords } from '../../../shared/consent/consent-for.ts';
import { giverKey } from '../../../shared/consent/consent.ts';
import { consentText as t } from '../../../shared/consent/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { calledIn, purposesAsked } from './consents.ts';
import css from './consent.module.css';

/** How consent stands, for somebody who reads; who answered is named for those who may know it. */
export function ConsentReading({ request }: { readonly request: RequestAnswer }) {
  return (
    <div>
      <dt>{t.title}</dt>
      {purposesAsked(request).map((purpose) => (
        <dd key={purpose} className={css.read}>
          <strong>{t.purposes[purpose]}</strong>
          <span>{t.inWords(request.standings[purpose])}</span>
          {request.identity === 'shown' &&
            lastWords(request, purpose).map((word) => (
              <span key={giverKey(word.giver)}>
                {calledIn(request, word.giver)}: {t.word(word)}
              </span>
            ))}
        </dd>
      ))}
    </div>
  );
}
