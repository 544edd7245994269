import { z } from 'zod';

/**
 * Which fields say who somebody is. `child` fields never leave a store raw; `contact` fields are a colleague's own
 * (phone, e-mail) and go only to people linked with the same school. The mark sits on the schema, so that views,
 * logs and tests read it there and a new field cannot be forgotten. Source: decisions 3, 13.
 */
export type Mark = 'child' | 'contact';

const marks = z.registry<{ mark: Mark }>();

/** Marks a field's schema and returns it. */
export const marked = <S extends z.ZodType>(mark: Mark, schema: S): S => {
  marks.add(schema, { mark });
  return schema;
};

const inner = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return inner(schema.unwrap() as z.ZodType);
  return schema;
};

const markOf = (schema: z.ZodType): Mark | undefined => marks.get(schema)?.mark ?? marks.get(inner(schema))?.mark;

/** Paths of all marked fields of a schema, such as `contact.email`; a list's elements add `[]`. */
export function markedPaths(schema: z.ZodType, path = ''): { path: string; mark: Mark }[] {
  const mark = markOf(schema);
  if (mark) return [{ path, mark }];
  const plain = inner(schema);
  if (plain instanceof z.ZodObject)
    return Object.entries(plain.shape).flatMap(([name, field]) =>
      markedPaths(field as z.ZodType, path ? `${path}.${name}` : name),
    );
  if (plain instanceof z.ZodArray) return markedPaths(plain.element as z.ZodType, `${path}[]`);
  return [];
}

/**
 * A copy of `value` in which every field whose mark `mayShow` refuses is `null`, lists and objects included.
 * Shape in: anything the schema accepts. Shape out: the same with nulls where fields were withheld.
 */
export function withhold(schema: z.ZodType, value: unknown, mayShow: (mark: Mark) => boolean): unknown {
  if (value === null || value === undefined) return value;
  const mark = markOf(schema);
  if (mark) return mayShow(mark) ? value : null;
  const plain = inner(schema);
  if (plain instanceof z.ZodObject && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [
        name,
        plain.shape[name] ? withhold(plain.shape[name] as z.ZodType, field, mayShow) : field,
      ]),
    );
  if (plain instanceof z.ZodArray && Array.isArray(value))
    return value.map((each) => withhold(plain.element as z.ZodType, each, mayShow));
  return value;
}
