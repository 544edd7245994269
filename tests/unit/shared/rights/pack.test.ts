import { expect, test } from '@jest/globals';
import type { z } from 'zod';
import { htmlFile } from '../../../../bot/documents/html-file.ts';
import { paperFile } from '../../../../bot/documents/paper-file.ts';
import { documentSchemas, markedIn } from '../../../../bot/storage/schemas.ts';
import type { DocumentType } from '../../../../bot/storage/documents.ts';
import type { SeenLine } from '../../../../shared/audit/seen.ts';
import { caseStudySchema } from '../../../../shared/case-study/case-study.ts';
import { decisionSchema } from '../../../../shared/decision/decision.ts';
import { emptiedDecision } from '../../../../shared/decision/emptied.ts';
import { date, instant, longDate, time, type CivilDate } from '../../../../shared/kernel/time.ts';
import { journeySchema, type Journey } from '../../../../shared/journey/journey.ts';
import type { JourneyView } from '../../../../shared/journey/view.ts';
import { questionSchema } from '../../../../shared/question/question.ts';
import { requestSchema } from '../../../../shared/request-for-help/request.ts';
import type { RequestView } from '../../../../shared/request-for-help/view.ts';
import { consentProofSchema, type ConsentProof } from '../../../../shared/rights/consent-proof.ts';
import { proofPack, schoolPack, servicePack, type Making, type Pack } from '../../../../shared/rights/pack.ts';
import { packText } from '../../../../shared/rights/pack-text.ts';
import { packJson, packPaper } from '../../../../shared/rights/pack-paper.ts';
import { pagesAbout } from '../../../../shared/rights/pages.ts';
import { supportSchema } from '../../../../shared/support/support.ts';
import { readPdf, letters } from '../../bot/documents/read-back.ts';
import { aJourney } from '../journey/a-journey.ts';
import { aPlan, aRequest, around, bySendco, identity, standsAt } from '../request-for-help/a-request.ts';
import { filled, type Leaf } from './filled.ts';
import { begin, requestIdOf } from '../../../../shared/request-for-help/decide.ts';

const line = (n: number): SeenLine => ({
  day: date('2026-11-20'),
  first: time('09:00'),
  last: time('09:00'),
  name: `Reader ${n}`,
  role: 'link therapist',
  what: 'read the request, with the child’s name',
  from: 'on the pages in Teams',
  count: 1,
});
const making: Making = {
  madeAt: instant('2026-11-27T10:00:00Z'),
  madeOn: date('2026-11-27'),
  madeBy: 'Ellen Whitfield',
  schoolName: 'Hazelbrook Primary School',
  serviceName: 'Weald Therapy Service',
  holder: 'Priya Raman',
  sendco: 'Ellen Whitfield',
  seen: [line(1)],
};

const nothingElse = { pages: [], question: undefined, decision: undefined, support: undefined, studies: [] };

type Made = (document: object) => Pack;
/** Every type of document that says who a child is, and how its pack is made. */
const packs: Readonly<Partial<Record<DocumentType, { readonly schema: z.ZodType; readonly make: Made }>>> = {
  request: { schema: requestSchema, make: (document) => schoolPack(document as RequestView, nothingElse, making) },
  'consent-proof': { schema: consentProofSchema, make: (document) => proofPack(document as ConsentProof, making) },
  journey: { schema: journeySchema, make: (document) => servicePack(document as JourneyView, making) },
};

/** What is not in the pack, by hand. Everything else that the schemas hold has to be there, also what is new. */
const leftOut = [
  /^(family\.told|spoken)\[\]\.answers\.(phone|email|reachby|reachwhen)$/,
  /^answered\[\]$/,
  /^changed\.personId$/,
  /^holders\[\]\.personId$/,
  /^copy\..*\.(by|decidedBy|liftedBy)\.personId$/,
  /^people\[\]\.(phone|email|reachBy|reachWhen|maySend|legalLimit)$/,
];

const dayIn = (value: unknown): string => {
  const said = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(said)) return longDate(date(said));
  return /^\d{4}-\d\d-\d\dT/.test(said) ? longDate(said.slice(0, 10) as CivilDate) : said;
};

