import { Suspense } from 'react';
import { Broken } from '../../components/broken.tsx';
import { Loading } from '../../components/loading.tsx';
import { BackToSchools, PageHead } from '../../components/page-head.tsx';
import { PageLinks } from '../../components/page-links.tsx';
import { Answered } from '../../components/answered.tsx';
import { hoursAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { hoursPartsOf } from './parts.ts';
import { fairHoursText as t } from './text.ts';

interface Props {
  readonly part?: string;
  readonly item?: string;
}

/** The hours of a service: its pages side by side, each for those whose it is. */
export default function FairHoursPage({ part, item }: Props) {
  return (
    <>
      <BackToSchools />
      <PageHead title={t.title} />
      <Answered watch={useAnswers().me()} loading={<Loading lines={6} />}>
        {({ roles }) => {
          const parts = hoursPartsOf(roles.map(({ role }) => role));
          const open = parts.find(({ word }) => word === part) ?? parts[0];
          if (!open) return <p>{t.notTheirs}</p>;
          const links = parts.map(({ word, title }) => ({
            href: hoursAddress(word),
            title,
            isOpen: word === open.word,
          }));
          return (
            <>
              <PageLinks label={t.menu} links={links} />
              <Broken key={open.word}>
                <Suspense fallback={<Loading lines={6} heading />}>
                  <open.Page item={item} />
                </Suspense>
              </Broken>
            </>
          );
        }}
      </Answered>
    </>
  );
}
