import { figuresTextOfOpenData } from '../../../shared/school-figures/open-data.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { onAPage, type FiguredSchoolsAnswer, type FiguresAnswer } from '../../../shared/school-figures/contract.ts';
import { noFigures } from '../../../shared/school-figures/decide.ts';
import type { SchoolFiguresPorts } from './ports.ts';
import { mayBringIn, serviceSeen } from './whose.ts';

/** Which figures a service has, what waits to be looked at, and how far an import is. Rows K01, K05. */
export async function seeFigures(ports: SchoolFiguresPorts, caller: Caller): Promise<Result<FiguresAnswer>> {
  const service = serviceSeen(caller);
  if (!service.ok) return service;
  const serviceId = service.value;
  const [stored, progress, authorities] = await Promise.all([
    ports.schoolFigures.head(serviceId),
    ports.schoolFigures.progress(serviceId),
    ports.openData.authorities(),
  ]);
  const { rev, current, former, draft } = stored?.value ?? noFigures(serviceId);
  return ok({
    ...{ rev, current, draft, mayBringIn: mayBringIn(caller, serviceId), newId: ports.ids.make() },
    undo: former && { at: former.at, by: former.by, schools: former.schools },
    progress: progress && progress.phase !== 'done' ? progress : null,
    openData: { ...figuresTextOfOpenData, authorities },
  });
}

/** A page of the schools of a set, by name. */
export async function seeSchools(
  ports: SchoolFiguresPorts,
  caller: Caller,
  { setId, authority, words, from }: { setId: string; authority: string; words: string; from: number },
): Promise<Result<FiguredSchoolsAnswer>> {
  const service = serviceSeen(caller);
  if (!service.ok) return service;
  const set = setId || (await ports.schoolFigures.head(service.value))?.value.current?.setId;
  const all = set ? await ports.schoolFigures.schools(service.value, set, authority || undefined) : [];
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all
    .filter(({ name, urn }) => wanted.every((word) => name.toLowerCase().includes(word) || urn.startsWith(word)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return ok({ schools: found.slice(from, from + onAPage), all: found.length, from });
}
