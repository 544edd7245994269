import { z } from 'zod';
import { instantSchema, plusMilliseconds } from '../../../shared/kernel/time.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { sideSchema, type PackAnswer, type SubjectPackKind } from '../../../shared/rights/contract.ts';
import { packJson, packPaper } from '../../../shared/rights/pack-paper.ts';
import { packText } from '../../../shared/rights/pack-text.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { aboutOf } from './about.ts';
import { makePack, packFor, type PackAsked } from './make-pack.ts';
import type { MakingPorts, PackPorts } from './ports.ts';

/** The address of a pack opens all that is kept about a child, so it holds for as long as it takes to press it. */
export const packMinutes = 10;

const aboutSchema = z.tuple([z.string(), sideSchema, z.string(), instantSchema]);

/** Short-lived addresses of the pack; whether the caller still may is asked again when one is opened. Row C-12. */
export async function packLinks(
  ports: Pick<PackPorts, 'schools' | 'links' | 'clock'>,
  caller: Caller,
  asked: PackAsked,
): Promise<Result<PackAnswer>> {
  const found = await packFor(ports, caller, asked);
  if (!found.ok) return found;
  const { school, id } = found.value;
  const until = plusMilliseconds(ports.clock.now(), packMinutes * 60_000);
  const about = JSON.stringify([school.id, asked.side, id, until]);
  const link = (kind: SubjectPackKind) => ports.links.subjectPack(about, caller.accountId, kind);
  return ok({ until, files: { pdf: link('subject-pdf'), html: link('subject-html'), json: link('subject-json') } });
}

/** The pack as a file, made when its link is opened. */
export async function packFile(
  ports: MakingPorts,
  caller: Caller,
  about: string,
  kind: SubjectPackKind,
): Promise<Result<TakeAway>> {
  const [schoolId, side, requestId, until] = aboutOf(about, aboutSchema) ?? [];
  if (!schoolId || !side || !requestId || !until || until < ports.clock.now())
    return fail(problem('not-found', packText.noFile));
  const made = await makePack(ports, caller, { schoolId, side, requestId });
  if (!made.ok) return made;
  const paper = packPaper(made.value);
  if (kind === 'subject-pdf') return ok(await ports.documents.paper(paper, 'pdf'));
  if (kind === 'subject-html') return ok(ports.documents.page(paper));
  return ok({ name: `${paper.name}.json`, mediaType: 'application/json', content: packJson(made.value) });
}
