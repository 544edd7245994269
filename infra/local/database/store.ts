/** All data: databases, containers, partitions, documents, in maps; every change goes to the journal first. */
import { numberOf } from './ids.ts';
import { openJournal, readJournal } from './journal.ts';
import type { JsonObject } from './json.ts';

export interface Stored extends JsonObject {
  id: string;
  _rid: string;
  _self: string;
  _etag: string;
  _ts: number;
}

export interface Container {
  properties: Stored;
  database: string;
  /** The partition key's path, split: '/a/b' is ['a', 'b']. */
  keyPath: readonly string[];
  /** Partition key value as JSON, then id. */
  partitions: Map<string, Map<string, Stored>>;
}

export interface Database {
  properties: Stored;
  containers: Map<string, Container>;
}

/** One step of a commit; null removes. A commit is one line of the journal: all of it or nothing. */
export type Change =
  | [kind: 'database', database: string, properties: Stored | null]
  | [kind: 'container', database: string, container: string, properties: Stored | null]
  | [kind: 'document', database: string, container: string, partition: string, id: string, document: Stored | null];

export interface Store {
  databases: ReadonlyMap<string, Database>;
  /** Writes the changes to disk, then shows them. Synchronous, so commits never interleave. */
  commit(changes: readonly Change[]): void;
  /** A running number for the next `_rid`. */
  nextNumber(): number;
  /** The changes that make a store with all that is in this one. */
  content(): readonly Change[];
  close(): void;
}

const newContainer = (database: string, properties: Stored): Container => ({
  properties,
  database,
  keyPath: ((properties['partitionKey'] as { paths: string[] }).paths[0] ?? '').split('/').slice(1),
  partitions: new Map(),
});

const applyTo = (databases: Map<string, Database>, change: Change): void => {
  if (change[0] === 'database') {
    const [, id, properties] = change;
    if (properties) databases.set(id, { properties, containers: new Map() });
    else databases.delete(id);
    return;
  }
  const containers = databases.get(change[1])?.containers;
  if (change[0] === 'container') {
    const [, database, id, properties] = change;
    if (properties) containers?.set(id, newContainer(database, properties));
    else containers?.delete(id);
    return;
  }
  const [, , container, key, id, document] = change;
  const partitions = containers?.get(container)?.partitions;
  const partition = partitions?.get(key) ?? new Map<string, Stored>();
  if (document) partition.set(id, document);
  else partition.delete(id);
  if (partition.size > 0) partitions?.set(key, partition);
  else partitions?.delete(key);
};

function* livingChanges(databases: ReadonlyMap<string, Database>): Generator<Change[]> {
  for (const [name, database] of databases) {
    yield [['database', name, database.properties]];
    for (const [id, container] of database.containers) {
      yield [['container', name, id, container.properties]];
      for (const [key, partition] of container.partitions)
        for (const document of partition.values()) yield [['document', name, id, key, document.id, document]];
    }
  }
}

/**
 * Opens the store in `folder`, or in memory only when there is none; `content` is there from the beginning. Throws when
 * the journal is damaged.
 */
export const openStore = (folder?: string, content: readonly Change[] = []): Store => {
  const databases = new Map<string, Database>();
  let number = 0;
  const apply = (changes: readonly Change[]): void => {
    for (const change of changes) {
      applyTo(databases, change);
      const after = change.at(-1) as Stored | null;
      if (after) number = Math.max(number, numberOf(after._rid));
    }
  };
  apply(content);
  if (folder !== undefined) for (const changes of readJournal<Change[]>(folder)) apply(changes);
  const journal = folder === undefined ? undefined : openJournal(folder, livingChanges(databases));
  return {
    databases,
    commit: (changes) => {
      if (changes.length === 0) return;
      journal?.append([...changes]);
      apply(changes);
    },
    nextNumber: () => ++number,
    content: () => [...livingChanges(databases)].flat(),
    close: () => journal?.close(),
  };
};
