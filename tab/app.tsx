import { lazy, Suspense } from 'react';
import type { Answers } from './answers.ts';
import { Announcer } from './components/announcer.tsx';
import { Answered } from './components/answered.tsx';
import { Broken } from './components/broken.tsx';
import { Loading } from './components/loading.tsx';
import { SchoolsPage } from './features/organisation/schools-page.tsx';
import { pageFor } from './features/organisation/schools.ts';
import { AnswersContext } from './use-answers.ts';
import { tabText } from './text.ts';
import { useRoute } from './use-route.ts';

// The list is what most people see first; the school's page, with the grid, comes when it is needed.
const SchoolPage = lazy(() => import('./features/organisation/school-page.tsx'));

/** Chooses the page. The list is asked first, because a person with one school has no use for a list. */
export function App({ answers }: { readonly answers: Answers }) {
  const route = useRoute();
  return (
    <AnswersContext value={answers}>
      <main className="page">
        <Broken>
          <Answered
            watch={answers.schools()}
            title={tabText.product}
            behind="by-child"
            loading={<Loading lines={4} heading />}
          >
            {({ schools }, seen) => {
              const page = pageFor(route, schools);
              if (page.page === 'schools') return <SchoolsPage schools={schools} seen={seen} />;
              return (
                <Suspense fallback={<Loading lines={6} heading />}>
                  <SchoolPage key={page.id} {...page} />
                </Suspense>
              );
            }}
          </Answered>
        </Broken>
      </main>
      <Announcer />
    </AnswersContext>
  );
}
