import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { redFlags } from '../../../shared/request-for-help/red-flags.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { wayCard } from '../request-for-help/red-flags-card.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import { askQuestion } from './ask-question.ts';
import { questionFormCard, type QuestionForm } from './form-card.ts';
import { askedIn, type AskingInput } from './inputs.ts';
import { backToQuestions } from './list-cards.ts';
import type { QuestionPorts } from './ports.ts';
import { therapistOf } from './see-questions.ts';
import { flagsFor, listCard, whoAsks } from './worried.ts';
import { away, draw, routeFor } from './show.ts';

type Ports = QuestionPorts;

const formOf = (ports: Ports, school: School, press: Press): QuestionForm => ({
  schoolId: school.id,
  schoolName: school.name,
  newId: press.newId ?? ports.ids.make(),
  therapist: therapistOf(ports, school),
});

/** What must not wait gets its own way, of which only that it was shown is noted; else the form, or whom to tell. */
export const checkFlags =
  (ports: Ports) =>
  async (caller: Caller, press: Press, { flag }: { readonly flag: string }): Promise<PressAnswer> => {
    const found = await theirSchool(ports.schools, caller, press.id, 'school.see');
    if (!found.ok) return away();
    const place = schoolScope(found.value);
    const mayAsk = may(permissions, caller, 'question.ask', place);
    const shown = redFlags.find((each) => each === flag);
    if (shown) {
      await noteRouteShown(ports, caller, place, 'question.route-shown');
      return { message: wayCard(shown, mayAsk ? backToQuestions(press.id) : []) };
    }
    if (flag !== 'none') return { message: flagsFor(ports, found.value, requestText.redFlags.error) };
    return { message: mayAsk ? questionFormCard(formOf(ports, found.value, press)) : whoAsks(ports, found.value) };
  };

/** Sends the question, and shows at once what is here already. */
export const askFrom =
  (ports: Ports) =>
  async (caller: Caller, press: Press, typed: AskingInput): Promise<PressAnswer> => {
    const found = await theirSchool(ports.schools, caller, press.id, 'question.see');
    if (!found.ok) return away();
    const school = found.value;
    const route = await routeFor(ports, caller, schoolScope(school), typed);
    if (route) return route;
    const read = askedIn(typed);
    const { newId, activityId, audit } = press;
    const asked = read.ok
      ? await askQuestion(ports, caller, {
          school,
          newId,
          activityId,
          audit,
          typed: read.value,
          confirmed: isKept(typed),
        })
      : read;
    if (asked.ok) return draw(ports, caller, asked.value, { said: t.sent(therapistOf(ports, school)) });
    const { code, sentence } = asked.problem;
    if (code === 'not-allowed') return { message: await listCard(ports, caller, school, sentence) };
    const warned = isWarning(asked.problem);
    return { message: questionFormCard({ ...formOf(ports, school, press), notice: sentence, typed, warned }) };
  };
