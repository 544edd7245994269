import { useEffect, useRef } from 'react';
import { announce } from '../../components/announce.ts';
import { Behind, type Seen } from '../../components/behind.tsx';
import { Icon } from '../../components/icon.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { YourTurn } from '../../components/turn.tsx';
import type { Role } from '../../../shared/organisation/roles.ts';
import { agreementPolicy } from '../../../shared/sharing-agreement/policy.ts';
import { agreementText } from '../../../shared/sharing-agreement/text.ts';
import { agreementsAddress, schoolAddress } from '../../route.ts';
import { tabText } from '../../text.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { HoursLink } from '../fair-hours/hours-link.tsx';
import { ServiceLink } from '../people/service-link.tsx';
import { RemindersLink } from '../reminders/reminders-link.tsx';
import { nameAndRoles } from './people.ts';
import { byTurn, listNews, type SchoolLine } from './schools.ts';
import css from './organisation.module.css';

const keepers: readonly Role[] = agreementPolicy.flatMap(({ action, roles }) =>
  action === 'agreement.register' ? roles : [],
);

interface Props {
  readonly schools: readonly SchoolLine[];
  readonly seen: Seen;
}

/** The person's schools: those that wait for them first. */
export function SchoolsPage({ schools, seen }: Props) {
  const before = useRef(schools);
  useEffect(() => {
    const news = listNews(before.current, schools);
    if (news) announce(news);
    before.current = schools;
  }, [schools]);
  const { waiting, others } = byTurn(schools);
  const both = waiting.length > 0 && others.length > 0;
  return (
    <div className={css.list}>
      <PageHead title={tabText.mySchools}>
        <p className={css.under}>
          <Person />
          <span>{tabText.asOf(seen.asOf)}</span>
        </p>
        <ServiceLink />
        <HoursLink />
        <RemindersLink />
      </PageHead>
      <Behind seen={seen} />
      {schools.length === 0 && <NoSchools />}
      {waiting.length > 0 && <Lines title={both ? tabText.waitingForYou : undefined} schools={waiting} />}
      {others.length > 0 && <Lines title={both ? tabText.otherSchools : undefined} schools={others} />}
      <Register />
    </div>
  );
}

/** Who looks, when that is known; the list does not wait for it. */
function Person() {
  const me = useWatch(useAnswers().me());
  if (me.phase !== 'ready') return null;
  return (
    <span>
      {nameAndRoles(
        me.value.name,
        me.value.roles.map((each) => each.role),
      )}
    </span>
  );
}

/** The way to the register, for those who keep it. */
function Register() {
  const me = useWatch(useAnswers().me());
  const keeps = me.phase === 'ready' && me.value.roles.some(({ role }) => keepers.includes(role));
  return keeps ? (
    <p>
      <a className={css.contact} href={agreementsAddress}>
        <Icon name="file" />
        {agreementText.register.open}
      </a>
    </p>
  ) : null;
}

function NoSchools() {
  return (
    <div className={css.none}>
      <p className={css.noneTitle}>{tabText.noSchools}</p>
      <p>{tabText.noSchoolsHelp}</p>
    </div>
  );
}

function Lines({ title, schools }: { readonly title: string | undefined; readonly schools: readonly SchoolLine[] }) {
  const Name = title ? 'h3' : 'h2';
  return (
    <section className={css.group} aria-label={title}>
      {title && <h2 className={css.groupTitle}>{title}</h2>}
      <ul className={css.lines}>
        {schools.map((school) => (
          <li key={school.id} className={css.line}>
            <div className={css.lineBody}>
              <div className={css.lineText}>
                <Name className={css.name}>
                  <a className={css.open} href={schoolAddress(school.id)}>
                    {school.name}
                  </a>
                </Name>
                <p className={css.standing}>{school.standing}</p>
                {school.needsLead && (
                  <p className={css.standing}>
                    <Icon name="warning" /> {school.needsLead}
                  </p>
                )}
              </div>
              {school.waitsForYou && <YourTurn />}
            </div>
            <Icon name="forward" />
          </li>
        ))}
      </ul>
    </section>
  );
}
