import { expect, test } from '@jest/globals';
import { listsCard, turnCard, whichSchoolCard } from '../../../../bot/features/reflection/cards.ts';
import { schoolIdSchema, serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { listIds, starsBugsMoon } from '../../../../shared/reflection/content.ts';
import {
  becomesSchema,
  blankReflection,
  currentReflection,
  mostInAList,
  reflectionSchema,
  type Reflection,
} from '../../../../shared/reflection/reflection.ts';
import { conversationPage, guardFaults, inputsOf, parserFaults } from './checks.ts';
import { namings, type Shown } from './every-card.ts';

const scope = {
  schoolId: schoolIdSchema.parse('school-hazelbrook'),
  serviceId: serviceIdSchema.parse('service-weald'),
};
const place = currentReflection(scope, { academicYear: '2026-27', term: 'autumn' });
const blank = blankReflection(place, namings.longest.school, starsBugsMoon);
const act = { at: instant('2026-11-27T09:00:00Z'), by: namings.longest.sendco, side: 'sendco' } as const;

/** As much as can be written, in letters that take the most room. */
const full: Reflection = reflectionSchema.parse({
  ...blank,
  rev: 500,
  finished: { sendco: act, 'link-therapist': null },
  items: listIds.flatMap((list) =>
    Array.from({ length: mostInAList }, (_, n) => ({
      id: `${list}-${n}-`.padEnd(80, 'x'),
      list,
      text: '语*'.repeat(150),
      added: act,
      cell: 'EE1',
      owner: 'both',
      became: becomesSchema.options.map((kind) => ({ ...act, kind, ref: `ref-${n}` })),
      rev: 3,
    })),
  ),
});

const warning = { notice: 'Something to read. '.repeat(20), warned: true, typed: { item: '语'.repeat(300) } };
const cards: Shown[] = [blank, full].flatMap((reflection) =>
  [listsCard, turnCard].flatMap((draw) =>
    (['sendco', 'link-therapist', undefined] as const).flatMap((side) =>
      [{}, warning].map((more) => {
        const tab = `https://teams.microsoft.com/l/entity/${'0'.repeat(36)}/schools?context=${'c'.repeat(200)}`;
        const drawn = draw({ reflection, content: starsBugsMoon, side, tab, newId: 'id-1', ...more });
        return {
          name: `${draw.name} ${reflection.rev} ${side ?? 'looks on'}`,
          card: drawn.card!,
          summary: drawn.summary,
        };
      }),
    ),
  ),
);
const eight = Array.from({ length: 8 }, (_, n) => ({
  id: schoolIdSchema.parse(`s-${n}`),
  name: namings.longest.school,
}));
const choice = whichSchoolCard(eight, starsBugsMoon.title);
const all: Shown[] = [...cards, { name: 'which school', card: choice.card!, summary: choice.summary }];

test('blank or full, for either side or somebody who looks on, every card may be sent', () => {
  expect(guardFaults(all)).toEqual([]);
  expect(parserFaults(all)).toEqual([]);
});

test('only the two of them get a form', () => {
  for (const { name, card } of cards.filter((each) => each.name.startsWith('listsCard')))
    expect({ name, form: inputsOf(card).length > 0 }).toEqual({ name, form: !name.includes('looks on') });
});

test('docs/conversation.md lists every input of these cards', () => {
  for (const input of all.flatMap(({ card }) => inputsOf(card)).filter(({ id }) => id !== 'keepText'))
    expect(conversationPage).toContain(`| \`${String(input['id'])}\` | ${String(input['label'])} |`);
});
