import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { FiguresAnswer } from '../../../shared/school-figures/contract.ts';
import * as decide from '../../../shared/school-figures/decide.ts';
import type { FiguredSchool, FigureSource } from '../../../shared/school-figures/figures.ts';
import { join, joinTo, type Joined } from '../../../shared/school-figures/join.ts';
import type { FiguresRead } from '../../../shared/school-figures/read.ts';
import type { FiguresHead, FiguresSet } from '../../../shared/school-figures/set.ts';
import { figuresText as t, refusalSaid } from '../../../shared/school-figures/text.ts';
import type { SchoolFiguresPorts } from './ports.ts';
import { seeFigures } from './see-figures.ts';
import { note, serviceKept } from './whose.ts';

/** Schools that are written together. */
const together = 100;
/** Batches between two words about how far it is. */
const oftenBatches = 5;
/** Lines between two words about how far the reading is. */
const oftenLines = 20_000;
const mostTries = 8;

export interface FileWish {
  readonly newId: string;
  /** Undefined for every school of the file. */
  readonly authority: string | undefined;
  /** One more file of what waits, or else of what counts. */
  readonly isMore: boolean;
  readonly source: Partial<FigureSource>;
}

/** Changes the head as decided, again when somebody else wrote meanwhile. */
export async function changeHead(
  ports: SchoolFiguresPorts,
  serviceId: ServiceId,
  change: (head: FiguresHead) => Result<FiguresHead>,
): Promise<Result<FiguresHead>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await ports.schoolFigures.head(serviceId);
    const after = change(before?.value ?? decide.noFigures(serviceId));
    if (!after.ok || after.value === before?.value) return after;
    if ((await ports.schoolFigures.saveHead(before, after.value)) === 'saved') return after;
  }
  return fail(problem('changed-meanwhile', t.problems.changed));
}

/** Takes away what imports that died, or were thrown away, have left; what a run was made from stays. Row K10. */
export async function sweep(ports: SchoolFiguresPorts, serviceId: ServiceId): Promise<void> {
  const head = await ports.schoolFigures.head(serviceId);
  const old = head ? decide.toSweep(head.value, ports.clock.now()) : [];
  if (old.length === 0) return;
  const used = new Set((await ports.allocation.runs(serviceId)).map(({ figures }) => figures.id));
  const over = old.filter((setId) => !used.has(setId));
  for (const setId of over) await ports.schoolFigures.sweep(serviceId, setId);
  if (over.length) await changeHead(ports, serviceId, (now) => ok(decide.swept(now, over)));
}

/** Writes the schools of a set that nobody names yet. */
async function writeSchools(
  ports: SchoolFiguresPorts,
  serviceId: ServiceId,
  setId: string,
  schools: readonly FiguredSchool[],
): Promise<void> {
  const total = schools.length;
  for (let at = 0, batches = 0; at < total; at += together, batches += 1) {
    await ports.schoolFigures.write(serviceId, setId, schools.slice(at, at + together));
    if (batches % oftenBatches === 0)
      await ports.schoolFigures.tell({
        serviceId,
        setId,
        phase: 'writing',
        done: Math.min(at + together, total),
        total,
      });
  }
}

/** Each of these words of the schools once, by the alphabet. */
const wordsOf = ({ schools }: Joined, of: 'phase' | 'type'): string[] =>
  [...new Set(schools.map((school) => school[of]))].toSorted((a, b) => a.localeCompare(b));

function setOf(
  joined: Joined,
  told: FiguresSet['findings'],
  setId: string,
  mark: Pick<FiguresSet, 'by' | 'at'>,
): FiguresSet {
  const often = new Map<string, number>();
  for (const { localAuthority } of joined.schools) often.set(localAuthority, (often.get(localAuthority) ?? 0) + 1);
  return {
    ...{ setId, ...mark, sources: [...joined.sources], schools: joined.schools.length },
    authorities: [...often]
      .map(([name, schools]) => ({ name, schools }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    ...{ phases: wordsOf(joined, 'phase'), types: wordsOf(joined, 'type') },
    findings: [...told, ...decide.groupsOf(joined.findings)],
  };
}

/** What waits already, or else what counts, as one more part to join with, and what was told of it. */
async function known(ports: SchoolFiguresPorts, serviceId: ServiceId) {
  const head = (await ports.schoolFigures.head(serviceId))?.value;
  const set = head?.draft?.set ?? head?.current;
  if (!set) return undefined;
  const schools = await ports.schoolFigures.schools(serviceId, set.setId);
  // What several files together are odd in is found anew.
  const told = set.findings.filter(({ source }) => source !== null);
  return { part: { sources: set.sources, schools, findings: [] }, told };
}

/**
 * Reads a file as it arrives and lets it wait to be looked at; nothing that counts changes. Its schools are written before
 * the head names them, so that an import which dies leaves the figures as they were. Rows K13, X04.
 */
export async function bringIn(
  ports: SchoolFiguresPorts,
  caller: Caller,
  bytes: AsyncIterable<Uint8Array>,
  { newId, authority, isMore, source }: FileWish,
): Promise<Result<FiguresAnswer>> {
  const service = serviceKept(caller);
  if (!service.ok) return service;
  const serviceId = service.value;
  const { schoolFigures: store, clock } = ports;
  await sweep(ports, serviceId);
  const before = isMore ? await known(ports, serviceId) : undefined;
  let heard = 0;
  const onProgress = (done: number): void => {
    if (done - heard < oftenLines) return;
    heard = done;
    void store.tell({ serviceId, setId: newId, phase: 'reading', done, total: 0 }).catch(() => undefined);
  };
  const taken = before?.part.sources.map(({ id }) => id);
  const answer = await ports.readSchoolFile(bytes, { authority, source, taken, onProgress });
  if (!answer.ok) {
    return fail(problem('not-understood', refusalSaid(answer.why, answer.said)));
  }
  const joined = joinedWith(before?.part, answer.read);
  if (joined.schools.length === 0) return fail(problem('not-understood', t.problems.noSchools));
  const set = setOf(joined, before?.told ?? [], newId, { by: caller.name, at: clock.now() });
  await note(ports, caller, serviceId, newId, 'school-figures.read');
  const begun = await changeHead(ports, serviceId, (head) => ok(decide.beginSet(head, newId, clock.now())));
  if (!begun.ok) return begun;
  await writeSchools(ports, serviceId, newId, joined.schools);
  const base = begun.value.current?.setId ?? null;
  const counted = base === null ? [] : await store.schools(serviceId, base);
  const changes = decide.changesBetween(counted, joined.schools);
  const offered = await changeHead(ports, serviceId, (head) => decide.offer(head, { set, base, changes }));
  await store.tell({ serviceId, setId: newId, phase: 'done', done: set.schools, total: set.schools });
  return offered.ok ? seeFigures(ports, caller) : offered;
}

const joinedWith = (before: Joined | undefined, read: FiguresRead): Joined =>
  before ? joinTo(before, read) : join([read]);
