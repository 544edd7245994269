import { expect } from '@jest/globals';
import { openChats, type people } from './chats.ts';
import { startProduct, type ProductOptions, type RunningProduct } from './product.ts';

/** The product with the chats of the sample people, for one test. */
export interface Story {
  readonly app: RunningProduct;
  readonly chats: Awaited<ReturnType<typeof openChats>>;
}

/** Starts the product and its channel; these people have added the app. */
export async function openStory(
  installed: readonly (keyof typeof people)[] = [],
  options: ProductOptions = {},
): Promise<Story> {
  const app = await startProduct(options);
  const chats = await openChats(app.url);
  for (const part of installed) await chats[part].install();
  return { app, chats };
}

/** Ends both; nothing that was sent may have broken a rule of Teams. */
export async function closeStory({ app, chats }: Story): Promise<void> {
  expect(chats.channel.violations).toEqual([]);
  await chats.channel.stop();
  await app.stop();
}
