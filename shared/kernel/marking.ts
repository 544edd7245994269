import { z } from 'zod';

/**
 * Which fields say who somebody is. `child` fields never leave a store raw; `contact` fields are a colleague's own
 * (phone, e-mail) and go only to people linked with the same school. The mark sits on the schema, so that views,
 * logs and tests read it there and a new field cannot be forgotten. Source: decisions 3, 13.
 */
export type Mark = 'child' | 'contact';

const marks = z.registry<{ mark: Mark }>();

/** A field's schema with a mark. A copy is marked: the schema itself may describe fields that say nothing of anybody. */
export const marked = <S extends z.ZodType>(mark: Mark, schema: S): S => {
  const own = schema.clone();
  marks.add(own, { mark });
  return own;
};

const markOf = (schema: z.ZodType): Mark | undefined => marks.get(schema)?.mark;

/**
 * The schemas that describe the very same value: what a wrapper holds, both ends of a pipe, each branch of a union. A
 * mark in any of them counts, so that a field is rather withheld once too often.
 */
const sameValue = (schema: z.ZodType): z.ZodType[] => {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodLazy
  )
    return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodPipe) return [schema.in as z.ZodType, schema.out as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as z.ZodType[];
  if (schema instanceof z.ZodIntersection) return [schema.def.left as z.ZodType, schema.def.right as z.ZodType];
  return [];
};

/** Paths of all marked fields of a schema, such as `contact.email`; a list's elements add `[]`, a record's `{}`. */
export function markedPaths(schema: z.ZodType, path = ''): { path: string; mark: Mark }[] {
  const mark = markOf(schema);
  if (mark) return [{ path, mark }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      markedPaths(field as z.ZodType, path ? `${path}.${name}` : name),
    );
  if (schema instanceof z.ZodArray) return markedPaths(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodRecord) return markedPaths(schema.valueType as z.ZodType, `${path}{}`);
  if (schema instanceof z.ZodTuple)
    return schema.def.items.flatMap((item, index) => markedPaths(item as z.ZodType, `${path}[${index}]`));
  const found = sameValue(schema).flatMap((each) => markedPaths(each, path));
  return found.filter((one, index) => found.findIndex((other) => other.path === one.path) === index);
}

/**
 * A copy of `value` in which every field whose mark `mayShow` refuses is `null`, lists and objects included.
 * Shape in: anything the schema accepts. Shape out: the same with nulls where fields were withheld.
 */
export function withhold(schema: z.ZodType, value: unknown, mayShow: (mark: Mark) => boolean): unknown {
  if (value === null || value === undefined) return value;
  const mark = markOf(schema);
  if (mark && !mayShow(mark)) return null;
  const within = (part: unknown, field: unknown) => (part ? withhold(part as z.ZodType, field, mayShow) : field);
  if (schema instanceof z.ZodObject && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, within(schema.shape[name], field)]));
  if (schema instanceof z.ZodRecord && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, within(schema.valueType, field)]));
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((each) => within(schema.element, each));
  if (schema instanceof z.ZodTuple && Array.isArray(value))
    return value.map((each, index) => within(schema.def.items[index] ?? schema.def.rest, each));
  return sameValue(schema).reduce<unknown>((left, each) => withhold(each, left, mayShow), value);
}
