import { knownOf } from '../../../shared/family-page/answers.ts';
import { familyPaper } from '../../../shared/family-page/paper.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import type { PaperFormat } from '../../../shared/documents/files.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { aboutOf } from '../rights/about.ts';
import { auditOf } from '../records.ts';
import { familyOf } from './family-of.ts';
import { familyPaperSchema } from './paper-about.ts';
import type { FamilyMakingPorts } from './ports.ts';

/** What making the paper needs. */
export type FamilyPaperPorts = Pick<
  FamilyMakingPorts,
  'schools' | 'requests' | 'familyPages' | 'records' | 'documents' | 'clock'
>;

/** The questionnaire on paper, for the child's school. That it was taken is written down. Row G07. */
export async function familyPaperFile(
  ports: FamilyPaperPorts,
  caller: Caller,
  about: string,
  format: PaperFormat,
): Promise<Result<TakeAway>> {
  const [schoolId, requestId, pageId] = aboutOf(about, familyPaperSchema) ?? [];
  const none = fail(problem('not-found', t.noFile));
  if (!schoolId || !requestId || pageId === undefined) return none;
  const found = await familyOf(ports, caller, { schoolId, requestId });
  if (!found.ok) return none;
  const { school, view, pages } = found.value;
  const page = pages.find(({ id }) => id === pageId);
  if (pageId && !page) return none;
  const sent = page && view.family?.told.findLast(({ personId }) => personId === page.personId);
  const person = page && view.people.find(({ id }) => id === page.personId);
  // What is typed and not sent is for nobody here to read: the paper has what the school knows of the person.
  const answers = page?.sent ? (sent?.answers ?? {}) : person ? knownOf(person) : {};
  const paper = familyPaper(
    { isOwn: page?.isOwn ?? false, answers },
    { schoolName: school.name, label: childLabel(view), madeAt: ports.clock.now() },
  );
  const audit = [auditOf(ports, caller, view, 'family.paper-taken')];
  await ports.records.commit({ schoolId: school.id, puts: [], audit, outbox: [] });
  return ok(await ports.documents.paper(paper, format));
}
