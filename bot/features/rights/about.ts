import type { z } from 'zod';

/** What a signed link says it is about, when it is of this shape; undefined otherwise. */
export function aboutOf<S extends z.ZodType>(about: string, schema: S): z.infer<S> | undefined {
  try {
    return schema.safeParse(JSON.parse(about)).data;
  } catch {
    return undefined;
  }
}
