import { ownWording } from '../../../shared/balanced-system/content.ts';
import { longDate } from '../../../shared/kernel/time.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { paperNames } from '../../../shared/request-for-help/request.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { Notice } from '../../components/notice.tsx';
import { isHidden, whyHidden } from '../../../shared/request-for-help/why-hidden.ts';
import { PeopleReading } from './people-reading.tsx';
import { consentFacts, paperFacts } from './requests.ts';
import css from './reading.module.css';

/** A request for help as the therapist reads it; who it is stands here with consent, and why not without. */
export function RequestReading({ request }: { readonly request: RequestAnswer }) {
  const { child, tried, papers, namedAdult } = request;
  const why = whyHidden(request);
  const lines = tried.map(({ id, strand, what, howLong, effect }) => ({
    id,
    says: t.triedLine(ownWording.strands[strand].name, what, howLong, effect),
  }));
  const upn = child.upn && `${t.upn} ${child.upn}`;
  const who = [child.name, child.bornOn && longDate(child.bornOn), child.className, upn].filter(Boolean).join(', ');
  if (isHidden(request)) return <Notice>{why}</Notice>;
  return (
    <div className={css.reading}>
      {why && <Notice>{why}</Notice>}
      {request.copyState === 'restricted' && <Notice>{t.restrictedHere}</Notice>}
      <dl>
        {who && <Fact name={t.who}>{who}</Fact>}
        {request.identity === 'shown' && <PeopleReading people={request.people} />}
        <Fact name={t.question}>{request.question}</Fact>
        {request.hopedFor && <Fact name={t.hopedFor}>{request.hopedFor}</Fact>}
        <div>
          <dt>{t.tried}</dt>
          {lines.length === 0 && <dd>{t.nothingTried}</dd>}
          {lines.map(({ id, says }) => (
            <dd key={id}>{says}</dd>
          ))}
        </div>
        {paperNames.map((name) => (
          <Fact key={name} name={t.papers[name]}>
            {paperFacts(papers[name])}
          </Fact>
        ))}
        {namedAdult && <Fact name={t.namedAdult}>{namedAdult}</Fact>}
        <Fact name={t.consent}>{consentFacts(request)}</Fact>
      </dl>
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
