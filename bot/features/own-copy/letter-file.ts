import { z } from 'zod';
import type { PaperFormat } from '../../../shared/documents/files.ts';
import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { outcomeLetter } from '../../../shared/own-copy/letter.ts';
import { ownCopyText } from '../../../shared/own-copy/text.ts';
import type { CopyView } from '../../../shared/own-copy/view.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { aboutOf } from '../rights/about.ts';
import type { LetterPorts } from './ports.ts';

const aboutSchema = z.tuple([schoolIdSchema, z.enum(['school', 'service']), z.string(), z.string()]);

/** What a link to a letter says it is about: which decision on which record. */
export const letterAbout = ({ schoolId, side, requestId }: CopyView, decisionId: string): string =>
  JSON.stringify([schoolId, side, requestId, decisionId]);

/** The outcome letter, for those of the side whose record it is; whether they still may is asked when it is opened. */
export async function letterFile(
  ports: LetterPorts,
  caller: Caller,
  about: string,
  format: PaperFormat,
): Promise<Result<TakeAway>> {
  const [schoolId, side, requestId, decisionId] = aboutOf(about, aboutSchema) ?? [];
  const none = fail(problem('not-found', ownCopyText.noFile));
  if (!schoolId || !side) return none;
  const views = await ports.copies[side].list(caller, schoolId);
  const view = views.find((each) => each.requestId === requestId);
  const decision = view?.copy.past.find(({ id }) => id === decisionId);
  const school = view && (await ports.schools.load(schoolId));
  if (!decision || !school) return none;
  const from = side === 'school' ? school.name : school.serviceName;
  return ok(await ports.documents.paper(outcomeLetter(view, decision, from, ports.clock.now()), format));
}
