import { z } from 'zod';

/** The seven bands of need, highest first. domain.md 1.6; row K03. */
export const bandSchema = z.enum(['VVH', 'VH', 'H', 'M', 'L', 'VL', 'VVL']);
export type Band = z.infer<typeof bandSchema>;

export const bandNames: Readonly<Record<Band, string>> = {
  VVH: 'very very high',
  VH: 'very high',
  H: 'high',
  M: 'medium',
  L: 'low',
  VL: 'very low',
  VVL: 'very very low',
};
