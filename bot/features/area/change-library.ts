import type { LibraryAnswer } from '../../../shared/area/contract.ts';
import { decideLibrary, newItem, readWords, type LibraryOp } from '../../../shared/area/library-decide.ts';
import { libraryExamples } from '../../../shared/area/library-examples.ts';
import { mostItems, type LibraryWords } from '../../../shared/area/library.ts';
import { areaText } from '../../../shared/area/text.ts';
import type { TypedText } from '../../../shared/anonymous-text/typed-text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { sameWords } from '../../../shared/scoping/alike.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { auditOf } from '../records.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { AreaPorts } from './ports.ts';
import { seeLibrary } from './see-library.ts';

/** Where it is done, and whether its author has read the warning about names and keeps the words. */
export interface LibraryPress {
  readonly schoolId: string;
  readonly itemId: string;
  readonly confirmed?: boolean | undefined;
}

const mostTries = 8;
const { problems, fields } = areaText.library;

/** The words that would be stored, and the event as which that is written down. */
interface Checked {
  readonly words: LibraryWords;
  readonly audit: string;
}

/**
 * That somebody changes the library is written into the chain of the school where they do it, before it is done: the
 * library lies in another container.
 */
const note = (ports: AreaPorts, caller: Caller, school: School, id: string, event: string) =>
  ports.records.commit({
    schoolId: school.id,
    puts: [],
    audit: [auditOf(ports, caller, { ...schoolScope(school), id }, event)],
    outbox: [],
  });

/** The words that would be stored, when they name neither a child nor the school. */
async function checked(
  ports: AreaPorts,
  caller: Caller,
  school: School,
  typed: LibraryWords,
  { audit, confirmed }: { readonly audit: string; readonly confirmed: boolean | undefined },
): Promise<Result<Checked>> {
  const words = readWords(typed);
  if (!words.ok) return words;
  const texts: TypedText[] = (['title', 'about', 'evidence'] as const)
    .map((field) => ({ field, label: fields[field], text: words.value[field], looksForNames: true }))
    .filter(({ text }) => text !== '');
  if (texts.some(({ text }) => sameWords(text).includes(sameWords(school.name))))
    return fail(problem('not-understood', problems.school));
  const looked = await lookAtTexts(ports, caller, texts, { schoolId: school.id, audit, confirmed });
  return looked.ok ? ok({ words: words.value, audit: looked.value }) : looked;
}

/** A provision is put forward; where a lead does it, it is in the library at once. Sent twice it is one. Row E04. */
export async function proposeItem(
  ports: AreaPorts,
  caller: Caller,
  { schoolId, itemId, confirmed }: LibraryPress,
  typed: LibraryWords,
): Promise<Result<LibraryAnswer>> {
  const found = await theirSchool(ports.schools, caller, schoolId, 'library.propose');
  if (!found.ok) return found;
  const school = found.value;
  const read = await checked(ports, caller, school, typed, { audit: 'library.proposed', confirmed });
  if (!read.ok) return read;
  const { words, audit } = read.value;
  const known = await ports.area.library(school.serviceId);
  if (known.length >= mostItems) return fail(problem('too-many', problems.full));
  const state = may(permissions, caller, 'library.publish', schoolScope(school)) ? 'published' : 'proposed';
  const act = { by: caller, at: ports.clock.now() };
  const item = newItem(`library-item-${itemId}`, school.serviceId, words, state, act);
  if (known.every(({ id }) => id !== item.id)) await note(ports, caller, school, item.id, audit);
  const saved = await ports.area.saveItem(undefined, item);
  if (saved === 'saved') return ok(await seeLibrary(ports, caller, school));
  // Sent again after a lost answer, perhaps with other words: they count while it is one's own and nobody has touched it.
  const stands = await ports.area.item(school.serviceId, item.id);
  if (stands?.value.addedBy?.personId !== caller.personId)
    return fail(problem('already-done', problems.changed(words.title)));
  const op: LibraryOp = { do: 'change', words, seen: item.contentRev };
  return changeItem(ports, caller, { school, itemId: item.id, audit: undefined }, op);
}

/**
 * One change of a provision of the library: may they, load, decide, store with the ETag; decided again when somebody
 * else wrote meanwhile. An example is stored when it is first touched.
 */
async function changeItem(
  ports: AreaPorts,
  caller: Caller,
  { school, itemId, audit }: { school: School; itemId: string; audit: string | undefined },
  op: LibraryOp,
): Promise<Result<LibraryAnswer>> {
  let event = audit;
  const example = libraryExamples(school.serviceId).find(({ id }) => id === itemId);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await ports.area.item(school.serviceId, itemId);
    const item = stored?.value ?? example;
    if (!item) return fail(problem('not-found', problems.gone));
    const next = decideLibrary(item, op, { by: caller, at: ports.clock.now() });
    if (!next.ok) return next;
    if (next.value !== item && event) {
      await note(ports, caller, school, itemId, event);
      event = undefined;
    }
    const saved = next.value === item ? 'saved' : await ports.area.saveItem(stored, next.value);
    if (saved === 'saved') return ok(await seeLibrary(ports, caller, school));
  }
  return fail(problem('changed-meanwhile', problems.tooBusy));
}

/** Another state, or somebody's word for how useful it is. */
export async function pressItem(
  ports: AreaPorts,
  caller: Caller,
  { schoolId, itemId }: LibraryPress,
  action: Action,
  op: LibraryOp,
): Promise<Result<LibraryAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, action);
  const audit = op.do === 'rate' ? 'library.rated' : 'library.state-set';
  return school.ok ? changeItem(ports, caller, { school: school.value, itemId, audit }, op) : school;
}

/** Other words for it, by a lead. */
export async function rewordItem(
  ports: AreaPorts,
  caller: Caller,
  { schoolId, itemId, confirmed }: LibraryPress,
  typed: LibraryWords,
  seen: number,
): Promise<Result<LibraryAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'library.publish');
  if (!school.ok) return school;
  const read = await checked(ports, caller, school.value, typed, { audit: 'library.changed', confirmed });
  if (!read.ok) return read;
  const { words, audit } = read.value;
  return changeItem(ports, caller, { school: school.value, itemId, audit }, { do: 'change', words, seen });
}
