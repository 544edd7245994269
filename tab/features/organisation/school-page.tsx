import { Suspense } from 'react';
import { schoolPageSchema } from '../../../shared/organisation/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Broken } from '../../components/broken.tsx';
import { Loading } from '../../components/loading.tsx';
import { BackToSchools, PageHead } from '../../components/page-head.tsx';
import { tabText } from '../../text.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { HoursLink } from '../fair-hours/hours-link.tsx';
import { ServiceLink } from '../people/service-link.tsx';
import { RemindersLink } from '../reminders/reminders-link.tsx';
import { isTheirs, partFor } from './parts.ts';
import { SchoolMenu } from './school-menu.tsx';
import css from './organisation.module.css';

interface Props {
  readonly id: string;
  readonly name: string | undefined;
  readonly hasList: boolean;
  readonly part?: string;
  readonly item?: string;
  readonly more?: readonly string[];
}

/** One school: its name, the menu of its pages, and the page that is open. */
export default function SchoolPage({ hasList, ...at }: Props) {
  const school = useAnswers().school(at.id);
  return (
    <>
      {!hasList && <ServiceLink />}
      {!hasList && <HoursLink />}
      {!hasList && <RemindersLink />}
      {hasList && <BackToSchools />}
      {at.name ? (
        <School {...at} name={at.name} />
      ) : (
        <Answered watch={school} title={tabText.product} loading={<Loading lines={5} heading />}>
          {(answer) => <School {...at} name={answer.name} />}
        </Answered>
      )}
    </>
  );
}

function School({ id, name, part, item, more = [] }: Omit<Props, 'hasList'> & { readonly name: string }) {
  const school = useWatch(useAnswers().school(id));
  // Until it is known what somebody has, the whole menu stands there, as it does for most.
  const pages = school.phase === 'ready' ? school.value.pages : schoolPageSchema.options;
  const open = partFor(part);
  return (
    <>
      <PageHead title={name}>
        {/* The line keeps its height while it is empty, so that nothing below jumps. */}
        <p className={css.under}>{school.phase === 'ready' && tabText.servedBy(school.value.serviceName)}</p>
      </PageHead>
      <SchoolMenu id={id} open={open} pages={pages} />
      <Broken key={open.word}>
        <Suspense fallback={<Loading lines={6} heading />}>
          {isTheirs(open, pages) ? (
            <open.Page id={id} name={name} item={item} more={more} />
          ) : (
            <p className={css.standing}>{tabText.notTheirs}</p>
          )}
        </Suspense>
      </Broken>
    </>
  );
}
