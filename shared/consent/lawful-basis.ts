import { z } from 'zod';

/**
 * On what ground of the UK GDPR a controller keeps its own record, in its own document and chosen by itself. It is no
 * consent to be worked with, and never follows from one: a parent who says no changes what is done, not the ground.
 * Null: what the data-sharing agreement says. Row H07; domain.md 2.4, item 6.
 */
export const lawfulBasisSchema = z
  .enum([
    'public-task-health-care',
    'public-task-public-interest',
    'legal-obligation',
    'vital-interests',
    'explicit-consent',
  ])
  .nullable();
export type LawfulBasis = z.infer<typeof lawfulBasisSchema>;
