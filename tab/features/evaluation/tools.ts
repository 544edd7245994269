import { lazy, type ComponentType } from 'react';
import type { SchoolPage } from '../../../shared/organisation/contract.ts';
import { starsBugsMoon } from '../../../shared/reflection/content.ts';
import { readinessText } from '../../../shared/readiness/text.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';

/** What the page of a tool gets: the school. */
export interface ToolProps {
  readonly id: string;
  readonly name: string;
}

/** A tool of the page 'evaluations' that is no questionnaire of ratings and so draws itself. */
export interface Tool {
  /** The word in the address: '#/schools/<id>/evaluations/<word>'. */
  readonly word: string;
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly about: string;
  /** Only for those who have this part of a school's pages. */
  readonly page?: SchoolPage;
  readonly Page: ComponentType<ToolProps>;
}

/** Tools besides the questionnaires, in the order of the page. */
export const tools: readonly Tool[] = [
  {
    word: starsBugsMoon.id,
    title: starsBugsMoon.title,
    about: reflectionText.about,
    page: 'reflection',
    Page: lazy(() => import('../reflection/reflection-page.tsx')),
  },
  {
    word: 'readiness',
    title: readinessText.title,
    about: readinessText.about,
    page: 'readiness',
    Page: lazy(() => import('../readiness/readiness-page.tsx')),
  },
];

/** What a new pair does first, in this order; whatever else there is comes after, what is about oneself last. */
const first = ['baseline', starsBugsMoon.id, 'detailed'];

/** All that the page offers, in the order people need it. */
export const inOrder = <T extends { readonly word: string }>(all: readonly T[]): T[] => {
  const rank = ({ word }: T): number =>
    first.includes(word) ? first.indexOf(word) : first.length + Number(word === 'readiness');
  return all.toSorted((a, b) => rank(a) - rank(b));
};

/** Those of them that somebody has, so that nobody is shown the way to a refusal. */
export const toolsFor = (pages: readonly SchoolPage[]): readonly Tool[] =>
  tools.filter(({ page }) => !page || pages.includes(page));
