import type { Locator } from 'playwright-core';

/** What of a form stands in its fields, by their places. Fields that are folded away are among them. */
export const fieldsIn = (form: Locator): Promise<Record<string, string>> =>
  form.evaluate((element) =>
    Object.fromEntries(
      [...element.querySelectorAll<HTMLInputElement>('[data-place]')].map((box) => [box.dataset['place'], box.value]),
    ),
  );

/** What fits into fields that take no free text, by a part of their place. */
const fits: readonly (readonly [RegExp, string])[] = [
  [/nhsNumber$/, '943 476 5919'],
  [/upn$/, 'J803019007642'],
  [/email$/, 'ottoline@example.org'],
  [/[Pp]hone$/, '01632 960742'],
  [/bornOn$/, '2019-05-06'],
];

/** The first field that is not done: its place, and its type or its last answer. */
const nextIn = (form: Locator, done: readonly string[], skip: RegExp) =>
  form.evaluate(
    (element, { known, not }) => {
      const boxes = [...element.querySelectorAll<HTMLInputElement>('[data-place]')];
      const found = boxes.find(({ dataset: { place = '' } }) => !known.includes(place) && !new RegExp(not).test(place));
      const last = found?.querySelector('option:last-of-type')?.getAttribute('value');
      return found && { place: found.dataset['place'] ?? '', type: found.type, last };
    },
    { known: done, not: skip.source },
  );

/**
 * Fills in every field of a form that `skip` does not name, in their order; leaving it, for the next, saves it. Fields that
 * come by what is chosen are filled in too. A choice takes its last answer, a text `words` with a number.
 */
export async function fillIn(form: Locator, words: (n: number) => string, skip: RegExp): Promise<void> {
  const done: string[] = [];
  for (;;) {
    const next = await nextIn(form, done, skip);
    if (!next) break;
    done.push(next.place);
    const box = form.locator(`[data-place=${JSON.stringify(next.place)}]`);
    const [, fitting] = fits.find(([place]) => place.test(next.place)) ?? [];
    if (typeof next.last === 'string') await box.selectOption(next.last);
    else await box.fill(fitting ?? (next.type === 'date' ? '2026-11-02' : words(done.length)));
  }
  await form.page().keyboard.press('Tab');
}
