import { decisionIdOf } from '../../../shared/decision/decision.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { isClosed } from '../../../shared/request-for-help/view.ts';
import { lastLooked, versionNow, whyOld } from '../../../shared/support/passport.ts';
import { supportIdOf, supportPlace, type Support } from '../../../shared/support/support.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import type { Command, Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { noneFor } from '../organisation/my-schools.ts';
import { schoolsOf, theirSchool } from '../organisation/schools-of.ts';
import { sentenceCard } from '../planning/cards.ts';
import { safeguardingCard } from '../safeguarding/route-shown.ts';
import { lineCard, onSchool, supportsCard, whichSchoolCard, type SupportDrawing } from './cards.ts';
import { changeSupport } from './change-support.ts';
import type { SupportPorts } from './ports.ts';
import { labelOf, lineFor, overdueDays, supportedChild, unknownChild, type SupportedChild } from './see-support.ts';
import { theirSupports } from './see-supports.ts';

type Shown = Pick<SupportDrawing, 'notice' | 'said' | 'typed' | 'warned'>;
const away = (sentence: string = t.notYours): PressAnswer => ({ message: sentenceCard(sentence) });

async function draw(
  ports: SupportPorts,
  caller: Caller,
  child: SupportedChild,
  shown: Shown = {},
): Promise<PressAnswer> {
  const { school, place, request, stored } = child;
  const line = await lineFor(ports, caller, child);
  const drawing: SupportDrawing = {
    ...{ id: supportIdOf(place, place.requestId), schoolId: school.id, schoolName: school.name },
    ...{ label: labelOf(child, ports.clock.today()), rev: stored?.value.rev ?? 0, support: stored?.value },
    line,
    decisionId: line.steps.some(({ kind }) => kind === 'decision') ? decisionIdOf(place, place.requestId) : null,
    overdue: overdueDays(stored?.value, ports.clock.today()),
    mayWrite: !isClosed(request) && may(permissions, caller, 'support.write', place),
    tab: ports.links.tab(`${school.id}/support/${place.requestId}`, caller.accountId),
    passport: passportSays(stored?.value, ports.clock.today()),
    newId: ports.ids.make(),
    ...shown,
  };
  return { message: lineCard(drawing) };
}

/** That there is a passport, how old, and whether it is to be looked through; undefined for none. Row I22. */
const passportSays = (support: Support | undefined, today: CivilDate): string | undefined =>
  support?.passport
    ? t.passport.onCard(versionNow(support.passport).n, lastLooked(support.passport), whyOld(support.passport, today))
    : undefined;

/** The child that a button names by the id of its record. */
async function childAt(ports: SupportPorts, caller: Caller, id: string): Promise<Result<SupportedChild>> {
  const place = supportPlace(id);
  if (!place) return unknownChild;
  const school = await theirSchool(ports.schools, caller, place.schoolId, 'support.count');
  return school.ok ? supportedChild(ports, caller, school.value, place.requestId) : unknownChild;
}

/** A child's journey as it stands now. */
export async function showSupport(
  ports: SupportPorts,
  caller: Caller,
  id: string,
  shown?: Shown,
): Promise<PressAnswer> {
  const child = await childAt(ports, caller, id);
  return child.ok ? draw(ports, caller, child.value, shown) : away();
}

async function listOf(ports: SupportPorts, caller: Caller, school: School, notice?: string): Promise<Message> {
  return supportsCard({
    ...{ schoolId: school.id, schoolName: school.name, today: ports.clock.today(), notice },
    supports: theirSupports(caller, await ports.supports.list(schoolScope(school))),
    tab: ports.links.tab(`${school.id}/support`, caller.accountId),
  });
}

/** The journeys of the school that a button names, or that was chosen. */
export async function listSupports(
  ports: SupportPorts,
  caller: Caller,
  schoolId: string,
  notice?: string,
): Promise<PressAnswer> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'support.count');
  return school.ok ? { message: await listOf(ports, caller, school.value, notice) } : away();
}

/** ‘journey’: for one's school, or after the choice of one. Row I01. */
export async function beginSupports(ports: SupportPorts, caller: Caller, notice?: string): Promise<Message> {
  const all = await schoolsOf(ports, caller);
  const schools = all.filter((each) => may(permissions, caller, 'support.count', schoolScope(each)));
  const [only] = schools;
  if (!only) return sentenceCard(noneFor(caller, t.notYours));
  return schools.length === 1 ? listOf(ports, caller, only) : whichSchoolCard(schools, notice);
}

export const supportCommand = (ports: SupportPorts): Command => ({
  words: ['journey', 'journeys'],
  run: async (caller) => [await beginSupports(ports, caller)],
});

export const openSupport =
  (ports: SupportPorts) =>
  async (caller: Caller, press: Press, { which }: { readonly which: string }): Promise<PressAnswer> => {
    if (!which) return listSupports(ports, caller, press.id, t.whichError);
    const school = await theirSchool(ports.schools, caller, press.id, 'support.count');
    const child = school.ok ? await supportedChild(ports, caller, school.value, which) : unknownChild;
    return child.ok ? draw(ports, caller, child.value) : away();
  };

/** A review that was held today is written down; the next one is settled by the school's days. Row I14. */
export const saveReview =
  (ports: SupportPorts) =>
  async (
    caller: Caller,
    press: Press,
    typed: { readonly reviewWords: string; readonly keepText: string },
  ): Promise<PressAnswer> => {
    const child = await childAt(ports, caller, press.id);
    if (!child.ok) return away();
    const { school, place } = child.value;
    const id = (press.newId ?? press.activityId).replace(/[^\w-]/g, '').slice(0, 80);
    const changed = await changeSupport(ports, caller, {
      ...{ school, requestId: place.requestId, activityId: press.activityId, audit: press.audit },
      confirmed: isKept(typed),
      change: {
        part: 'reviews',
        op: { do: 'hold', id, on: ports.clock.today(), words: typed.reviewWords, next: null },
      },
    });
    if (changed.ok) {
      const next = changed.value.stored?.value.nextReview;
      return draw(ports, caller, changed.value, next ? { said: t.reviews.saved(next) } : {});
    }
    const { code, sentence } = changed.problem;
    if (code === 'safeguarding') return { message: safeguardingCard([onSchool('list', t.all, school.id, true)]) };
    return draw(ports, caller, child.value, { notice: sentence, typed, warned: isWarning(changed.problem) });
  };

/** The school that was chosen for the word. */
export const openSchool =
  (ports: SupportPorts) =>
  async (caller: Caller, press: Press, { school }: { readonly school: string }): Promise<PressAnswer> => {
    const chosen = press.id === 'me' ? school : press.id;
    if (!chosen) return { message: await beginSupports(ports, caller, t.chooseSchool) };
    return listSupports(ports, caller, chosen);
  };
