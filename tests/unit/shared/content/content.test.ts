import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ownWording } from '../../../../shared/balanced-system/content.ts';
import { frameworkAnswer, noLocalWords, type LocalWords } from '../../../../shared/balanced-system/contract.ts';
import { termIn } from '../../../../shared/balanced-system/find-term.ts';
import { cellSchema, cells } from '../../../../shared/balanced-system/framework.ts';
import { displayChoices, displayTerms, inTerms } from '../../../../shared/balanced-system/terms.ts';
import { explainText } from '../../../../shared/balanced-system/text.ts';
import { wordsOf } from '../../../../shared/balanced-system/words-of.ts';
import { explainCard } from '../../../../bot/features/balanced-system/explain-card.ts';
import { faultsOf } from '../../../../bot/cards/guard.ts';
import { frameworkOf, mostSigns, noContent, type Content } from '../../../../shared/content/content.ts';
import { blankContent, decideContent, workingOn, type ContentOp } from '../../../../shared/content/decide.ts';
import { contentFileOf, readContentFile } from '../../../../shared/content/file.ts';
import { serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { there } from '../planning/a-cycle.ts';

const at = instant('2026-11-27T09:00:00Z');
const begun = blankContent(serviceIdSchema.parse('service-weald'));
const withLocal = (local: Partial<LocalWords>): Content => ({ wording: null, local: { ...noLocalWords, ...local } });

test('without a licence our own wording is shown, with its own notice', () => {
  expect(frameworkOf()).toEqual(frameworkAnswer.parse(ownWording));
});

const aText = fc
  .string({ unit: fc.constantFrom('a', 'b', '’', ' ', 'é', '5'), minLength: 1, maxLength: 30 })
  .map((text) => `x${text}`.trim());
const aContent: fc.Arbitrary<Content> = fc
  .record({ cells: fc.dictionary(fc.constantFrom(...cells), aText), strands: fc.constant({}), says: aText })
  .map(({ cells: some, says }) => withLocal({ cells: some, glossary: [{ word: 'ELKLAN', aliases: [], says }] }));

test('whatever a service has written, its download loads again as it was', () => {
  fc.assert(
    fc.property(aContent, (content) => {
      expect(readContentFile(contentFileOf(content))).toEqual({ ok: true, value: content });
    }),
  );
});

const anOp: fc.Arbitrary<ContentOp> = fc.oneof(
  fc.record({
    do: fc.constant('write-cell' as const),
    cell: fc.constantFrom(...cellSchema.options),
    text: fc.constantFrom('', 'one', 'two'),
  }),
  fc.constant<ContentOp>({ do: 'publish' }),
  fc.constant<ContentOp>({ do: 'discard' }),
);

test('in any history the shown words change by publishing alone, and each number is given once', () => {
  fc.assert(
    fc.property(fc.array(anOp, { maxLength: 30 }), (ops) => {
      let now = begun;
      const numbers: number[] = [];
      for (const [n, op] of ops.entries()) {
        const decided = decideContent(now, op, { editId: `e-${n}`, seen: now.rev, by: 'Dawn', at });
        if (!decided.ok) continue;
        const { after, version } = decided.value;
        if (version) numbers.push(version.number);
        if (op.do !== 'publish') expect(after.published).toEqual(now.published);
        else expect(after.published?.content).toEqual(workingOn(now));
        // A draft that says what is shown anyway is none.
        if (after.draft) expect(after.draft.content).not.toEqual(after.published?.content ?? noContent);
        now = after;
      }
      expect(numbers).toEqual(numbers.map((_, n) => n + 1));
    }),
  );
});

test('the service’s words stand beside the framework’s and are found by their names', () => {
  const framework = frameworkOf(
    withLocal({
      cells: { EE2: 'Ask us for the kit.' },
      glossary: [
        { word: 'SENCo', aliases: [], says: 'In Weald every school has two.' },
        { word: 'ELKLAN', aliases: ['Elklan training'], says: 'The training that we give.' },
      ],
    }),
  );
  const words = wordsOf(framework);
  expect(words.find(({ id }) => id === 'sendco')).toMatchObject({ local: 'In Weald every school has two.' });
  expect(words.find(({ id }) => id === 'sendco')?.says).toContain('special educational needs');
  const term = termIn(framework, 'what is Elklan training?');
  expect(term && explainText.nameOf(framework, term)).toBe('ELKLAN');
  const card = JSON.stringify(explainCard(framework, { kind: 'cell', cell: 'EE2' }).card);
  expect(card).toContain(ownWording.outcomes.EE2.long);
  expect(card).toContain(explainText.local);
  expect(card).toContain('Ask us for the kit.');
});

test('the longest texts that are taken still fit a card', () => {
  const long = (most: number) => 'é'.repeat(most);
  const framework = {
    ...frameworkOf(
      withLocal({
        cells: { EE2: long(mostSigns.local) },
        glossary: Array.from({ length: 40 }, (_, n) => ({
          word: `${n}${'w'.repeat(58)}`,
          aliases: [],
          says: long(mostSigns.says),
        })),
      }),
    ),
    notice: long(mostSigns.notice),
  };
  const outcomes = { ...framework.outcomes, EE2: { short: long(mostSigns.short), long: long(mostSigns.long) } };
  for (const term of [{ kind: 'cell', cell: 'EE2' } as const, { kind: 'word', id: 'own-40' } as const])
    expect(faultsOf(there(explainCard({ ...framework, outcomes }, term).card))).toEqual([]);
});

test('our own sentences are written as the service writes them, whole words alone', () => {
  expect(
    inTerms('The SENDCo and the SLT of a school. Schools, SLTs.', { sendco: 'SENCo', slt: 'SaLT', setting: 'setting' }),
  ).toBe('The SENCo and the SaLT of a setting. Settings, SaLTs.');
  expect(inTerms('Preschoolers', { setting: 'setting' })).toBe('Preschoolers');
  // Every way of writing a word is found, whichever is chosen.
  for (const term of displayTerms.filter((each) => each !== 'setting'))
    for (const written of displayChoices[term])
      expect(termIn(frameworkOf(), `what is ${written}`)).toEqual({ kind: 'word', id: term });
});
