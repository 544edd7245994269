import { z } from 'zod';

/** School, request and page; without a page it is the empty questionnaire. */
export const familyPaperSchema = z.tuple([z.string(), z.string(), z.string()]);

/** What a link to the questionnaire on paper says it is about. */
export const familyPaperAbout = (schoolId: string, requestId: string, pageId: string): string =>
  JSON.stringify([schoolId, requestId, pageId]);