test('each type of document that says who a child is has a pack', () => {
  const types = (Object.keys(documentSchemas) as DocumentType[]).filter((type) => markedIn(type, 'child').length > 0);
  // What is typed in a family's page and not sent is for nobody to read yet; the pack says so.
  expect(types.filter((type) => type !== 'family-page').toSorted()).toEqual(Object.keys(packs).toSorted());
  expect(Object.keys(packText.leftOut)).toContain('not-sent');
});

test.each(Object.entries(packs))(
  'every field a %s has room for stands in its pack, to read and for a program',
  (_, of) => {
    const leaves: Leaf[] = [];
    const document = filled(of.schema, leaves) as { people?: object[] };
    const whole = of.make({
      ...document,
      ...(document.people ? { people: document.people.map((each) => ({ ...each, relation: 'mother' })) } : {}),
    });
    const json = packJson(whole);
    const page = String(htmlFile(packPaper(whole)).content);
    const isOut = ({ path }: Leaf): boolean => leftOut.some((rule) => rule.test(path));
    const isOwnWord = ({ value }: Leaf): boolean =>
      typeof value === 'string' && /Canary|@example|^\d{4}-|^J?\d{9}/.test(value);
    const own = leaves.filter(isOwnWord);
    expect(own.length).toBeGreaterThan(8);
    const [record = {}] = whole.parts.flatMap((part) => (part.inThisPack ? [part.record] : []));
    expect(leaves.filter((leaf) => !isOut(leaf) && standsAt(record, leaf.path) === undefined)).toEqual([]);
    expect(own.filter((leaf) => !isOut(leaf) && !json.includes(String(leaf.value)))).toEqual([]);
    expect(own.filter((leaf) => isOut(leaf) && json.includes(String(leaf.value)))).toEqual([]);
    const isReference = ({ path }: Leaf): boolean => /(^|\.)(id|rev|sha256)$|Id$|yearGroupOf$/.test(path);
    const said = own.filter((leaf) => !isOut(leaf) && !isReference(leaf));
    expect(said.filter(({ value }) => !page.includes(dayIn(value)))).toEqual([]);
  },
);

test('the anonymous question that a request began with is in the pack, field by field', () => {
  const leaves: Leaf[] = [];
  const question = questionSchema.parse(filled(questionSchema, leaves));
  const pack = schoolPack(aRequest() as RequestView, { ...nothingElse, question }, making);
  const [held = {}] = pack.parts.flatMap((part) => (part.inThisPack && part.question ? [part.question] : []));
  const out = /^answered\[\]$|^asked\.(personId|accountId)$|^answers\[\]\.personId$/;
  expect(leaves.filter(({ path }) => (standsAt(held, path) === undefined) !== out.test(path))).toEqual([]);
  const said = leaves.find(({ path }) => path === 'text')?.value;
  expect(String(htmlFile(packPaper(pack)).content)).toContain(String(said));
});

test.each(['decision', 'support', 'case-study'] as const)(
  'what school and service wrote together (%s) is in the pack, field by field',
  (kind) => {
    const leaves: Leaf[] = [];
    const schema = { decision: decisionSchema, support: supportSchema, 'case-study': caseStudySchema }[kind];
    const document = filled(schema, leaves);
    const more = kind === 'case-study' ? { studies: [document] } : { [kind]: document };
    const joint = { ...nothingElse, ...more } as typeof nothingElse;
    const pack = schoolPack(aRequest() as RequestView, joint, making);
    const [held = {}] = pack.parts.flatMap((part) => (part.inThisPack ? part.joint.map(({ record }) => record) : []));
    const out =
      /^answered\[\]$|^(changed|acknowledged|owners\[\]|apart\[\]\.by|(un)?merge\.by|written|checked|kept\[\]|family|family\.no|answers\[\]|decisions\[\]\.(proposed|agreed))\.personId$/;
    expect(leaves.filter(({ path }) => (standsAt(held, path) === undefined) !== out.test(path))).toEqual([]);
    expect(String(htmlFile(packPaper(pack)).content)).toContain(packText.joint[kind]);
  },
);

test('a decision of a record that was erased keeps its kinds and days, and not a word that was written', () => {
  const leaves: Leaf[] = [];
  const decision = decisionSchema.parse(filled(decisionSchema, leaves));
  const words = leaves.filter(({ path }) => /(words|rationale|instead)$/.test(path)).map(({ value }) => String(value));
  expect(words.length).toBeGreaterThan(6);
  const left = decisionSchema.parse(emptiedDecision(decision));
  expect(words.filter((each) => JSON.stringify(left).includes(each))).toEqual([]);
  expect(left.decisions.map(({ parts }) => parts.map((part) => part.kind))).toEqual(
    decision.decisions.map(({ parts }) => parts.map((part) => part.kind)),
  );
});

