import { z } from 'zod';
import { upnLetters } from '../../../../shared/anonymous-text/numbers.ts';

/** One value that a schema holds, and where: `tried[].what`. */
export interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

/** Something that stands nowhere else, of whichever kind a field takes. */
function* candidates(n: number): Generator<unknown> {
  yield `Canary-${n}-Quill`;
  yield `canary-${n}-quill@example.org`;
  yield `20${10 + (n % 12)}-0${1 + (n % 9)}-${10 + (n % 18)}`;
  yield `2026-09-${10 + (n % 18)}T09:${10 + (n % 50)}:00Z`;
  yield `1${n}:30`.slice(-5);
  for (const letter of upnLetters) yield `${letter}8090190${String(10_000 + n)}`;
  for (const last of '0123456789')
    for (let more = 0; more < 20; more += 1) yield `94${7_000_000 + n * 20 + more}${last}`;
  yield n.toString(16).padStart(64, '0');
  yield 1000 + n;
  yield 5 + (n % 5);
  yield true;
  yield new Array(0);
}

let count = 0;

/**
 * A value with everything filled in that a schema has room for, each with something of its own, whatever fields there are:
 * a list gets one element, a union its first branch. What was put where is added to `leaves`.
 */
export function filled(schema: z.ZodType, leaves: Leaf[], path = ''): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
  )
    return filled(schema.unwrap() as z.ZodType, leaves, path);
  // What is tidied before it is read, such as a document of before, is described by the end of the pipe.
  if (schema instanceof z.ZodPipe && schema.out instanceof z.ZodObject) return filled(schema.out, leaves, path);
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, field]) => [
        name,
        filled(field as z.ZodType, leaves, path ? `${path}.${name}` : name),
      ]),
    );
  if (schema instanceof z.ZodArray) return [filled(schema.element as z.ZodType, leaves, `${path}[]`)];
  if (schema instanceof z.ZodUnion) return filled(schema.options[0] as z.ZodType, leaves, path);
  if (schema instanceof z.ZodRecord) {
    const names = schema.keyType instanceof z.ZodEnum ? schema.keyType.options : ['one'];
    return Object.fromEntries(
      names.map((name) => [name, filled(schema.valueType as z.ZodType, leaves, `${path}.${String(name)}`)]),
    );
  }
  const fixed =
    schema instanceof z.ZodEnum ? schema.options.at(-1) : schema instanceof z.ZodLiteral ? schema.value : undefined;
  count += 1;
  const value = fixed ?? [...candidates(count)].find((each) => schema.safeParse(each).success);
  if (value === undefined) throw new Error(`say in this file what fits at ${path}`);
  leaves.push({ path, value });
  return value;
}
