import { participantFor, schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { OutboxItem } from '../../ports/change.ts';
import { outboxItems } from '../records.ts';
import type { JoiningPorts } from './ports.ts';

/** More than ever wait at one school; the list in tab and chat has all of them. */
const mostBrought = 20;

/**
 * The live cards of questions that wait, for a therapist who was not there when they were asked: with her first day at
 * the school, the oldest first. Nothing while the same person goes on. Rows B13, G02.
 */
export async function questionsFollow(
  ports: Pick<JoiningPorts, 'questions' | 'ids' | 'clock'>,
  before: School,
  after: School,
): Promise<OutboxItem[]> {
  const now = participantFor(after, 'link-therapist');
  if (!now || now.personId === participantFor(before, 'link-therapist')?.personId) return [];
  const all = await ports.questions.list(schoolScope(after));
  const waiting = all.filter(({ answers }) => answers.length === 0).slice(0, mostBrought);
  return waiting
    .toReversed()
    .flatMap(({ id }) =>
      outboxItems(ports, { schoolId: after.id, about: id }, [['link-therapist', 'new', 'question-asked']]),
    );
}
