import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ownWording } from '../../shared/balanced-system/content.ts';
import { explainText } from '../../shared/balanced-system/text.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { stepsFor } from '../../shared/tour/tour.ts';
import { tourText as t } from '../../shared/tour/text.ts';
import { openChats, people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';

jest.setTimeout(180_000);

let app: RunningProduct;
let chats: Awaited<ReturnType<typeof openChats>>;
beforeAll(async () => {
  app = await startProduct();
  chats = await openChats(app.url);
});
afterAll(async () => {
  await chats.channel.stop();
  await app.stop();
});

const steps = stepsFor(['sendco']);
const placed = (n: number): string => t.place(n, steps.length);

test('a SENDCo is offered the tour once, leaves it in the middle, and goes on where she stopped', async () => {
  const { sendco } = chats;
  await sendco.install();
  const welcome = await sendco.sees('welcome to Link Therapy');
  expect(sendco.reads(welcome)).toContain('tour');

  const [first] = await sendco.say('tour');
  if (!first) throw new Error('no tour');
  expect(sendco.reads(first)).toContain(placed(1));
  expect(await sendco.press(first, t.next)).toContain(placed(2));
  // What a step is about is opened by its button, below the tour.
  await sendco.press(first, steps[1]?.button ?? '');
  await sendco.sees(organisationText.gridTitle, first);
  expect(await sendco.press(first, t.next)).toContain(placed(3));
  expect(await sendco.press(first, t.back)).toContain(placed(2));

  // Days later she says hello; nothing came by itself meanwhile.
  const before = sendco.all().length;
  app.clock.forward(3 * 24 * 3_600_000);
  expect(sendco.all()).toHaveLength(before);
  const [hello] = await sendco.say('hello');
  expect(hello && sendco.reads(hello)).toMatch(/Go on with the tour|Say “tour” to go on/);
  const [again] = await sendco.say('tour');
  if (!again) throw new Error('no tour');
  expect(sendco.reads(again)).toContain(`${placed(2)}. ${t.resumed}`);

  for (let n = 3; n <= steps.length; n += 1) expect(await sendco.press(again, t.next)).toContain(placed(n));
  expect(await sendco.press(again, t.finish)).toContain(t.end);
  const [after] = await sendco.say('hello');
  expect(after && sendco.reads(after)).not.toMatch(/tour/i);
  // Whoever asks for it sees it again, from the start.
  const [anew] = await sendco.say('tour');
  expect(anew && sendco.reads(anew)).toContain(placed(1));
});

test('a lead is shown another way round', async () => {
  const { lead } = chats;
  await lead.install();
  const [first] = await lead.say('show me the tour please');
  expect(first && lead.reads(first)).toContain(stepsFor(['service-lead'])[0]?.title);
});

test('what a lead publishes stands in the answer to “what is EE2?”, apart from the framework’s words', async () => {
  const part = { kind: 'cell', cell: 'EE2', text: 'Ask us for the visual timetable kit.' };
  expect((await app.post('/api/content/draft', { editId: 'e-1', seen: 0, part }, people.lead)).status).toBe(200);
  const ask = async () => {
    const [answer] = await chats.sendco.say('what is EE2?');
    return answer ? chats.sendco.reads(answer) : '';
  };
  expect(await ask()).not.toContain('visual timetable kit');
  await app.post('/api/content/publish', { editId: 'e-2', seen: 1, what: 'publish' }, people.lead);
  const said = await ask();
  for (const words of [ownWording.outcomes.EE2.long, explainText.local, part.text]) expect(said).toContain(words);
});
