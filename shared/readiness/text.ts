import type { Rating } from './readiness.ts';

/** Every sentence about readiness but the statements, which are content. en-GB. */
export const readinessText = {
  title: 'Where I stand',
  about: 'Ten things that make a link work. Rate yourself as you feel today; look again next term.',
  whoSees: {
    'link-therapist': 'Only you and your service’s leads can see this.',
    sendco: 'Only you can see this.',
  },
  ofTherapist: (name: string): string => `Where ${name} stands`,
  forSupervision: 'For supervision only. That you look is noted.',
  show: (name: string): string => `Show where ${name} stands`,
  hide: 'Hide',
  noTherapist: 'This school has no link therapist just now.',
  ratings: {
    1: 'Not yet',
    2: 'With some help',
    3: 'By myself',
    4: 'I could help others',
  } satisfies Record<Rating, string>,
  none: 'Still to think about',
  saved: 'Saved.',
  noStatement: 'That statement is not part of this any more. Please open the page again.',
  tooBusy: 'This was not saved, because it was changed at the same moment. Please try again.',
  notTheirs: 'This is for the link therapist and the SENDCo of a school; team and service leads see the therapist’s.',
  notFound: 'There is nothing here that you can see.',
  trend: 'How it changed',
  trendCaption:
    'Ratings on the last days on which something was changed: 1 not yet, 2 with some help, 3 by myself, 4 could help others',
  statement: 'Statement',
  noAnswer: '–',
  nothingYet: 'Nothing was rated yet.',
  rated: (count: number, of: number): string => `${count} of ${of} rated`,
};
