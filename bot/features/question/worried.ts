import { may } from '../../../shared/organisation/permission.ts';
import { rolesOfSide, type Caller } from '../../../shared/organisation/roles.ts';
import { schoolOn, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import type { Command, Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { noneFor } from '../organisation/my-schools.ts';
import { schoolsOf, theirSchool } from '../organisation/schools-of.ts';
import { sentenceCard } from '../planning/cards.ts';
import { flagsCard } from '../request-for-help/red-flags-card.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { onSchool } from './drawing.ts';
import type { QuestionPorts } from './ports.ts';
import { questionsCard, whichSchoolCard } from './list-cards.ts';
import { openFirst } from './see-questions.ts';

/** What must not wait is asked first, of everybody who is worried; the form comes after it. Rows G26, H-02. */
export const flagsFor = (ports: QuestionPorts, school: Pick<School, 'id'>, notice?: string): Message =>
  flagsCard(
    [onSchool('check', requestText.redFlags.goOn, school.id, { newId: ports.ids.make(), isPrimary: true })],
    notice,
  );

/** Whom somebody tells who may not ask themselves. */
export const whoAsks = (ports: QuestionPorts, school: School): Message => {
  const { people } = schoolOn(school, ports.clock.today());
  const who = people.filter(({ role }) => rolesOfSide.sendco.includes(role)).map(({ name }) => name);
  return sentenceCard(t.whoAsks(who));
};

/** The questions of a school as their card. */
export async function listCard(
  ports: QuestionPorts,
  caller: Caller,
  school: School,
  notice?: string,
): Promise<Message> {
  const place = schoolScope(school);
  return questionsCard({
    schoolId: school.id,
    schoolName: school.name,
    questions: openFirst(await ports.questions.list(place)),
    mayAsk: may(permissions, caller, 'question.ask', place),
    tab: ports.links.tab(`${school.id}/questions`, caller.accountId),
    notice,
  });
}

/** Who asks begins with what must not wait; who answers sees what was asked; everybody else may be worried too. */
async function ofSchool(ports: QuestionPorts, caller: Caller, school: School): Promise<Message> {
  const place = schoolScope(school);
  return may(permissions, caller, 'question.see', place) && !may(permissions, caller, 'question.ask', place)
    ? listCard(ports, caller, school)
    : flagsFor(ports, school);
}

/** ‘worried’: for one's school, or after the choice of one. */
export async function beginWorried(ports: QuestionPorts, caller: Caller, notice?: string): Promise<Message> {
  const schools = await schoolsOf(ports, caller);
  const [only] = schools;
  if (!only) return sentenceCard(noneFor(caller, t.notYours));
  return schools.length === 1 ? ofSchool(ports, caller, only) : whichSchoolCard(schools, notice);
}

export const worriedCommand = (ports: QuestionPorts): Command => ({
  words: ['worried', 'worry', 'question', 'questions'],
  run: async (caller) => [await beginWorried(ports, caller)],
});

/** The button of it: at the school that it names, or that was chosen. */
export const openWorried =
  (ports: QuestionPorts) =>
  async (caller: Caller, press: Press, { school }: { readonly school: string }): Promise<PressAnswer> => {
    const found = await theirSchool(ports.schools, caller, press.id === 'me' ? school : press.id, 'school.see');
    if (found.ok) return { message: await ofSchool(ports, caller, found.value) };
    return {
      message: press.id === 'me' ? await beginWorried(ports, caller, t.chooseSchool) : sentenceCard(t.notYours),
    };
  };
