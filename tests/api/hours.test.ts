import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import {
  askedAnswer,
  ledgerAnswer,
  postingsAnswer,
  tariffsAnswer,
  type LedgerAnswer,
} from '../../shared/hours/contract.ts';
import { reportAnswer } from '../../shared/contract-report/contract.ts';
import { sumLine } from '../../shared/contract-report/paper.ts';
import { inWords, tablesOf } from '../../shared/contract-report/tables.ts';
import { planAnswer } from '../../shared/resource-allocation/contract.ts';
import { letters, readPdf, readWord } from '../unit/bot/documents/read-back.ts';
import { figuresOf } from '../../shared/hours/figures.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import { refusalOf } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T10:14:00Z' });
});
afterAll(() => app.stop());

const at = (school = 'hazelbrook') => `/api/schools/school-${school}/hours`;
let edits = 0;
const send = (part: string, body: object, as: SamplePerson, school = 'hazelbrook') =>
  app.post(`${at(school)}/${part}`, { editId: `edit-${(edits += 1)}`, ...body }, as);
const answered = async (response: Response): Promise<LedgerAnswer> => {
  expect({ status: response.status, text: await response.clone().text() }).toMatchObject({ status: 200 });
  return ledgerAnswer.parse(await response.json());
};
const ledger = async (as: SamplePerson, school = 'hazelbrook', year = '2026-27') =>
  answered(await app.get(`${at(school)}/ledger?year=${year}`, as));
const leftAt = async (school: string, year?: string) => figuresOf((await ledger(people.lead, school, year)).cells).left;
const lines = async (as = people.therapist) =>
  postingsAnswer.parse(await (await app.get(`${at()}/postings`, as)).json()).postings;

test('both sides see the same figures', async () => {
  const [therapist, sendco] = [await ledger(people.therapist), await ledger(people.sendco)];
  expect(sendco.cells).toEqual(therapist.cells);
  expect(sendco.course).toEqual(therapist.course);
  expect(figuresOf(sendco.cells)).toMatchObject({ given: 4_110, used: 810, left: 3_300 });
  expect([therapist.mayCorrect, sendco.mayCorrect]).toEqual([true, false]);
});

test('the therapist puts a line right with a reason; the old line stays, and pressed twice it counts once', async () => {
  const wrong = there((await lines()).find(({ activity }) => activity === 'assessment'));
  const right = {
    ...{ minutes: 150, activity: 'assessment', term: 'autumn', stream: 'core' },
    strand: null,
    level: null,
  };
  const body = { editId: 'twice', postingId: wrong.id, because: 'Half an hour less', what: { do: 'correct', right } };
  await refusalOf(await send('corrections', { ...body, because: ' ' }, people.therapist), 400);
  const [one, two] = await Promise.all([
    send('corrections', body, people.therapist),
    send('corrections', body, people.therapist),
  ]);
  expect(figuresOf((await answered(one)).cells).used).toBe(780);
  expect(figuresOf((await answered(two)).cells).used).toBe(780);
  const now = await lines(people.sendco);
  expect(now.find(({ id }) => id === wrong.id)).toEqual(wrong);
  expect(now.filter(({ corrects }) => corrects === wrong.id)).toMatchObject([
    { minutes: -30, because: 'Half an hour less', by: 'Priya Raman' },
  ]);
  await refusalOf(await send('corrections', { ...body, editId: 'hers' }, people.sendco), 404);
});

test('hours lent by another school are approved by a lead, leave one ledger and come into the other', async () => {
  const [hazelbrook, orchard] = [await leftAt('hazelbrook'), await leftAt('orchard-bank')];
  const ask = { year: '2026-27', what: 'borrow', otherSchoolId: 'school-orchard-bank', stream: 'core', minutes: 300 };
  const asked = await answered(await send('transfers', { ...ask, because: 'More groups' }, people.therapist));
  const { id } = there(asked.transfers[0]);
  await app.product.tick();
  const waiting = async (as: SamplePerson) => {
    const answer = await app.get('/api/hours-asked', as);
    return answer.status === 200 ? askedAnswer.parse(await answer.json()).transfers.map((each) => each.id) : [];
  };
  expect([await waiting(people.lead), await waiting(people.therapist)]).toEqual([[id], []]);
  expect((await ledger(people.lead, 'orchard-bank')).askedElsewhere).toMatchObject([{ id, state: 'asked' }]);
  await refusalOf(await send('transfers/decide', { transferId: id, what: 'approve' }, people.therapist), 403);
  expect(await leftAt('hazelbrook')).toBe(hazelbrook);
  await answered(await send('transfers/decide', { transferId: id, what: 'approve' }, people.lead));
  await answered(await send('transfers/decide', { transferId: id, what: 'approve' }, people.lead));
  await app.product.tick();
  await app.product.tick();
  expect(await waiting(people.lead)).toEqual([]);
  expect([await leftAt('hazelbrook'), await leftAt('orchard-bank')]).toEqual([hazelbrook + 300, orchard - 300]);
  await refusalOf(await send('transfers/decide', { transferId: id, what: 'decline' }, people.lead), 409);
});

