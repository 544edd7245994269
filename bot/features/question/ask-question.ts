import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { participantFor, schoolOn, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { askQuestion as begin, type NewQuestion, type QuestionAct } from '../../../shared/question/decide.ts';
import { questionIdOf, type Question } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { suggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import { riskProblem } from '../../../shared/safeguarding/text.ts';
import type { OutboxItem } from '../../ports/change.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { colleaguesWho } from '../joining/leads.ts';
import { toldOf } from '../joining/told.ts';
import { auditOf, outboxItems } from '../records.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import type { QuestionPorts } from './ports.ts';

export interface Asking {
  readonly school: School;
  /** What the form was shown with; a second press of the same form finds what the first one made. */
  readonly newId: string | undefined;
  readonly activityId: string;
  readonly audit: string;
  readonly typed: NewQuestion;
  /** The author has read that the words may tell who the child is, and keeps them. */
  readonly confirmed?: boolean | undefined;
}

export const actOf = (ports: QuestionPorts, caller: Caller, activityId: string): QuestionAct => ({
  by: caller,
  at: ports.clock.now(),
  on: ports.clock.today(),
  activityId,
});

/** The therapist at once; while a school has none, those of the service who may answer in her place. */
async function toldOfQuestion(ports: QuestionPorts, school: School, { id }: Question): Promise<OutboxItem[]> {
  const about = { schoolId: school.id, id };
  if (participantFor(schoolOn(school, ports.clock.today()), 'link-therapist'))
    return outboxItems(ports, { schoolId: school.id, about: id }, [['link-therapist', 'new', 'question-asked']]);
  const leads = await colleaguesWho(ports, 'question.answer', schoolScope(school));
  return leads.map((accountId) => toldOf(ports, about, accountId, 'new', 'question-asked'));
}

/** The school asks about a child whom nobody names. What suggests a risk is not kept. Rows G02, C-27, C-31. */
export async function askQuestion(
  ports: QuestionPorts,
  caller: Caller,
  { school, newId, activityId, audit, typed, confirmed }: Asking,
): Promise<Result<Question>> {
  const place = schoolScope(school);
  if (!may(permissions, caller, 'question.ask', place)) return fail(problem('not-allowed', t.notAllowed));
  const id = questionIdOf(place, newId);
  if (!id) return fail(problem('not-understood', t.outOfDate));
  if (suggestsRisk(typed.text)) {
    await noteRouteShown(ports, caller, place, 'question.route-shown');
    return fail(riskProblem());
  }
  const made = begin({ ...place, id, schoolName: school.name }, typed, actOf(ports, caller, activityId));
  if (!made.ok) return made;
  const texts = [{ field: 'text', label: t.form.words, text: made.value.text, looksForNames: true }];
  const looked = await lookAtTexts(ports, caller, texts, { schoolId: school.id, audit, confirmed });
  if (!looked.ok) return looked;
  const saved = await ports.records.commit({
    schoolId: school.id,
    puts: [{ type: 'question', value: made.value, before: undefined }],
    audit: [auditOf(ports, caller, made.value, looked.value)],
    outbox: await toldOfQuestion(ports, school, made.value),
  });
  if (saved === 'saved') {
    ports.outbox.wake(school.id);
    return made;
  }
  const there = await ports.questions.load(school.id, id);
  return there ? ok(there.value) : fail(problem('changed-meanwhile', t.tooBusy));
}
