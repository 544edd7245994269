/** Small questions about JSON values, shared by the local database. */
import { createRequire } from 'node:module';

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Follows a path such as ['a', 'b'] into objects; undefined when any step is missing. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, step) => (isObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined),
    value,
  );

/** Loads a CommonJS part of the query engine from where @vercel/cosmosdb-server finds it itself. */
export const enginePart = (path: string): unknown =>
  createRequire(createRequire(import.meta.url).resolve('@vercel/cosmosdb-server'))(`@zeit/cosmosdb-query/lib/${path}`);
