import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { evaluationStore } from '../../bot/storage/evaluations.ts';
import { baseline } from '../../shared/evaluation/baseline.ts';
import {
  changedAnswer,
  evaluationsAnswer,
  toolAnswer,
  type ChangedAnswer,
  type ToolAnswer,
} from '../../shared/evaluation/contract.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { readPdf, readWord } from '../unit/bot/documents/read-back.ts';
import { alike } from '../unit/shared/evaluation/an-evaluation.ts';
import { refusalOf } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T10:14:00Z' });
});
afterAll(() => app.stop());

const hazelbrook = '/api/schools/school-hazelbrook/evaluations';
const idOf = (tool: string, term = 'autumn') => `evaluation|service-weald|school-hazelbrook|${tool}|2026-27|${term}`;
const { sendco, therapist, lead } = people;
let edits = 0;
const send = (part: string, body: object, as: SamplePerson, evaluationId = idOf('baseline')) =>
  app.post(`${hazelbrook}/${part}`, { editId: `edit-${(edits += 1)}`, evaluationId, ...body }, as);
const done = async (response: Response): Promise<ChangedAnswer> => {
  expect(response.status).toBe(200);
  return changedAnswer.parse(await response.json());
};
const look = async (as: SamplePerson, tool = 'baseline'): Promise<ToolAnswer> =>
  toolAnswer.parse(await (await app.get(`${hazelbrook}/${tool}`, as)).json());
/** Answers statements one after the other, as the tab saves them. */
async function answer(as: SamplePerson, answers: Record<string, string>, column = '', id = idOf('baseline')) {
  for (const [item, text] of Object.entries(answers)) {
    const own = column || (as === sendco ? 'sendco' : 'link-therapist');
    await done(await send('say', { column: own, item, field: 'answer', text, seen: await rev(id) }, as, id));
  }
}
const rev = async (id: string): Promise<number> =>
  (await evaluationStore(app.containers).load(schoolIdSchema.parse('school-hazelbrook'), id))?.value.rev ?? 0;

test('what the SENDCo says of an area reaches the therapist only after her own, in no answer, list or file before', async () => {
  await answer(sendco, { ...alike('1', ['COM']), IWF1: '0' });
  const canary = 'Canaryword in the note';
  await done(await send('say', { column: 'sendco', item: 'COM1', field: 'note', text: canary, seen: 5 }, sendco));
  await answer(therapist, { COM1: '2', COM2: '2', COM3: '2' });

  const before = await look(therapist);
  expect(before.evaluation.answers.sendco).toEqual({});
  expect(before.evaluation).toMatchObject({ progress: { sendco: 5 }, hidden: { sendco: ['COM', 'IWF'] } });
  const everywhere = await Promise.all(
    [hazelbrook, `${hazelbrook}/baseline`].map(async (path) => (await app.get(path, therapist)).text()),
  );
  const papers = [readPdf, readWord] as const;
  const files = async () => {
    const { files: addresses } = await look(therapist);
    const got = [addresses?.pdf, addresses?.word].map(async (address, n) =>
      JSON.stringify(
        await papers[n as 0 | 1](new Uint8Array(await (await fetch(address ?? '')).arrayBuffer()) as never),
      ),
    );
    return Promise.all(got);
  };
  for (const text of [...everywhere, ...(await files())]) expect(text).not.toContain('Canaryword');

  await answer(therapist, { COM4: '3' });
  const after = await look(therapist);
  expect(after.evaluation.answers.sendco['COM1']?.note?.text).toBe(canary);
  expect(after.evaluation.answers.sendco['IWF1']).toBeUndefined();
  for (const text of await files()) {
    expect(text).toContain('Canaryword');
    expect(text).toContain('not the licensed wording');
    expect(text).toContain('Partially');
  }
});

test('the lead sees what is finished; other schools and commissioners nothing; nobody begins one of another term', async () => {
  expect((await look(lead)).evaluation.answers.sendco).toEqual({});
  await done(await send('mark', { what: 'finish' }, sendco));
  expect((await look(lead)).evaluation.answers.sendco['COM1']?.answer?.text).toBe('1');
  await refusalOf(
    await send('say', { column: 'sendco', item: 'COM1', field: 'answer', text: '0', seen: 1 }, lead),
    403,
  );
  await refusalOf(await app.get(`${hazelbrook}/baseline`, people.farSendco), 404);
  await refusalOf(await send('mark', { what: 'finish' }, people.farSendco), 404);
  await refusalOf(await send('mark', { what: 'together' }, sendco, idOf('baseline', 'summer')), 404);
  await refusalOf(await send('mark', { what: 'together' }, sendco, idOf('no-such')), 404);
  const other = 'evaluation|service-weald|school-saltmarsh|baseline|2026-27|autumn';
  await refusalOf(await send('mark', { what: 'together' }, sendco, other), 404);
});

