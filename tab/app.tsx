import { lazy, Suspense } from 'react';
import type { Answers } from './answers.ts';
import { Announcer } from './components/announcer.tsx';
import { Answered } from './components/answered.tsx';
import { Broken } from './components/broken.tsx';
import { Loading } from './components/loading.tsx';
import { Lock } from './components/lock.tsx';
import { SchoolsPage } from './features/organisation/schools-page.tsx';
import { pageFor } from './features/organisation/schools.ts';
import type { IdleLock } from './idle-lock.ts';
import { AnswersContext } from './use-answers.ts';
import { tabText } from './text.ts';
import { useRoute } from './use-route.ts';

// The list is what most people see first; the school's page, with the grid, comes when it is needed.
const RegisterPage = lazy(() => import('./features/sharing-agreement/register-page.tsx'));
const CalendarsPage = lazy(() => import('./features/calendar/calendars-page.tsx'));
const RemindersPage = lazy(() => import('./features/reminders/reminders-page.tsx'));
const ServiceRequestsPage = lazy(() => import('./features/decision/service-requests-page.tsx'));
const ServicePage = lazy(() => import('./features/people/service-page.tsx'));
const FairHoursPage = lazy(() => import('./features/fair-hours/fair-hours-page.tsx'));
const SchoolPage = lazy(() => import('./features/organisation/school-page.tsx'));

/** Chooses the page. The list is asked first, because a person with one school has no use for a list. */
export function App({ answers, lock }: { readonly answers: Answers; readonly lock: IdleLock }) {
  return (
    <AnswersContext value={answers}>
      <Lock lock={lock}>
        <Page answers={answers} />
      </Lock>
    </AnswersContext>
  );
}

function Page({ answers }: { readonly answers: Answers }) {
  const route = useRoute();
  return (
    <>
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
                  {page.page === 'agreements' && <RegisterPage />}
                  {page.page === 'service-requests' && <ServiceRequestsPage />}
                  {page.page === 'service' && <ServicePage />}
                  {page.page === 'calendars' && <CalendarsPage />}
                  {page.page === 'reminders' && <RemindersPage />}
                  {page.page === 'hours' && <FairHoursPage {...page} />}
                  {page.page === 'school' && <SchoolPage key={page.id} {...page} />}
                </Suspense>
              );
            }}
          </Answered>
        </Broken>
      </main>
      <Announcer />
    </>
  );
}