test('more than a school has free is not lent, and nothing changes', async () => {
  const before = await leftAt('orchard-bank');
  const ask = { year: '2026-27', what: 'borrow', otherSchoolId: 'school-orchard-bank', stream: 'core' };
  const asked = await answered(await send('transfers', { ...ask, minutes: before + 1, because: 'All' }, people.lead));
  const { id } = there(asked.transfers.find(({ state }) => state === 'asked'));
  const refused = await send('transfers/decide', { transferId: id, what: 'approve' }, people.lead);
  expect((await refusalOf(refused, 409)).detail).toContain('Orchard Bank Junior School has only');
  expect(await leftAt('orchard-bank')).toBe(before);
  await answered(await send('transfers/decide', { transferId: id, what: 'take-back' }, people.therapist));
});

test('what is left goes to the next year in one step', async () => {
  const before = await leftAt('hazelbrook');
  const ask = { year: '2026-27', what: 'carry', otherSchoolId: null, stream: 'core', minutes: 120 };
  const asked = await answered(await send('transfers', { ...ask, because: 'Training in September' }, people.sendco));
  const { id } = there(asked.transfers.find(({ kind }) => kind === 'carried'));
  await answered(await send('transfers/decide', { transferId: id, what: 'approve' }, people.lead));
  expect([await leftAt('hazelbrook'), await leftAt('hazelbrook', '2027-28')]).toEqual([before - 120, 120]);
});

test('a lead changes how reports are charged; both sides read the rule, and who comes second is told', async () => {
  const rules = async (as: SamplePerson) => tariffsAnswer.parse(await (await app.get(`${at()}/tariffs`, as)).json());
  expect((await rules(people.sendco)).charges.report).toEqual({ rule: 'worked' });
  const report = { rule: 'sessions', sessions: 1, minutes: 60 };
  const { charges, cancellations } = await rules(people.lead);
  const body = { seen: 0, charges: { ...charges, report }, cancellations };
  expect((await send('tariffs', body, people.lead)).status).toBe(200);
  expect(await rules(people.sendco)).toMatchObject({ charges: { report }, rev: 1, mayChange: false });
  await refusalOf(await send('tariffs', body, people.lead), 409);
  await refusalOf(await send('tariffs', { ...body, seen: 1 }, people.therapist), 404);
});

test('the lead takes the contract report away as Word, PDF and Excel with the figures of the page; nobody of a school has it', async () => {
  const { rev } = planAnswer.parse(await (await app.get('/api/hours-plan?year=2026-27', people.lead)).json()).plan ?? {
    rev: 0,
  };
  const cost = await app.post('/api/hours-plan/plan', { year: '2026-27', seen: rev, costPence: 6_000 }, people.lead);
  expect(cost.status).toBe(200);
  const { report, files } = reportAnswer.parse(await (await app.get('/api/contract-report', people.lead)).json());
  const used = figuresOf((await ledger(people.lead)).cells).used;
  expect(report.bySchool.find(({ name }) => name.startsWith('Hazelbrook'))).toMatchObject({
    figures: { used },
    cost: { soFar: used * 100 },
  });
  for (const row of ['byStream', 'bySchool'] as const)
    expect(report[row].reduce((sum, { figures }) => sum + figures.left, 0)).toBe(report.total.left);
  const bytes = async (url: string) => {
    const response = await fetch(url);
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const word = await readWord(await bytes(files.word));
  expect(word.headings).toEqual(
    expect.arrayContaining(['By funding stream', 'By activity', 'By school', 'What it costs']),
  );
  for (const cell of tablesOf(report, inWords).flatMap(({ rows }) => rows.flat())) expect(word.cells).toContain(cell);
  expect((await readPdf(await bytes(files.pdf))).letters).toContain(letters(sumLine(report)));
  expect((await bytes(files.excel)).length).toBeGreaterThan(5_000);
  for (const who of [people.sendco, people.therapist]) await refusalOf(await app.get('/api/contract-report', who), 403);
});
