import { z } from 'zod';
import { mostAround, personAroundSchema } from '../around-the-child/person.ts';
import { alikeOf } from '../decision/duplicates.ts';
import { childSchema, type Child } from './child.ts';
import { childLabel, type Request } from './request.ts';

/**
 * What the school has told before and need not tell again: about the same child in other requests, who teaches its
 * class, and who carries such things out. For the school's own people alone.
 */
export const knownSchema = z.object({
  /** 'Child 3, Year 2' of the other requests; empty when there is none of the same child. */
  from: z.array(z.string()),
  /** What is said there about the child and not here. */
  child: childSchema.partial(),
  /** People who are written down there and not here, under ids of this request. */
  people: z.array(personAroundSchema),
  /** Who teaches the class; null when nobody has said or it is said here. */
  classTeacher: childSchema.shape.classTeacher,
  /** Who carried out what was agreed for other children, the latest first. */
  namedAdults: z.array(z.string()),
});
export type Known = z.infer<typeof knownSchema>;

const mostAdults = 3;

/** Whether two requests of a school are about one child: a number that is the child's own, or birthday and whole name. */
function isSameChild(one: Request, other: Request): boolean {
  const [mine, theirs] = [one.child, other.child];
  if (mine.upn && theirs.upn) return mine.upn === theirs.upn;
  if (mine.nhsNumber && theirs.nhsNumber) return mine.nhsNumber === theirs.nhsNumber;
  return alikeOf([one, other]).some(({ sameName }) => sameName);
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
const plain = (text: string): string => text.trim().toLowerCase();

/** Fields of the child that another request has and this one has not, of the newest first; the class may have changed. */
function lackingOf(child: Child, others: readonly Request[]): Partial<Child> {
  const names = Object.keys(childSchema.shape).filter((name) => name !== 'className' && name !== 'classTeacher');
  const found = names.flatMap((name) => {
    const field = name as keyof Child;
    const said = others.map((each) => each.child[field]).find(isSaid);
    return isSaid(child[field]) || said === undefined ? [] : [[field, said] as const];
  });
  return Object.fromEntries(found);
}

/** `others` are the school's other requests that are in use; see `knownSchema`. Run inside the store alone. */
export function knownOf(request: Request, others: readonly Request[]): Known {
  const newestFirst = others.toSorted((one, other) => other.changed.at.localeCompare(one.changed.at));
  const same = newestFirst.filter((other) => isSameChild(request, other));
  const child = lackingOf(request.child, same);
  const here = new Set(request.people.map(({ name }) => plain(name ?? '')));
  const people = (same[0]?.people ?? [])
    .filter(({ name }) => name && !here.has(plain(name)))
    .slice(0, mostAround - request.people.length)
    .map((person) => ({ ...person, id: `known-${person.id}`.slice(0, 100) }));
  const { className, classTeacher } = request.child;
  const teachers = className && !classTeacher ? newestFirst.filter((each) => each.child.className === className) : [];
  return {
    from: Object.keys(child).length + people.length > 0 ? same.map(childLabel) : [],
    child,
    people,
    classTeacher: teachers.map((each) => each.child.classTeacher).find(isSaid) ?? null,
    namedAdults: [...new Set(newestFirst.map(({ namedAdult }) => namedAdult.trim()).filter(Boolean))]
      .filter((name) => name !== request.namedAdult)
      .slice(0, mostAdults),
  };
}
