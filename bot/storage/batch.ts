import type { Container, OperationInput } from '@azure/cosmos';
import type { Saved } from '../ports/change.ts';
import { savedFrom } from './errors.ts';

/** Writes operations of one partition together or not at all. */
export async function batch(container: Container, partition: string, operations: OperationInput[]): Promise<Saved> {
  const answer = await container.items.batch(operations, partition);
  if (answer.code !== undefined && answer.code < 300 && answer.code !== 207) return 'saved';
  const failed = answer.result?.find((each) => each.statusCode >= 400 && each.statusCode !== 424);
  if (!failed) return 'saved';
  return savedFrom(failed.statusCode, undefined);
}

export const create = (resourceBody: object): OperationInput =>
  ({ operationType: 'Create', resourceBody }) as OperationInput;
export const upsert = (resourceBody: object): OperationInput =>
  ({ operationType: 'Upsert', resourceBody }) as OperationInput;
export const replace = (resourceBody: { readonly id: string }, ifMatch: string): OperationInput =>
  ({ operationType: 'Replace', id: resourceBody.id, resourceBody, ifMatch }) as OperationInput;
export const remove = (id: string): OperationInput => ({ operationType: 'Delete', id }) as OperationInput;
