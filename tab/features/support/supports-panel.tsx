import type { SupportsAnswer } from '../../../shared/support/contract.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { Answered } from '../../components/answered.tsx';
import { BackLink } from '../../components/back-link.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { tabText } from '../../text.ts';
import { useAnswers } from '../../use-answers.ts';
import css from './support.module.css';

/** How support stands at a school: the numbers, and for those who work with the children each of them. Row I14. */
export function SupportsPanel({ schoolId }: { readonly schoolId: string }) {
  return (
    <div className={css.panels}>
      <BackLink to={schoolAddress(schoolId, 'children')}>{tabText.parts.children}</BackLink>
      <Answered watch={useAnswers().supports(schoolId)} title={t.countsTitle} loading={<Loading lines={4} heading />}>
        {(list) => <Supports schoolId={schoolId} list={list} />}
      </Answered>
    </div>
  );
}

function Supports({ schoolId, list }: { readonly schoolId: string; readonly list: SupportsAnswer }) {
  const { counts, maySee, children } = list;
  return (
    <Panel title={t.countsTitle}>
      <p className={css.words}>{t.counts(counts)}</p>
      <p className={css.quiet}>{t.running(counts.running)}</p>
      {maySee && children.length === 0 && <p className={css.quiet}>{t.noChildren}</p>}
      {children.length > 0 && (
        <ul className={css.list}>
          {children.map(({ requestId, label, state, nextReview, levels }) => (
            <li key={requestId} className={css.item}>
              <a className={css.child} href={schoolAddress(schoolId, 'support', requestId)}>
                {label}
              </a>
              <p className={css.quiet}>
                {[
                  t.states[state],
                  ...levels.map((level) => t.levels[level]),
                  ...(nextReview ? [t.reviews.next(nextReview)] : []),
                ].join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
