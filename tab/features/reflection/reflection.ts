import type { z } from 'zod';
import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { Cell } from '../../../shared/balanced-system/framework.ts';
import { reflectionAnswer, type ReflectionAnswer } from '../../../shared/reflection/contract.ts';
import { becomesSchema, ownerSchema, type Becomes, type Owner } from '../../../shared/reflection/reflection.ts';
import type { ListId } from '../../../shared/reflection/content.ts';
import type { Answer, Post } from '../../api.ts';
import type { Watch } from '../../watch.ts';

export type Item = ReflectionAnswer['items'][number];

/** What is typed about an item; '' where nothing was chosen. */
export interface TypedItem {
  readonly text: string;
  readonly cell: Cell | '';
  readonly owner: Owner | '';
}

export const nothingTyped: TypedItem = { text: '', cell: '', owner: '' };
export const typedOf = ({ text, cell, owner }: Item): TypedItem => ({ text, cell: cell ?? '', owner: owner ?? '' });

/** The items of one list, the newest first: that is what the two of them have just said. */
export const inList = (items: readonly Item[], list: ListId): Item[] =>
  items.filter((item) => item.list === list).toReversed();

/** What an item can still be made into. */
export const leftFor = ({ became }: Pick<Item, 'became'>): Becomes[] =>
  becomesSchema.options.filter((kind) => !became.some((made) => made.kind === kind));

export const owners = ownerSchema.options;

/** What a change sends of what was typed. */
export const wordsOf = ({ text, cell, owner }: TypedItem) => ({ text, cell: cell || null, owner: owner || null });

/** Why a change was not saved; `found` when its words may tell who a child is. */
export interface NotSaved {
  readonly sentence: string;
  readonly found?: readonly FoundIn[];
}

export type SendReflection = (path: string, body: object) => Promise<NotSaved | undefined>;

/** Sends changes of one page and shows the page that comes back. */
export const sending =
  (
    { post, newId }: { readonly post: Post; readonly newId: () => string },
    watch: Watch<ReflectionAnswer>,
    at: { readonly school: string; readonly reflectionId: string },
  ): SendReflection =>
  async (path, body) => {
    const address = `/api/schools/${encodeURIComponent(at.school)}/reflection/${path}`;
    const sent = { reflectionId: at.reflectionId, editId: newId(), ...body };
    const answer: Answer<z.infer<typeof reflectionAnswer>> = await post(address, sent, reflectionAnswer);
    if (!answer.ok) {
      // What somebody else wrote meanwhile comes with the next look, so that both texts can be read.
      void watch.renew();
      return { sentence: answer.sentence, ...(answer.found ? { found: answer.found } : {}) };
    }
    watch.take(answer);
    return undefined;
  };
