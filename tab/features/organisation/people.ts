import type { SchoolAnswer } from '../../../shared/organisation/contract.ts';
import { roleNames, roleSchema, type Role } from '../../../shared/organisation/roles.ts';

export type SchoolPersonLine = SchoolAnswer['people'][number];

/** 'Ellen Whitfield' → 'EW'; one letter for a single name. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => (word?.[0] ?? '').toLocaleUpperCase('en-GB')).join('');
};

/** 'Link therapist', 'SENDCo': a role by its own name, with a capital. */
export const roleTitle = (role: string): string => {
  const known = roleSchema.safeParse(role);
  const name = known.success ? roleNames[known.data] : role;
  return name.charAt(0).toLocaleUpperCase('en-GB') + name.slice(1);
};

/** A telephone link holds digits and a leading plus only. */
export const telephone = (phone: string): string => `tel:${phone.replace(/(?!^\+)\D/g, '')}`;
export const mail = (email: string): string => `mailto:${email}`;

/** 'Priya Raman, link therapist': somebody with the roles they have, each once. */
export const nameAndRoles = (name: string, roles: readonly Role[]): string =>
  [name, ...new Set(roles.map((role) => roleNames[role]))].join(', ');
