import { Suspense } from 'react';
import { Answered } from '../../components/answered.tsx';
import { Broken } from '../../components/broken.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { schoolsAddress } from '../../route.ts';
import { tabText } from '../../text.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { ServiceLink } from '../people/service-link.tsx';
import { partFor } from './parts.ts';
import { SchoolMenu } from './school-menu.tsx';
import css from './organisation.module.css';

interface Props {
  readonly id: string;
  readonly name: string | undefined;
  readonly hasList: boolean;
  readonly part?: string;
  readonly item?: string;
}

/** One school: its name, the menu of its pages, and the page that is open. */
export default function SchoolPage({ hasList, ...at }: Props) {
  const school = useAnswers().school(at.id);
  return (
    <>
      {!hasList && <ServiceLink />}
      {hasList && (
        <nav>
          <a className={css.back} href={schoolsAddress}>
            <Icon name="back" />
            {tabText.back}
          </a>
        </nav>
      )}
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

function School({ id, name, part, item }: Omit<Props, 'hasList'> & { readonly name: string }) {
  const open = partFor(part);
  return (
    <>
      <header className={css.pageHead}>
        <PageTitle>{name}</PageTitle>
        <Service id={id} />
      </header>
      <SchoolMenu id={id} open={open} />
      <Broken key={open.word}>
        <Suspense fallback={<Loading lines={6} heading />}>
          <open.Page id={id} name={name} item={item} />
        </Suspense>
      </Broken>
    </>
  );
}

/** The line keeps its height while it is empty, so that nothing below jumps. */
function Service({ id }: { readonly id: string }) {
  const school = useWatch(useAnswers().school(id));
  return <p className={css.under}>{school.phase === 'ready' && tabText.servedBy(school.value.serviceName)}</p>;
}
