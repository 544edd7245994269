import { z } from 'zod';
import type { IspAnswer } from '../../../shared/isp/contract.ts';
import type { IspKind } from '../../../shared/isp/isp.ts';
import { ispText } from '../../../shared/isp/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { instantSchema, plusMilliseconds } from '../../../shared/kernel/time.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { aboutOf } from '../rights/about.ts';
import { ispChild, makeIsp, type IspAsked } from './make-isp.ts';
import type { IspLinkPorts, IspPorts } from './ports.ts';

/** How long the address of a plan holds: it is opened by whoever has just pressed for it. */
export const ispMinutes = 10;

const aboutSchema = z.tuple([z.string(), z.string(), instantSchema]);

/** Short-lived addresses of a child's plan; whether the caller still may is asked again when one is opened. Row I12. */
export async function ispLinks(ports: IspLinkPorts, caller: Caller, asked: IspAsked): Promise<Result<IspAnswer>> {
  const found = await ispChild(ports, caller, asked);
  if (!found.ok) return found;
  const { school, id } = found.value;
  const until = plusMilliseconds(ports.clock.now(), ispMinutes * 60_000);
  const about = JSON.stringify([school.id, id, until]);
  const link = (kind: IspKind) => ports.links.isp(about, caller.accountId, kind);
  return ok({
    until,
    files: {
      'isp-word': link('isp-word'),
      'isp-pdf': link('isp-pdf'),
      'isp-html': link('isp-html'),
      'isp-json': link('isp-json'),
      'isp-csv': link('isp-csv'),
    },
  });
}

/** The plan behind a link that has not run out. */
export async function ispFile(
  ports: IspPorts,
  caller: Caller,
  about: string,
  kind: IspKind,
): Promise<Result<TakeAway>> {
  const [schoolId, requestId, until] = aboutOf(about, aboutSchema) ?? [];
  if (!schoolId || !requestId || !until || until < ports.clock.now()) return fail(problem('not-found', ispText.noFile));
  return makeIsp(ports, caller, { schoolId, requestId }, kind);
}
