import type { Container, OperationInput } from '@azure/cosmos';
import { containers as partitionKeys, type ContainerName } from '../../../bot/storage/containers.ts';
import type { Containers } from '../../../bot/storage/client.ts';
import type { Instant } from '../../../shared/kernel/time.ts';

/** A database that is only looked at, and what was to be written to it meanwhile, a line each. */
export interface Onlooker {
  readonly containers: Containers;
  readonly unwritten: readonly string[];
}

type Document = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * What a document says. A line of a list is not written anew for a revision that changes nothing it shows; a mark is
 * written again to be trusted for longer.
 */
const saidBy = (document: object): string =>
  JSON.stringify(
    Object.entries(document)
      .filter(([key]) => !key.startsWith('_') && key !== 'writtenAt')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    (key, value: unknown) => (key === 'rev' ? 0 : value),
  );

/** A look at somebody, or the mark of one, whose moment is over. */
const isOver = ({ type, at }: Document, now: Instant): boolean =>
  (type === 'reminder' || type === 'reminder-mark') && String(at) <= now;

/**
 * Containers that read and never write: a write of what is there already is answered as the database would, and any
 * other is answered as if it had been done and noted. Whoever looks through them heals nothing. A look at somebody whose
 * moment is over at `now` is filed again each time a card is drawn; whether it was had, reminded.ts says.
 */
export function onlooker(whole: Containers, now: Instant): Onlooker {
  const unwritten: string[] = [];
  const note = (what: string): { code: number; resource: object; result: unknown[] } => {
    unwritten.push(what);
    return { code: 200, resource: {}, result: [] };
  };
  const reading = (name: ContainerName, container: Container): Container => {
    const known = async (document: Document) => {
      const partition = String(document[partitionKeys[name].slice(1)]);
      return (await container.item(document.id, partition).read<Document>()).resource;
    };
    const items = {
      query: container.items.query.bind(container.items),
      create: async (document: Document) => {
        if (await known(document)) throw Object.assign(new Error('exists'), { code: 409 });
        if (isOver(document, now)) return { code: 201, resource: document };
        return note(`new ${document.id}`);
      },
      upsert: async (document: Document) => {
        const there = await known(document);
        if (isOver(document, now)) return { resource: document };
        return there && saidBy(there) === saidBy(document) ? { resource: there } : note(`changed ${document.id}`);
      },
      batch: async (operations: OperationInput[], partition: string) =>
        operations.every(({ operationType }) => operationType === 'Read')
          ? container.items.batch(operations, partition)
          : note(operations.map((each) => ('id' in each ? each.id : 'a new document')).join(', ')),
    };
    const item = (id: string, partition: string) => ({
      read: () => container.item(id, partition).read(),
      replace: items.upsert,
      delete: async () => note(`deleted ${id}`),
    });
    return { items, item } as unknown as Container;
  };
  const names = Object.keys(partitionKeys) as ContainerName[];
  const containers = Object.fromEntries(names.map((name) => [name, reading(name, whole[name])]));
  return { containers: containers as Containers, unwritten };
}