test('how to reach a parent stays out, since the pack may go to the other one; the young person’s own is there', () => {
  const pack = (relation: 'mother' | 'young-person') =>
    packJson(schoolPack(aRequest({ people: [{ id: 'a', ...around, relation }] }) as RequestView, nothingElse, making));
  expect(pack('mother')).toContain(around.name);
  expect(pack('mother')).not.toContain(around.phone);
  expect(pack('young-person')).toContain(around.phone);
});

test('each pack marks both controllers’ parts, and says of the other’s only what it is and whom to ask', () => {
  const school = schoolPack(aRequest() as RequestView, nothingElse, making);
  expect(school.parts.map(({ controller, inThisPack }) => [controller, inThisPack])).toEqual([
    ['school', true],
    ['service', false],
  ]);
  const page = String(htmlFile(packPaper(school)).content);
  expect(page).toContain('Part 1: the school’s record');
  expect(page).toContain('Ask Priya Raman, or Weald Therapy Service itself');
  const service = servicePack(aJourney() as Journey as JourneyView, making);
  expect(service.parts.map(({ inThisPack }) => inThisPack)).toEqual([false, true]);
  expect(packJson(service)).not.toContain(identity.className);
});

test('of the plans only the rows about this child are there, also those that were taken out', () => {
  const put = (newId: string, question: string, plan = aPlan()) => {
    const id = requestIdOf(newId);
    const begun = id && begin(plan, id, { yearGroup: 'Year 2', question, hopedFor: '' }, bySendco(newId));
    if (!begun?.ok) throw new Error('the child cannot be put on the agenda');
    return begun.value;
  };
  const one = put('1-abc', 'Ours');
  const two = put('2-xyz', 'Another', one.plan);
  const written = two.plan.rows.map((row) =>
    row.kind === 'child'
      ? {
          ...row,
          removed: { by: 'sendco' as const, at: making.madeAt },
          fields: {
            decision: {
              text: `Words of ${row.id}`,
              by: 'sendco' as const,
              at: making.madeAt,
              rev: 2,
              earlier: [{ text: `Before ${row.id}`, rev: 1 }],
            },
          },
        }
      : row,
  );
  const pages = pagesAbout([{ ...two.plan, rows: written }], one.request.id);
  const said = JSON.stringify(pages);
  expect(said).toContain(`Words of child-${one.request.id}`);
  expect(said).toContain(`Before child-${one.request.id}`);
  expect(said).not.toContain(two.request.id);
});

test('a text that looks like HTML stands in the page as it was typed', () => {
  const typed = '<script>alert(1)</script> & "so"';
  const page = String(
    htmlFile(packPaper(schoolPack(aRequest({ question: typed }) as RequestView, nothingElse, making))).content,
  );
  expect(page).not.toContain('<script');
  expect(page).toContain('&#60;script&#62;');
});

test('the pack of a full child with a long list of readers takes far less than a minute', async () => {
  const full = aRequest({
    tried: Array.from({ length: 15 }, (_, n) => ({
      id: `tried-${n}`,
      strand: 'IN' as const,
      what: 'Word of the week '.repeat(20),
      howLong: 'Half a term',
      effect: 'Some new words '.repeat(20),
    })),
    question: 'How can she join in? '.repeat(35),
  });
  const readers = process.env['PROOF'] === '1' ? 5_000 : 120;
  const seen = Array.from({ length: readers }, (_, n) => line(n));
  const begun = performance.now();
  const pack = schoolPack(full as RequestView, nothingElse, { ...making, seen });
  packJson(pack);
  htmlFile(packPaper(pack));
  const pdf = await paperFile(packPaper(pack), 'pdf');
  // The limit of row C-12; usually it is a second.
  expect(performance.now() - begun).toBeLessThan(60_000);
  const printed = await readPdf(pdf.content as Uint8Array);
  expect(printed.letters).toContain(letters(identity.name));
  expect(printed.letters).toContain(letters(`Reader ${readers - 1}`));
});
