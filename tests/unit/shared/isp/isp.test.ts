import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { printedLines } from '../../../../shared/documents/paper.ts';
import { ispOf, type IspFacts } from '../../../../shared/isp/compose.ts';
import { ispMissing, ispSchema } from '../../../../shared/isp/isp.ts';
import { ispPaper } from '../../../../shared/isp/paper.ts';
import { ispText as t } from '../../../../shared/isp/text.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { requestSchema } from '../../../../shared/request-for-help/request.ts';
import { viewOf } from '../../../../shared/request-for-help/view.ts';
import { gridEntrySchema } from '../../../../shared/scoping/scoping.ts';
import { passportText as p } from '../../../../shared/support/passport-text.ts';
import { supportSchema, type Support } from '../../../../shared/support/support.ts';
import { asking } from '../../bot/cards/fakes.ts';
import { there } from '../planning/a-cycle.ts';
import { aRequest, aWord, canaries, identity, today } from '../request-for-help/a-request.ts';
import { hazelbrookGrid } from '../scoping/a-grid.ts';
import { tries } from '../runs.ts';
import { aBlankSupport } from '../support/a-support.ts';

const stamp = { at: '2026-11-20T09:00:00Z', by: 'Ellen Whitfield' };
const [first] = hazelbrookGrid().entries;
const tagged = gridEntrySchema.parse({ ...first, details: { deliveredBy: 'Ms Okoye', targetedPlus: true } });
const stampOfOld = { at: instant('2026-02-02T09:00:00Z'), by: 'Ellen Whitfield' };
const spell = (id: string, level: number, entryId: string | null) => ({
  ...{ id, level, what: `Support ${id}`, entryId, strand: null, place: 'class', from: '2026-11-02', until: null },
  ...{ alone: [], gone: false, ...stamp, rev: 1 },
});
const said = (words: string, on: string) => ({
  ...{ words, on, owner: 'child', withWhom: '', soWhat: ['friends'], priority: 'first', ...stamp },
});
const support: Support = supportSchema.parse({
  ...aBlankSupport(),
  spells: [spell('t', 2, null), spell('tp', 2, tagged.id), spell('u', 1, null), spell('s', 3, null)],
  outcomes: [
    {
      ...{ id: 'o', said: [said('To play', '2026-11-02'), said('To ask to play', '2026-11-20')], state: 'achieved' },
      ends: [{ ...stamp, on: '2026-11-25', state: 'achieved', evidence: '', reason: 'He says so', selfReported: true }],
      ...{ ...stamp, rev: 1 },
    },
  ],
});

const facts = (name: string, more: Partial<IspFacts> = {}, request = aRequest()): IspFacts => ({
  request: there(viewOf({ ...asking(name), client: 'tab' }, request, today, 'holds')),
  ...{ support, decision: undefined, entries: [tagged] },
  people: { sendco: 'Ellen Whitfield', 'link-therapist': 'Priya Raman' },
  ...{ school: 'Hazelbrook', service: 'Weald', madeAt: instant('2026-11-27T10:00:00Z'), madeBy: name },
  ...more,
});

test('a level becomes the layer that the record says: Targeted Plus only where the school’s grid marks the very entry so', () => {
  const { provision } = ispSchema.parse(ispOf(facts('Ellen Whitfield')));
  expect(provision.map(({ what, layer, who }) => [what, layer, who])).toEqual([
    ['Support u', 'universal', ''],
    ['Support t', 'targeted', ''],
    ['Support tp', 'targeted-plus', 'Ms Okoye'],
    ['Support s', 'specialist', ''],
  ]);
});

test('an outcome stands with its first words, and one without evidence as somebody’s own word, to be asked about', () => {
  const { outcomes, review } = ispOf(facts('Ellen Whitfield'));
  expect(outcomes[0]).toMatchObject({
    words: 'To ask to play',
    first: { words: 'To play', on: '2026-11-02' },
    ended: { selfReported: true },
  });
  expect(review.littleProgress).toContain(t.ask.noEvidence('To ask to play'));
});

