import type { Container, OperationInput } from '@azure/cosmos';
import type { Saved } from '../ports/change.ts';
import { savedFrom } from './errors.ts';

/** A batch that was written, with the new ETag of each document; or the place of the operation that refused it. */
export type Tried =
  | { readonly saved: true; readonly etags: readonly (string | undefined)[] }
  | { readonly saved: false; readonly at: number; readonly code: number };

/** Writes operations of one partition together or not at all, and says which of them refused it. */
export async function tryBatch(container: Container, partition: string, operations: OperationInput[]): Promise<Tried> {
  const { result = [] } = await container.items.batch(operations, partition);
  const at = result.findIndex((each) => each.statusCode >= 400 && each.statusCode !== 424);
  const refused = result[at];
  if (!refused) return { saved: true, etags: result.map(({ eTag }) => eTag) };
  return { saved: false, at, code: refused.statusCode };
}

/** Writes operations of one partition together or not at all. */
export async function batch(container: Container, partition: string, operations: OperationInput[]): Promise<Saved> {
  const tried = await tryBatch(container, partition, operations);
  return tried.saved ? 'saved' : savedFrom(tried.code, undefined);
}

export const create = (resourceBody: object): OperationInput =>
  ({ operationType: 'Create', resourceBody }) as OperationInput;
export const upsert = (resourceBody: object): OperationInput =>
  ({ operationType: 'Upsert', resourceBody }) as OperationInput;
export const replace = (resourceBody: { readonly id: string }, ifMatch: string): OperationInput =>
  ({ operationType: 'Replace', id: resourceBody.id, resourceBody, ifMatch }) as OperationInput;
export const remove = (id: string, ifMatch?: string): OperationInput =>
  ({ operationType: 'Delete', id, ...(ifMatch && { ifMatch }) }) as OperationInput;
