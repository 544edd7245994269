import type { ResourceLine } from '../../../shared/resources/contract.ts';
import type { TypedResource } from '../../../shared/resources/decide.ts';
import { createTyped } from '../../typed.ts';

/** Something to read that is being written down; `id` is minted with the form, so that two presses make one. */
export interface ResourceDraft {
  readonly id: string;
  /** The revision that its author saw when they began. */
  readonly seen: number;
  readonly words: TypedResource;
}

/** Open forms of things to read, kept while somebody looks at another page. */
export const newResourceForms = () => createTyped<ResourceDraft>(() => true);

/** The name of a form: of something that is there, or of something new. */
export const formOf = (school: string, itemId = 'new'): string => `${school} ${itemId}`;

/** What a form begins with. */
export const typedOf = (item: ResourceLine | undefined): TypedResource => ({
  title: item?.title ?? '',
  address: item?.address ?? '',
  where: item?.where ?? '',
  about: item?.about ?? '',
  owner: item?.owner ?? '',
  version: item?.version ?? '',
  reviewOn: item?.reviewOn ?? '',
  audience: item?.audience ?? ['schools'],
  cells: item?.cells ?? [],
});
