import type { z } from 'zod';
import type {
  changeFamilyInput,
  FamilyAnswer,
  FamilyLine,
  familyInput,
  makeFamilyInput,
} from '../../../shared/family-page/contract.ts';
import { isOutOfReach } from '../../../shared/around-the-child/person.ts';
import { aroundText } from '../../../shared/around-the-child/text.ts';
import { mostPages, pageIdOf, pageState, type FamilyPage } from '../../../shared/family-page/page.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import { addDays, type CivilDate } from '../../../shared/kernel/time.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { auditOf } from '../records.ts';
import { changePage, tellSendco } from './change-page.ts';
import { familyOf, type Found } from './family-of.ts';
import { familyPaperAbout } from './paper-about.ts';
import type { FamilyMakingPorts } from './ports.ts';
import { toldTheSchool } from './read-now.ts';

const opens = (page: FamilyPage, on: CivilDate): boolean => !['closed', 'ran-out'].includes(pageState(page, on));

/** What the school may know of a page: how it stands, and not a word that is typed there. */
export const lineOf = (
  page: FamilyPage,
  on: CivilDate,
  { url, files }: Pick<FamilyLine, 'url' | 'files'>,
): FamilyLine => ({
  ...{ id: page.id, personId: page.personId, isOwn: page.isOwn, showsFirstName: page.showsFirstName },
  ...{ ring: page.ring, made: page.made, until: page.until, openedOn: page.openedOn, sent: page.sent },
  readNowAt: page.readNowAt,
  state: pageState(page, on),
  answered: Object.values(page.typed).filter(({ text }) => text !== '').length,
  ...{ url: opens(page, on) ? url : null, files },
});

function answer(ports: FamilyMakingPorts, caller: Caller, { view, pages }: Found): FamilyAnswer {
  const on = ports.clock.today();
  const newest = pages.toSorted((a, b) => (a.made.at < b.made.at ? 1 : -1));
  const isNewest = (page: FamilyPage): boolean => newest.find(({ personId }) => personId === page.personId) === page;
  const filesOf = (pageId: string) => {
    const about = familyPaperAbout(view.schoolId, view.id, pageId);
    return {
      word: ports.links.familyPaper(about, caller.accountId, 'word'),
      pdf: ports.links.familyPaper(about, caller.accountId, 'pdf'),
    };
  };
  return {
    pages: newest
      .filter((page) => opens(page, on) || isNewest(page) || page.readNowAt !== null)
      .map((page) =>
        lineOf(page, on, { url: ports.links.familyPage(page.schoolId, page.id), files: filesOf(page.id) }),
      ),
    hasBirthday: view.known.bornOn,
    blank: filesOf(''),
    on,
  };
}

/** The pages of one child, for its school. */
export async function seeFamily(
  ports: FamilyMakingPorts,
  caller: Caller,
  asked: z.infer<typeof familyInput>,
): Promise<Result<FamilyAnswer>> {
  const found = await familyOf(ports, caller, asked);
  return found.ok ? ok(answer(ports, caller, found.value)) : found;
}

/** Makes a page for one person around the child. A newer one of the same person closes nothing: its draft would be lost. */
export async function makeFamilyPage(
  ports: FamilyMakingPorts,
  caller: Caller,
  input: z.infer<typeof makeFamilyInput>,
): Promise<Result<FamilyAnswer>> {
  const found = await familyOf(ports, caller, input);
  if (!found.ok) return found;
  const { view, pages, school } = found.value;
  const id = pageIdOf(input.editId);
  if (pages.some((page) => page.id === id)) return ok(answer(ports, caller, found.value));
  const person = view.people.find((each) => each.id === input.personId);
  if (!person) return fail(problem('not-understood', t.notOnList));
  if (isOutOfReach(view.people, person.id)) return fail(problem('not-allowed', aroundText.outOfReach));
  if (!view.known.bornOn) return fail(problem('not-understood', t.noBirthday));
  const today = ports.clock.today();
  const open = pages.filter((page) => opens(page, today));
  if (open.length >= mostPages) return fail(problem('too-many', t.tooMany));
  const page: FamilyPage = {
    ...schoolScope(school),
    ...{ id, requestId: view.id, number: view.number, yearGroup: view.yearGroup, personId: person.id },
    isOwn: person.relation === 'young-person',
    ...{ showsFirstName: input.showsFirstName, ring: input.ring.trim() },
    ...{ made: { at: ports.clock.now(), by: caller.name }, until: addDays(today, input.days), closed: null },
    ...{
      wrong: 0,
      lockedAt: null,
      openedOn: null,
      typed: {},
      readNowAt: null,
      toldUnread: 0,
      sent: null,
      answered: [input.editId],
      rev: 1,
    },
  };
  await ports.records.commit({
    schoolId: page.schoolId,
    puts: [{ type: 'family-page', value: page, before: undefined }],
    audit: [auditOf(ports, caller, page, 'family.page-made', page.requestId)],
    outbox: [],
  });
  return ok(answer(ports, caller, { ...found.value, pages: [...pages, page] }));
}

/** Closes a page at once, opens one again that three wrong birthdays have locked, or says that what must not wait was read. */
export async function changeFamilyPage(
  ports: FamilyMakingPorts,
  caller: Caller,
  input: z.infer<typeof changeFamilyInput>,
): Promise<Result<FamilyAnswer>> {
  const found = await familyOf(ports, caller, input);
  if (!found.ok) return found;
  const { pages, school } = found.value;
  if (!pages.some(({ id }) => id === input.pageId)) return fail(problem('not-found', t.gone));
  const changed = await changePage(ports, caller, { schoolId: school.id, pageId: input.pageId }, async (page) => {
    if (page.answered.includes(input.editId)) return ok(undefined);
    const next = { ...page, answered: [...page.answered, input.editId].slice(-20), rev: page.rev + 1 };
    if (input.what === 'unlock')
      return ok({ page: { ...next, wrong: 0, lockedAt: null }, event: 'family.page-unlocked' });
    if (input.what === 'have-read')
      return ok({
        page: { ...next, readNowAt: null },
        event: 'family.urgent-read',
        outbox: [
          ...tellSendco(ports, next, 'family-read', 'update'),
          ...(page.toldUnread ? await toldTheSchool(ports, next, 'silent', 'family-read') : []),
        ],
      });
    const closed = page.closed ?? { at: ports.clock.now(), by: caller.name };
    return ok({ page: { ...next, closed, typed: {} }, event: 'family.page-closed' });
  });
  if (!changed.ok) return changed;
  return ok(
    answer(ports, caller, {
      ...found.value,
      pages: pages.map((page) => (page.id === changed.value.id ? changed.value : page)),
    }),
  );
}
