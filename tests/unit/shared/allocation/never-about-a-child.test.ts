import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { registry } from '../../../../bot/features/registry.ts';
import { bandSchema } from '../../../../shared/allocation/bands.ts';
import { fakeWorld } from '../../bot/cards/fakes.ts';
import { ourCode, read } from '../../house/files.ts';

/** Whether a schema has room for a band anywhere. */
const holdsBand = (schema: z.ZodType): boolean =>
  JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })).includes(
    JSON.stringify(bandSchema.options),
  );

const { routes, verbs } = registry(fakeWorld([]).ports);

test('bands stand in the answers of schools and services alone, and never in one about a child (H-12)', () => {
  const holding = routes.filter(({ answer, contract }) => holdsBand(answer) || holdsBand(contract));
  expect(holding.map(({ name }) => name)).toEqual(expect.arrayContaining(['allocation.read', 'band.read']));
  const aboutChildren = routes.filter(
    ({ name, path }) =>
      /:requestId|:studyId|\/(children|requests|journeys|supports)\b/.test(path) || /^child/.test(name),
  );
  expect(aboutChildren.length).toBeGreaterThan(20);
  expect(aboutChildren.filter((route) => holding.includes(route)).map(({ name }) => name)).toEqual([]);
  // What a card's button takes goes through chats that name children by number.
  expect(verbs.filter(({ contract }) => holdsBand(contract)).map(({ name }) => name)).toEqual([]);
});

test('no page about a child imports anything of bands (H-12)', () => {
  const ofChildren = [
    ...['request-for-help', 'journey', 'support', 'case-study', 'family-page', 'own-copy', 'isp', 'question'],
    ...['decision', 'consent', 'arrivals', 'sheet', 'around-the-child', 'rights'],
  ];
  const files = ourCode('shared', 'tab', 'bot').filter((file) =>
    ofChildren.some((feature) => file.includes(`/${feature}/`) || file.startsWith(`${feature}/`)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => /from '[^']*\/allocation\//.test(read(file)))).toEqual([]);
});
