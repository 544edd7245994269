import { nameOfRow } from '../planning/plan-form.ts';
import { shown, type SheetForm } from '../sheet/form.ts';
import { rowsOf, type Row, type Sheet } from '../sheet/sheet.ts';
import type { Hit } from './contract.ts';

/** Most places shown of one meeting. */
const mostHits = 20;
/** How much of a text stands before and after the word. */
const around = 60;

const fold = (text: string): string => text.toLocaleLowerCase('en-GB').replaceAll('’', "'");

/** The words of a search, each once: 'Vocab PLAY play' → 'vocab', 'play'. */
export const wordsOf = (search: string): string[] => [...new Set(fold(search).split(/\s+/).filter(Boolean))];

/** The part of a text around its first word. Lines are put one after another. */
export function snippetOf(text: string, words: readonly string[]): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const at = Math.min(...words.map((word) => fold(line).indexOf(word)).filter((found) => found >= 0));
  const start = Number.isFinite(at) ? Math.max(0, at - around) : 0;
  const end = Math.min(line.length, start + 2 * around + 20);
  return `${start > 0 ? '…' : ''}${line.slice(start, end).trim()}${end < line.length ? '…' : ''}`;
}

/** What a row is called in a list: the page's own fields stand for themselves. */
const rowName = (form: SheetForm, row: Row): string =>
  row.kind === 'page' ? (form.rows[row.kind]?.title ?? '') : nameOfRow(row);

/** Every text of a page that holds all the words, in the order of the page; addenda last. Case does not matter. */
export function searchSheet(form: SheetForm, sheet: Sheet, words: readonly string[], addendum: string): Hit[] {
  if (words.length === 0) return [];
  const holds = (text: string): boolean => words.every((word) => fold(text).includes(word));
  const inRows = rowsOf(sheet).flatMap((row) => {
    const name = rowName(form, row);
    const fields = Object.entries(form.rows[row.kind]?.fields ?? {}).flatMap(([field, rule]) => {
      const text = shown(rule, row.fields[field]?.text ?? '');
      return holds(text) ? [{ field: rule.label, row: name, snippet: snippetOf(text, words) }] : [];
    });
    if (fields.length > 0 || !row.label || !holds(row.label)) return fields;
    return [{ field: form.rows[row.kind]?.title ?? '', row: name, snippet: row.label }];
  });
  const inAddenda = sheet.addenda
    .filter(({ text }) => holds(text))
    .map(({ text }) => ({ field: addendum, row: '', snippet: snippetOf(text, words) }));
  return [...inRows, ...inAddenda].slice(0, mostHits);
}
