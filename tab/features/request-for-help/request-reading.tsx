import { Link } from '@fluentui/react-components';
import { aroundText } from '../../../shared/around-the-child/text.ts';
import { longDate } from '../../../shared/kernel/time.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { paperNames } from '../../../shared/request-for-help/request.ts';
import { backgroundFacts, childFacts, triedSays } from '../../../shared/request-for-help/reading.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { schoolAddress } from '../../route.ts';
import { Notice } from '../../components/notice.tsx';
import { isHidden, whyHidden } from '../../../shared/request-for-help/why-hidden.ts';
import { FilesReading } from '../files/files-reading.tsx';
import { paperFacts } from './requests.ts';
import css from './reading.module.css';

interface Props {
  readonly schoolId: string;
  readonly request: RequestAnswer;
}

/** A request for help as the therapist reads it; who it is stands here with consent, and why not without. */
export function RequestReading({ schoolId, request }: Props) {
  const { child, tried, papers, namedAdult } = request;
  const why = whyHidden(request);
  const lines = tried.map(({ id, ...each }) => ({ id, says: triedSays(each) }));
  const upn = child.upn && `${t.upn} ${child.upn}`;
  const who = [child.name, child.bornOn && longDate(child.bornOn), child.className, upn].filter(Boolean).join(', ');
  if (isHidden(request)) return <Notice>{why}</Notice>;
  return (
    <div className={css.reading}>
      {request.merged && (
        <Notice>
          {t.mergedInto(request.merged)}{' '}
          <Link inline href={schoolAddress(schoolId, 'children', request.merged.into)}>
            {t.mergedWay(request.merged.label)}
          </Link>
        </Notice>
      )}
      {why && <Notice>{why}</Notice>}
      {request.hasLegalNote && !request.mayWrite && <Notice>{aroundText.legalNote}</Notice>}
      {request.copyState === 'restricted' && <Notice>{t.restrictedHere}</Notice>}
      <dl>
        {who && <Fact name={t.who}>{who}</Fact>}
        {childFacts(child).map(([name, says]) => (
          <Fact key={name} name={name}>
            {says}
          </Fact>
        ))}
        <Fact name={t.question}>{request.question}</Fact>
        {request.hopedFor && <Fact name={t.hopedFor}>{request.hopedFor}</Fact>}
        {lines.length > 0 && (
          <div>
            <dt>{t.tried}</dt>
            {lines.map(({ id, says }) => (
              <dd key={id}>{says}</dd>
            ))}
          </div>
        )}
        <NotSaid
          names={[!request.hopedFor && t.hopedFor, lines.length === 0 && t.tried, !namedAdult && t.namedAdult]}
        />
        {paperNames
          .filter((name) => papers[name].state !== 'not-said')
          .map((name) => (
            <Fact key={name} name={t.papers[name]}>
              {paperFacts(papers[name])}
            </Fact>
          ))}
        <NotSaid names={paperNames.map((name) => papers[name].state === 'not-said' && t.papers[name])} />
        {backgroundFacts(request).map(([name, says], at) => (
          <Fact key={`${at} ${name}`} name={name}>
            {says}
          </Fact>
        ))}
        {namedAdult && <Fact name={t.namedAdult}>{namedAdult}</Fact>}
      </dl>
      <FilesReading request={request} />
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What of a part is still empty, in one line. */
function NotSaid({ names }: { readonly names: readonly (string | false)[] }) {
  const empty = names.filter((name) => name !== false);
  if (empty.length === 0) return null;
  return (
    <div className={css.notSaid}>
      <dt>{t.notSaidYet}</dt>
      <dd>{empty.join(', ')}</dd>
    </div>
  );
}
