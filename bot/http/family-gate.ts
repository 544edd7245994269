import { familyText as t } from '../../shared/family-page/text.ts';
import { escaped } from './escaped.ts';
import { button, familyLayout, formTo, paragraphs } from './family-layout.ts';

const days = Array.from({ length: 31 }, (_, at) => at + 1);

const select = (name: string, label: string, options: readonly (readonly [value: number, says: string])[]): string =>
  `<div><label for="${name}">${escaped(label)}</label><select id="${name}" name="${name}" required><option value=""></option>${options
    .map(([value, says]) => `<option value="${value}">${escaped(says)}</option>`)
    .join('')}</select></div>`;

/**
 * The one question before anything shows: the day and month of birth. It says neither which school nor whose page it is.
 */
export function gatePage(word: string, isOwn: boolean, note = ''): string {
  const { gate } = t;
  const error = note ? `<p class="error" role="alert">${escaped(note)}</p>` : '';
  const ask = `<fieldset class="field"><legend>${escaped(isOwn ? gate.own : gate.ask)}</legend>${error}<div class="short">${select(
    'day',
    gate.day,
    days.map((day) => [day, String(day)]),
  )}${select(
    'month',
    gate.month,
    gate.months.map((month, at) => [at + 1, month]),
  )}</div></fieldset>`;
  const body = `${paragraphs([gate.intro])}<section>${formTo(word, 'enter', `${ask}${button(gate.go, true)}`)}</section>`;
  return familyLayout({ title: gate.title, body });
}

/** After the page was closed on this device. */
export const leftPage = (): string => familyLayout({ title: t.name, body: paragraphs([t.left]) });
