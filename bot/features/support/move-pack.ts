import { z } from 'zod';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { personOf, schoolOn, type School } from '../../../shared/organisation/school.ts';
import { isClosed, type RequestView } from '../../../shared/request-for-help/view.ts';
import type { MoveFileKind, MoveForm, MoveSeen } from '../../../shared/support/move-contract.ts';
import { movePaper, type MovePack } from '../../../shared/support/move-pack.ts';
import { movePackText as t } from '../../../shared/support/move-pack-text.ts';
import { seenMove } from '../../../shared/support/move-seen.ts';
import { otherSchool, type Move } from '../../../shared/support/moves.ts';
import { supportIdOf, type Support } from '../../../shared/support/support.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { auditOf } from '../records.ts';
import { aboutOf } from '../rights/about.ts';
import type { MovePackPorts, SupportPorts } from './ports.ts';
import { labelOf, supportedChild } from './see-support.ts';

type NamePorts = Pick<MovePackPorts, 'carried'>;

/**
 * Whether the pack of a move may say who the child is, for somebody of the child's own school and service. Within the
 * school it may where the reader may know; a therapist who takes over needs consent to talk about the child; another
 * school is sent a name only while consent to share reports names it. Asked each time. Row I15, C-03.
 */
export async function whyNameless(
  { carried }: NamePorts,
  { identity, standings, schoolId, id }: RequestView,
  move: Pick<Move, 'to'>,
): Promise<string | null> {
  if (identity !== 'shown' && identity !== 'tab-only') return t.why['not-shown'];
  const school = otherSchool(move);
  if (school) {
    const standing = await carried.mayCarry(schoolId, id, school.name);
    return standing === 'holds' ? null : t.why[standing === 'closed' ? 'no-consent' : standing];
  }
  return move.to.kind === 'therapist' && !standings.discuss.holds ? t.why.discuss : null;
}

/** The addresses of a move's pack; what it may say is asked again when one is opened. */
export function packLinks(
  { links }: Pick<SupportPorts, 'links'>,
  caller: Caller,
  { schoolId, requestId, moveId }: { readonly schoolId: string; readonly requestId: string; readonly moveId: string },
  why: string | null,
): MoveSeen['pack'] {
  const files = (form: MoveForm) => {
    const about = JSON.stringify([schoolId, requestId, moveId, form]);
    const link = (kind: MoveFileKind) => links.movePack(about, caller.accountId, kind);
    return { 'move-pdf': link('move-pdf'), 'move-word': link('move-word'), 'move-html': link('move-html') };
  };
  return { why, named: why === null ? files('named') : null, anonymous: files('anonymous') };
}

const aboutSchema = z.tuple([z.string(), z.string(), z.string(), z.enum(['named', 'anonymous'])]);
const noFile = fail(problem('not-found', t.noFile));

/** What of a pack does not depend on who reads it. */
export const packFacts = (
  { clock }: Pick<MovePackPorts, 'clock'>,
  caller: Caller,
  school: School,
  support: Support,
): Pick<MovePack, 'support' | 'schoolName' | 'sendco' | 'therapist' | 'madeAt' | 'madeBy'> => {
  const present = schoolOn(school, clock.today());
  return {
    ...{ support, schoolName: school.name, madeAt: clock.now(), madeBy: caller.name },
    ...{ sendco: personOf(present, 'sendco'), therapist: personOf(present, 'link-therapist') },
  };
};

/** The pack for somebody who works with the child. */
async function ownPack(
  ports: MovePackPorts,
  caller: Caller,
  [schoolId, requestId, moveId, form]: z.infer<typeof aboutSchema>,
): Promise<Result<MovePack>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'support.count');
  const child = school.ok ? await supportedChild(ports, caller, school.value, requestId) : noFile;
  if (!school.ok || !child.ok || isClosed(child.value.request)) return noFile;
  const { place, stored } = child.value;
  const move = stored?.value.moves.find(({ id, off }) => id === moveId && !off);
  if (!stored || !move) return noFile;
  // With the rights of the tab, and noted as a read with the name, only where the name is asked for.
  const view = form === 'named' ? await ports.requests.load(caller, school.value.id, place.requestId) : undefined;
  const why = await whyNameless(ports, view ?? child.value.request, move);
  if (form === 'named' && (!view || why !== null)) return fail(problem('not-allowed', t.noFile));
  const decision = await ports.supports.decided(place);
  return ok({
    ...packFacts(ports, caller, school.value, stored.value),
    label: labelOf(child.value, ports.clock.today()),
    child: view ? { name: view.child.name, bornOn: view.child.bornOn } : null,
    why: view ? null : why,
    move: seenMove(move, stored.value, decision, { by: caller, mayWrite: false }),
  });
}

/** A move's pack as a file for those who work with the child, made when its link is opened. Row I15, C-04. */
export async function movePackFile(
  ports: MovePackPorts,
  caller: Caller,
  about: string,
  kind: MoveFileKind,
): Promise<Result<TakeAway>> {
  const asked = aboutOf(about, aboutSchema);
  const made = asked ? await ownPack(ports, caller, asked) : noFile;
  return made.ok ? packMade(ports, caller, made.value, kind) : made;
}

/** The file itself; that it was made is written down before it is given out. */
export async function packMade(
  ports: Pick<MovePackPorts, 'records' | 'clock' | 'documents'>,
  caller: Caller,
  pack: MovePack,
  kind: MoveFileKind,
): Promise<Result<TakeAway>> {
  const { support, child } = pack;
  const id = supportIdOf(support, support.requestId);
  const event = child ? 'support.pack-made' : 'support.pack-made-without-name';
  const audit = [auditOf(ports, caller, { ...support, id }, event, support.requestId)];
  const noted = await ports.records.commit({ schoolId: support.schoolId, puts: [], audit, outbox: [] });
  if (noted !== 'saved') return fail(problem('changed-meanwhile', t.tooBusy));
  const paper = movePaper(pack);
  if (kind === 'move-html') return ok(ports.documents.page(paper));
  return ok(await ports.documents.paper(paper, kind === 'move-word' ? 'word' : 'pdf'));
}
