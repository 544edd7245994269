import { expect, jest } from '@jest/globals';
import { accountIdOf } from '../../shared/kernel/ids.ts';
import { accountSchema, type Account } from '../../shared/organisation/account.ts';
import { problemAnswer, type ProblemAnswer } from '../../shared/organisation/contract.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { openChats } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';

// Every test here asks a whole product, perhaps on a busy machine.
jest.setTimeout(180_000);

/** What a refusal says to the person. Fails when it is not problem JSON of that status with a whole sentence. */
export async function refusalOf(response: Response, status: number): Promise<ProblemAnswer> {
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status });
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = problemAnswer.strict().parse(JSON.parse(text));
  expect(problem.status).toBe(status);
  expect(problem.type).toBe(`urn:link-therapy:problem:${problem.code}`);
  expect(problem.detail).toMatch(/^[A-Z].* .*\.$/);
  return problem;
}

/** Rewrites a person's account, as an administrator would. */
export async function changeAccount(
  { containers }: Pick<RunningProduct, 'containers'>,
  person: SamplePerson,
  change: (account: Account) => Account,
): Promise<void> {
  const id = accountIdOf(person.tenantId, person.aadObjectId);
  const { resource } = await containers.accounts.item(id, id).read();
  await containers.accounts.items.upsert(toDocument('account', change(accountSchema.parse(resource))));
}

/** Hazelbrook's meeting gets booked in the two chats, for Thursday 3 December 2026, 09:30. */
export async function bookHazelbrook(app: RunningProduct): Promise<void> {
  const chats = await openChats(app.url);
  try {
    await chats.therapist.install();
    await chats.sendco.install();
    await app.product.tick();
    const form = await chats.therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
    await chats.therapist.press(form, 'Send to Ellen Whitfield', { on: '2026-12-03', at: '09:30' });
    await chats.sendco.press(await chats.sendco.sees('Book this time'), 'Book this time', {});
    await app.product.tick();
  } finally {
    await chats.channel.stop();
  }
}
