import { lazy, type ComponentType } from 'react';
import type { SchoolPage } from '../../../shared/organisation/contract.ts';
import { needsText } from '../../../shared/needs-profile/text.ts';
import type { SheetKind } from '../../../shared/sheet/sheet.ts';
import { tabText } from '../../text.ts';

/** What the page of a school gets: the school, and what the address names beyond it. */
export interface PartProps {
  readonly id: string;
  readonly name: string;
  readonly item: string | undefined;
  readonly more: readonly string[];
}

export interface Part {
  /** The word in the address: '#/schools/<id>/<word>'. */
  readonly word: string;
  readonly title: string;
  readonly Page: ComponentType<PartProps>;
  /** Only for those who have this part of a school's pages; left out for everybody linked with it. */
  readonly page?: SchoolPage;
  /** The page shows in the menu once the school has such a sheet. */
  readonly needs?: SheetKind;
  /** Reached from another page of the school, and in the menu only while it is open. */
  readonly isAside?: boolean;
}

/** The pages of a school in the order of its menu. Each comes when it is needed. */
export const parts: readonly Part[] = [
  { word: '', title: tabText.parts.overview, Page: lazy(() => import('./overview-page.tsx')) },
  {
    word: 'plan',
    title: tabText.parts.plan,
    Page: lazy(() => import('../planning/plan-page.tsx')),
    page: 'sheets',
  },
  {
    word: 'children',
    title: tabText.parts.children,
    Page: lazy(() => import('../request-for-help/children-page.tsx')),
    page: 'children',
  },
  {
    word: 'hours',
    title: tabText.parts.hours,
    Page: lazy(() => import('../hours/ledger-page.tsx')),
    page: 'hours',
  },
  {
    word: 'questions',
    title: tabText.parts.questions,
    Page: lazy(() => import('../question/questions-page.tsx')),
    page: 'questions',
  },
  {
    word: 'requests',
    title: tabText.parts.requests,
    Page: lazy(() => import('../decision/queue-page.tsx')),
    page: 'decisions',
  },
  {
    word: 'visits',
    title: tabText.parts.visits,
    Page: lazy(() => import('../visits/visits-page.tsx')),
    page: 'visits',
  },
  {
    word: 'copies',
    title: tabText.parts.copies,
    Page: lazy(() => import('../own-copy/copies-page.tsx')),
    isAside: true,
  },
  {
    word: 'support',
    title: tabText.parts.support,
    Page: lazy(() => import('../support/support-page.tsx')),
    page: 'children',
    isAside: true,
  },
  {
    word: 'stories',
    title: tabText.parts.stories,
    Page: lazy(() => import('../case-study/stories-page.tsx')),
    isAside: true,
  },
  {
    word: 'records-due',
    title: tabText.parts.due,
    Page: lazy(() => import('../rights/due-page.tsx')),
    isAside: true,
  },
  {
    word: 'calendar',
    title: tabText.parts.calendar,
    Page: lazy(() => import('../calendar/calendar-page.tsx')),
  },
  { word: 'people', title: tabText.parts.people, Page: lazy(() => import('../people/people-page.tsx')) },
  {
    word: 'evaluations',
    title: tabText.parts.evaluations,
    Page: lazy(() => import('../evaluation/evaluations-page.tsx')),
    page: 'evaluations',
  },
  {
    word: 'profile',
    title: needsText.page.title,
    Page: lazy(() => import('../needs-profile/profile-page.tsx')),
    page: 'profile',
  },
  {
    word: 'history',
    title: tabText.parts.history,
    Page: lazy(() => import('../history/history-page.tsx')),
    page: 'sheets',
  },
  {
    word: 'check-in',
    title: tabText.parts.checkIn,
    Page: lazy(() => import('../planning/check-in-page.tsx')),
    page: 'sheets',
    needs: 'check-in',
  },
  {
    word: 'model',
    title: tabText.parts.model,
    Page: lazy(() => import('../scoping/model-page.tsx')),
    page: 'grid',
    isAside: true,
  },
  {
    word: 'library',
    title: tabText.parts.library,
    Page: lazy(() => import('../area/library-page.tsx')),
    page: 'grid',
    isAside: true,
  },
  {
    word: 'resources',
    title: tabText.parts.resources,
    Page: lazy(() => import('../resources/resources-page.tsx')),
    page: 'grid',
    isAside: true,
  },
  {
    word: 'area',
    title: tabText.parts.area,
    Page: lazy(() => import('../area/comparison-page.tsx')),
    page: 'area',
    isAside: true,
  },
  {
    word: 'gaps',
    title: tabText.parts.gaps,
    Page: lazy(() => import('../scoping/gaps-page.tsx')),
    page: 'grid',
    isAside: true,
  },
  {
    word: 'versions',
    title: tabText.parts.versions,
    Page: lazy(() => import('../scoping/versions-page.tsx')),
    page: 'grid',
    isAside: true,
  },
  {
    word: 'places',
    title: tabText.parts.places,
    Page: lazy(() => import('../places/places-page.tsx')),
    page: 'places',
    isAside: true,
  },
  {
    word: 'evidence',
    title: tabText.parts.evidence,
    Page: lazy(() => import('../evidence/evidence-page.tsx')),
    page: 'evidence',
    isAside: true,
  },
  {
    word: 'still-true',
    title: tabText.parts.stillTrue,
    Page: lazy(() => import('../scoping/still-true-page.tsx')),
    page: 'grid',
    isAside: true,
  },
  {
    word: 'share',
    title: tabText.parts.share,
    Page: lazy(() => import('../grid-share/share-page.tsx')),
    page: 'grid',
    isAside: true,
  },
  {
    word: 'start',
    title: tabText.parts.start,
    Page: lazy(() => import('../initial-discussions/initial-page.tsx')),
    page: 'sheets',
  },
];

/** The page that the address names; the overview for a word nobody knows. */
export const partFor = (word = ''): Part => (parts.find((each) => each.word === word) ?? parts[0]) as Part;

/** Whether a part belongs to somebody who has these. */
export const isTheirs = ({ page }: Part, pages: readonly SchoolPage[]): boolean => !page || pages.includes(page);
