import { useRef, useState } from 'react';
import type { ServiceAnswer } from '../../../shared/joining/contract.ts';
import { londonDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { BackToSchools, PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { agreementsAddress, calendarsAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { LeadsMap } from '../area/leads-map.tsx';
import { calendarPageText } from '../calendar/text.ts';
import { ContentPanel } from '../content/content-panel.tsx';
import { ServiceRequestsLink } from '../decision/service-requests-link.tsx';
import organisation from '../organisation/organisation.module.css';
import { AddSchoolPanel } from './add-school-panel.tsx';
import { ColleaguesPanel, VacanciesPanel } from './colleagues-panel.tsx';
import { Done } from './done.tsx';
import { HandOverPanel } from './hand-over-panel.tsx';
import { InvitationsPanel, WaitingPanel } from './invitations-panel.tsx';
import { NeedsLeadPanel } from './needs-lead-panel.tsx';
import { grouped } from './order.ts';
import { OrganisationsPanel } from './organisations-panel.tsx';
import { PersonCard } from './person-card.tsx';
import { serviceText as t } from './service-text.ts';
import css from './people.module.css';

/** The service of a lead or administrator: who is missing, who works where, and who may join. Rows B09, B13, B17, B18. */
export default function ServicePage() {
  const watch = useAnswers().service();
  return (
    <>
      <BackToSchools />
      <PageHead title={t.title} />
      <div className={css.panels}>
        <Answered watch={watch} loading={<Loading lines={8} />}>
          {(answer, { asOf }) => (
            <Service answer={answer} today={londonDate(asOf)} onChanged={() => void watch.renew()} />
          )}
        </Answered>
      </div>
    </>
  );
}

interface Props {
  readonly answer: ServiceAnswer;
  readonly today: CivilDate;
  readonly onChanged: () => void;
}

function Service({ answer, today, onChanged }: Props) {
  const head = useRef<HTMLDivElement>(null);
  const [says, setSays] = useState<string>();
  const { serviceId, schools, colleagues, invitations, mayInvite } = answer;
  const changed = (sentence?: string) => {
    setSays(sentence);
    onChanged();
    if (!sentence) return;
    announce(sentence);
    head.current?.focus();
  };
  return (
    <>
      <div ref={head} className={css.head} tabIndex={-1}>
        {says && <Done>{says}</Done>}
      </div>
      <WaitingPanel invitations={invitations} onChanged={changed} />
      {schools.length > 0 && <VacanciesPanel schools={schools} />}
      <NeedsLeadPanel />
      {answer.mayHandOver && <ServiceRequestsLink />}
      <ColleaguesPanel colleagues={colleagues} />
      {schools[0] && <LeadsMap school={schools[0].id} />}
      {answer.mayHandOver && (
        <HandOverPanel serviceId={serviceId} colleagues={colleagues} today={today} onDone={changed} />
      )}
      {(mayInvite.length > 0 || answer.people.length > 0) && <Team {...{ answer, today }} onChanged={changed} />}
      {mayInvite.length > 0 && (
        <InvitationsPanel
          place={{ kind: 'service', serviceId }}
          answer={answer}
          schools={schools}
          today={today}
          onChanged={changed}
        />
      )}
      {answer.mayAddOrganisations && <AddSchoolPanel onDone={changed} />}
      {answer.mayAddOrganisations && (
        <OrganisationsPanel organisations={answer.organisations} onDone={() => onChanged()} />
      )}
      {answer.mayWriteWords && <ContentPanel />}
      {answer.mayAddOrganisations && (
        <p className={css.quiet}>
          <a className={organisation.contact} href={calendarsAddress}>
            <Icon name="calendar" />
            {calendarPageText.service.open}
          </a>
        </p>
      )}
      <p className={css.quiet}>
        <a className={organisation.contact} href={agreementsAddress}>
          <Icon name="file" />
          {t.agreements}
        </a>
      </p>
    </>
  );
}

/** Who holds a role over the whole service, or over several schools. Row B09. */
function Team({ answer, today, onChanged }: Omit<Props, 'onChanged'> & { readonly onChanged: (says: string) => void }) {
  const here = grouped(answer.people.filter(({ when }) => when !== 'over')).flatMap(({ people }) => people);
  return (
    <Panel title={t.team.title}>
      {here.length === 0 && <p className={css.words}>{t.team.none}</p>}
      <ul className={css.people}>
        {here.map((person) => (
          <PersonCard key={person.membershipId} person={person} today={today} onChanged={onChanged} />
        ))}
      </ul>
    </Panel>
  );
}
