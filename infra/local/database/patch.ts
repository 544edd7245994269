/** Partial updates: add, set, replace, remove and incr, at most ten, with Azure's rules. The rest is 501. */
import { badRequest, notPortable } from './errors.ts';
import { isObject, type JsonObject } from './json.ts';

const MAX_OPERATIONS = 10;

interface Place {
  parent: JsonObject | unknown[];
  /** A member's name, or an index: `length` of the list for '-' and for one past its end. */
  step: string | number;
  exists: boolean;
}

const indexIn = (list: unknown[], step: string): number => {
  const index = step === '-' ? list.length : /^\d+$/.test(step) ? Number(step) : Number.NaN;
  if (!(index <= list.length)) throw badRequest(`Patch: ${step} is outside the list.`);
  return index;
};

/** Finds where a path such as /a/b/0 points. Throws 400 when its parent is not there. */
const placeOf = (document: JsonObject, path: readonly string[]): Place => {
  let parent: unknown = document;
  for (const step of path.slice(0, -1)) {
    if (Array.isArray(parent)) parent = parent[indexIn(parent, step)];
    else parent = isObject(parent) && Object.hasOwn(parent, step) ? parent[step] : undefined;
  }
  const last = path.at(-1) ?? '';
  if (Array.isArray(parent)) {
    const step = indexIn(parent, last);
    return { parent, step, exists: step < parent.length };
  }
  if (isObject(parent)) return { parent, step: last, exists: Object.hasOwn(parent, last) };
  throw badRequest(`Patch: the parent of /${path.join('/')} does not exist.`);
};

const put = ({ parent, step }: Place, value: unknown): void => {
  (parent as Record<string | number, unknown>)[step] = value;
};

const current = ({ parent, step, exists }: Place): unknown =>
  exists ? (parent as Record<string | number, unknown>)[step] : undefined;

const mustExist = (place: Place): void => {
  if (!place.exists) throw badRequest(`Patch: ${place.step} is absent.`);
};

const steps: Record<string, (place: Place, value: unknown) => void> = {
  add: (place, value) => {
    if (Array.isArray(place.parent)) place.parent.splice(place.step as number, 0, value);
    else put(place, value);
  },
  set: put,
  replace: (place, value) => {
    mustExist(place);
    put(place, value);
  },
  remove: (place) => {
    mustExist(place);
    if (Array.isArray(place.parent)) place.parent.splice(place.step as number, 1);
    else delete place.parent[place.step];
  },
  incr: (place, value) => {
    const before = current(place) ?? 0;
    if (typeof before !== 'number' || typeof value !== 'number') throw badRequest('Patch: incr needs numbers.');
    put(place, before + value);
  },
};

const pathOf = (path: unknown, keyPath: readonly string[]): string[] => {
  if (typeof path !== 'string' || !path.startsWith('/') || path === '/')
    throw badRequest('Patch: the path is invalid.');
  const parts = path
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const fixed = parts[0] === 'id' || parts[0]?.startsWith('_') || parts.every((part, index) => part === keyPath[index]);
  if (fixed) throw badRequest(`Patch: ${path} cannot be changed.`);
  return parts;
};

/**
 * The document after the patch; the one given stays as it is. `body` is a list of `{op, path, value}` or
 * `{operations}`. Throws 400 with nothing done when one does not fit, 501 for a condition and for move.
 */
export const applyPatch = (document: JsonObject, body: unknown, keyPath: readonly string[]): JsonObject => {
  if (isObject(body) && body['condition'] !== undefined) throw notPortable('A patch with a condition');
  const list: unknown = isObject(body) ? body['operations'] : body;
  if (!Array.isArray(list) || list.length === 0) throw badRequest('Patch: no operations.');
  if (list.length > MAX_OPERATIONS) throw badRequest(`Patch: more than ${MAX_OPERATIONS} operations.`);
  const after = structuredClone(document);
  for (const item of list as unknown[]) {
    const { op, path, value } = isObject(item) ? item : {};
    const step = steps[String(op)];
    if (!step) throw notPortable(`The patch operation ${String(op)}`);
    if (value === undefined && op !== 'remove') throw badRequest(`Patch: ${String(op)} needs a value.`);
    step(placeOf(after, pathOf(path, keyPath)), structuredClone(value));
  }
  return after;
};
