import type { ChainedEvent } from '../../../shared/audit/event.ts';
import { decisionIdOf } from '../../../shared/decision/decision.ts';
import { holderOf } from '../../../shared/journey/view.ts';
import { journeyIdOf } from '../../../shared/journey/journey.ts';
import type { RequestId, SchoolId } from '../../../shared/kernel/ids.ts';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { personOf, schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { CopySide } from '../../../shared/own-copy/decide.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { proofPack, schoolPack, servicePack, type Making, type Pack } from '../../../shared/rights/pack.ts';
import { packText } from '../../../shared/rights/pack-text.ts';
import { pagesAbout } from '../../../shared/rights/pages.ts';
import { sheetKindSchema } from '../../../shared/sheet/sheet.ts';
import { mostEvents, seenLines } from '../audit/who-has-seen.ts';
import { supportIdOf } from '../../../shared/support/support.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { auditOf } from '../records.ts';
import { mayPack } from './may.ts';
import type { MakingPorts, PackPorts } from './ports.ts';

/** Whose pack it is. */
interface PackChild {
  readonly school: School;
  readonly id: RequestId;
}

export interface PackAsked {
  readonly schoolId: string;
  readonly requestId: string;
  readonly side: CopySide;
}

const unknown = problem('not-found', packText.notYours);

/** Everything that was ever noted about a child's record of one side, the newest first. */
async function eventsOf(
  { trail }: Pick<PackPorts, 'trail'>,
  { schoolId, id, side }: { readonly schoolId: SchoolId; readonly id: RequestId; readonly side: CopySide },
): Promise<ChainedEvent[]> {
  const all: ChainedEvent[] = [];
  for (;;) {
    const page = await trail.ofChild(schoolId, id, { before: all.at(-1)?.seq, most: mostEvents });
    all.push(...page);
    if (page.length < mostEvents) break;
  }
  const isService = ({ about }: ChainedEvent): boolean => about === journeyIdOf(id);
  return all.filter((event) => isService(event) === (side === 'service'));
}

/** Why a record as the caller has it cannot be put into a pack; undefined when it can. */
function refusal(identity: string | undefined): Problem | undefined {
  if (identity === 'shown') return undefined;
  if (identity === undefined) return unknown;
  return identity === 'erased' ? problem('locked', packText.erased) : problem('not-allowed', packText.notOpen);
}

const allPages = async ({ sheets }: Pick<PackPorts, 'sheets'>, schoolId: SchoolId) =>
  (await Promise.all(sheetKindSchema.options.map((kind) => sheets.list(schoolId, kind)))).flat();

async function making(
  ports: MakingPorts,
  caller: Caller,
  school: School,
  id: RequestId,
  side: CopySide,
): Promise<Making> {
  const journey = side === 'school' ? await ports.journeys.load(caller, school.id, id) : undefined;
  return {
    madeAt: ports.clock.now(),
    madeOn: ports.clock.today(),
    madeBy: caller.name,
    schoolName: school.name,
    serviceName: school.serviceName,
    holder: journey ? holderOf(journey).name : null,
    sendco: personOf(school, 'sendco')?.name ?? null,
    seen: await seenLines(ports, await eventsOf(ports, { schoolId: school.id, id, side })),
  };
}

/** The school and child that are meant, when the caller may make packs of that side. */
export async function packFor(
  ports: Pick<PackPorts, 'schools'>,
  caller: Caller,
  { schoolId, requestId, side }: PackAsked,
): Promise<Result<PackChild>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'rights.see');
  const id = readRequestId(requestId);
  if (!school.ok || !id || !mayPack[side](caller, schoolScope(school.value))) return fail(unknown);
  return ok({ school: school.value, id });
}

/** The record of one side with what goes beside it, when the caller may see who it is about. */
async function packOf(
  ports: MakingPorts,
  caller: Caller,
  { school, id }: PackChild,
  side: CopySide,
): Promise<Result<Pack>> {
  if (side === 'service') {
    const view = await ports.journeys.load(caller, school.id, id);
    const why = refusal(view?.identity);
    return view && !why ? ok(servicePack(view, await making(ports, caller, school, id, side))) : fail(why ?? unknown);
  }
  const view = await ports.requests.load(caller, school.id, id);
  const proof = view?.identity === 'erased' ? await ports.proofs.load(caller, schoolScope(school), id) : undefined;
  if (proof) return ok(proofPack(proof, await making(ports, caller, school, id, side)));
  const why = refusal(view?.identity);
  if (!view || why) return fail(why ?? unknown);
  const pages = pagesAbout(await allPages(ports, school.id), id);
  const question = view.questionId ? await ports.questions.load(school.id, view.questionId) : undefined;
  const decision = await ports.decisions.load(school.id, decisionIdOf(schoolScope(school), id));
  const support = await ports.supports.load(school.id, supportIdOf(schoolScope(school), id));
  const studies = (await ports.caseStudies.list(schoolScope(school))).filter(({ requestId }) => requestId === id);
  const beside = { pages, question: question?.value, decision: decision?.value, support: support?.value, studies };
  return ok(schoolPack(view, beside, await making(ports, caller, school, id, side)));
}

/**
 * All that one side keeps about one child, for whoever of that side may see who it is; that it was made is written down
 * before it is given out. Nothing of the other side's record, nor of another child. Row C-12.
 */
export async function makePack(ports: MakingPorts, caller: Caller, asked: PackAsked): Promise<Result<Pack>> {
  const found = await packFor(ports, caller, asked);
  if (!found.ok) return found;
  const { school, id } = found.value;
  const pack = await packOf(ports, caller, found.value, asked.side);
  if (!pack.ok) return pack;
  const about = { ...schoolScope(school), id: asked.side === 'school' ? id : journeyIdOf(id) };
  const noted = await ports.records.commit({
    schoolId: school.id,
    puts: [],
    audit: [auditOf(ports, caller, about, 'rights.pack-made', id)],
    outbox: [],
  });
  return noted === 'saved' ? pack : fail(problem('changed-meanwhile', packText.tooBusy));
}