test('a note that may tell who a child is is asked about; kept knowingly, it is written down as that', async () => {
  const note = {
    column: 'sendco',
    item: 'EFC1',
    field: 'note',
    text: 'Born on 12/03/2019',
    seen: await rev(idOf('baseline')),
  };
  const asked = await refusalOf(await send('say', note, sendco), 422);
  expect(asked.found).toMatchObject([{ kind: 'date-of-birth', field: 'note' }]);
  await done(await send('say', { ...note, confirmed: true }, sendco));
  expect(app.dump()).toContain('evaluation.answered.kept-after-warning');
});

test('the same edit sent twice counts once, and two who write at the same moment both get through', async () => {
  const before = await rev(idOf('detailed'));
  const edit = { editId: 'twice', column: 'sendco', item: 'FS1-1', field: 'answer', text: '1', seen: before };
  await done(await send('say', edit, sendco, idOf('detailed')));
  await done(await send('say', edit, sendco, idOf('detailed')));
  const seen = await rev(idOf('detailed'));
  expect(seen).toBe(1);
  const at = (column: string, item: string) => ({ column, item, field: 'answer', text: '2', seen });
  await Promise.all([
    send('say', at('sendco', 'FS1-2'), sendco, idOf('detailed')).then(done),
    send('say', at('link-therapist', 'FS1-2'), therapist, idOf('detailed')).then(done),
  ]);
  expect(await rev(idOf('detailed'))).toBe(3);
});

test('asking for help is a message to the therapist, and finding out goes onto the list', async () => {
  const help = { column: 'sendco', item: 'TAD1', field: 'help', text: 'yes', seen: await rev(idOf('baseline')) };
  const { evaluation } = await done(await send('say', help, sendco));
  expect(evaluation.answers.sendco['TAD1']?.help?.text).toBe('yes');
  expect(app.dump()).toContain('"kind":"evaluation-help"');
  await done(await send('find-out', { findOutId: 'find-1', item: 'TAD1' }, sendco));
  const body = { findOutId: 'find-1', seen: await rev(idOf('baseline')), owner: 'link-therapist', dueOn: '2027-01-15' };
  const changed = await done(await send('find-out/change', body, sendco));
  expect(changed.evaluation.findOuts).toMatchObject([{ owner: 'link-therapist', dueOn: '2027-01-15', done: null }]);
  const { tools } = evaluationsAnswer.parse(await (await app.get(hazelbrook, sendco)).json());
  expect(tools[0]).toMatchObject({ id: 'baseline', statements: baseline.items.length, findOuts: 1 });
});

test('next term begins anew, with the one before beside it', async () => {
  app.clock.set('2027-01-12T09:00:00Z');
  const next = await look(sendco);
  expect(next.evaluation).toMatchObject({ id: idOf('baseline', 'spring'), rev: 0 });
  expect(next.earlier.map(({ term }) => term)).toEqual(['autumn']);
  await answer(sendco, { COM1: '3' }, '', idOf('baseline', 'spring'));
  expect((await look(sendco)).evaluation.answers.sendco['COM1']?.answer?.text).toBe('3');
  expect((await look(sendco)).earlier[0]?.answers.sendco['COM1']?.answer?.text).toBe('1');
});

test('what a school answered with an earlier service is not the present one’s to read', async () => {
  const school = 'school-hazelbrook';
  const { resource } = await app.containers.records.item(idOf('baseline'), school).read<object>();
  const id = idOf('baseline').replace('service-weald', 'service-before').replace('2026-27', '2024-25');
  const earlier = { ...resource, id, serviceId: 'service-before', academicYear: '2024-25', schoolName: 'Canaryname' };
  await app.containers.records.items.upsert(earlier);
  for (const as of [sendco, therapist, lead])
    expect(await (await app.get(`${hazelbrook}/baseline`, as)).text()).not.toContain('Canaryname');
});
