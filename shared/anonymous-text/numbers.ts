import { z } from 'zod';
import { found, type Finding } from './finding.ts';

const digits = (text: string): number[] => [...text].map(Number);
const weighted = (parts: readonly number[], weight: (at: number) => number): number =>
  parts.reduce((sum, part, at) => sum + part * weight(at), 0);

/** Ten digits whose last is the check of the others, by weights 10 to 2 modulo 11. Row C-28. */
export function isNhsNumber(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  const all = digits(text);
  const check = (11 - (weighted(all.slice(0, 9), (at) => 10 - at) % 11)) % 11;
  return check === all[9];
}

/** The letters of a UPN; I, O and S are not among them, since they look like digits. */
export const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * A unique pupil number as the DfE makes it: a check letter, then twelve digits; of a temporary one the last is a letter.
 * The check letter is the sum of the twelve, by weights 2 to 13, modulo 23. Row C-28.
 */
export function isUpn(text: string): boolean {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(text)) return false;
  const parts = [...text.slice(1)].map((sign) => (/\d/.test(sign) ? Number(sign) : upnLetters.indexOf(sign)));
  return upnLetters[weighted(parts, (at) => at + 2) % 23] === text[0];
}

/** As people write numbers, in groups with spaces or hyphens between them. */
const together = (text: string): string => text.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase();

/** An NHS number, typed with or without its spaces; stored as ten digits. Optional wherever it is used. Row C-28. */
export const nhsNumberSchema = z
  .string()
  .max(40)
  .transform(together)
  .refine(isNhsNumber, 'not an NHS number: its last digit does not fit the others');

/** A UPN, permanent or temporary; stored in capitals without spaces. Optional wherever it is used. Row C-28. */
export const upnSchema = z
  .string()
  .max(40)
  .transform(together)
  .refine(isUpn, 'not a UPN: its first letter does not fit the digits');

/** One sign, or none, between the groups of a number. */
const gap = '[^\\S\\n]?[\\u2010-\\u2015-]?[^\\S\\n]?';

/** 9434765919, 943 476 5919, 943-476-5919; not part of a longer number, and not after the code of a country. */
const nhsNumber = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!\\+\\d{1,3}[^\\S\\n]?)\\d{3}${gap}\\d{3}${gap}\\d{4}(?![\\p{L}\\p{N}])`,
  'gu',
);
const upn = new RegExp(
  `(?<![\\p{L}\\p{N}])[A-HJ-NP-RT-Z](?:${gap}\\d){11}${gap}[\\dA-HJ-NP-RT-Z](?![\\p{L}\\p{N}])`,
  'giu',
);

export const nhsNumbersIn = (text: string): Finding[] =>
  found('nhs-number', text, nhsNumber, ([words]) => isNhsNumber(together(words)));

export const upnsIn = (text: string): Finding[] => found('upn', text, upn, ([words]) => isUpn(together(words)));