test('section 1 has the communication passport: ways, what sets it off, help at a bad moment first, signs; never who has a copy', () => {
  const passport: Support['passport'] = {
    said: {
      ways: [{ way: 'signs', looksLike: 'Makaton, one hand' }],
      words: { likes: 'Trains', hard: 'Noise in the hall', upset: 'Hands over ears', calm: 'The book corner' },
      ...{ eating: true, part: ['chosen'] },
    },
    signs: [{ id: 's', see: 'Taps the table', means: 'More', todo: 'Wait', ...stampOfOld, rev: 1 }],
    versions: [{ n: 1, rev: 1, fields: ['ways'], ...stampOfOld }],
    looked: [],
    shared: [{ id: 'c', on: date('2026-02-02'), roles: ['lunchtime'], version: 1, ...stampOfOld }],
  };
  const isp = ispSchema.parse(ispOf(facts('Priya Raman', { support: supportSchema.parse({ ...support, passport }) })));
  expect(isp.communication?.said.map(({ about }) => about)).toEqual(['upset', 'calm', 'hard', 'likes']);
  expect(isp.communication).toMatchObject({ version: 1, old: 'school-year', signs: [{ see: 'Taps the table' }] });
  expect(isp.missing).not.toContain('communication');
  expect(JSON.stringify(isp)).not.toContain('lunchtime');
  const [teachers, senco] = ispPaper(isp, {}).parts.map((part) =>
    printedLines({ ...ispPaper(isp, {}), parts: [part] }),
  );
  const wanted = ['Signs: Makaton, one hand', 'Hands over ears', 'Noise in the hall', 'Taps the table', p.print.eating];
  for (const said of wanted) {
    expect(teachers).toContain(said);
    expect(senco).not.toContain(said);
  }
});

test('with nothing written down every section of the paper says what is missing and where to fill it in', () => {
  const empty = requestSchema.parse({
    ...aRequest(),
    ...{ question: '', namedAdult: '', family: undefined, screens: [] },
    reason: { about: null, worry: '' },
    education: { ...aRequest().education, stage: null, attainment: '' },
  });
  const isp = ispOf(facts('Ellen Whitfield', { support: undefined }, empty));
  expect(isp.missing).toEqual(ispMissing.filter((part) => part !== 'who'));
  const lines = printedLines(ispPaper(isp, {}));
  for (const part of isp.missing) expect(lines.filter((line) => line === t.missing[part]).length).toBeGreaterThan(1);
  expect(lines).toContain(t.shapedLike);
});

test('a therapist without consent gets nothing in any paper that says who the child is; the SENDCo gets the name', () => {
  const refused = aRequest({ consents: [aWord({ state: 'withdrawn' })] });
  const isp = ispOf(facts('Priya Raman', {}, refused));
  const all = [JSON.stringify(isp), ...printedLines(ispPaper(isp, {}))].join('\n');
  for (const word of canaries) expect(all).not.toContain(word);
  expect(printedLines(ispPaper(ispOf(facts('Ellen Whitfield', {}, refused)), {}))).toContain(identity.name);
});

test('the organisation’s own words stand in headings, and nobody’s name in the name of the file', () => {
  const name = fc.constantFrom('Ellen Whitfield', 'Priya Raman');
  fc.assert(
    fc.property(name, fc.boolean(), (who, iep) => {
      const paper = ispPaper(ispOf(facts(who)), iep ? { isp: 'IEP', sendco: 'SENCO' } : {});
      expect(paper.title).toBe(iep ? 'Support plan (IEP)' : 'Support plan (ISP)');
      expect(printedLines(paper)).toContain(`Section 2: for the ${iep ? 'SENCO' : 'SENDCo'}`);
      expect(paper.name).not.toMatch(/Zanthia|Quillfeather/);
    }),
    tries(4, 4),
  );
});

test('docs/isp.md publishes every field of the shape and its version', () => {
  const page = readFileSync('docs/isp.md', 'utf8');
  const fields = (schema: unknown, path = ''): string[] =>
    schema instanceof z.ZodObject
      ? Object.entries(schema.shape).flatMap(([name, field]) => fields(field, path ? `${path}.${name}` : name))
      : schema instanceof z.ZodArray
        ? fields(schema.element, `${path}[]`)
        : schema instanceof z.ZodNullable
          ? fields(schema.unwrap(), path)
          : [path];
  for (const path of fields(ispSchema)) expect(page).toContain(`\`${path}\``);
  expect(page).toContain(`\`version\` ${ispSchema.shape.version.value}`);
});
