import { frameworkOf, type ContentVersion, type ServiceContent } from '../../../shared/content/content.ts';
import type { ContentAnswer } from '../../../shared/content/contract.ts';
import { blankContent, workingOn } from '../../../shared/content/decide.ts';
import { contentText } from '../../../shared/content/text.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { currentMemberships, may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { ContentPorts } from './ports.ts';

/** The service whose words the caller writes; a lead of several writes those of the first. */
export function serviceOfEditor(caller: Caller): Result<ServiceId> {
  const mine = currentMemberships(caller)
    .map(({ scope }) => scope.serviceId)
    .find((serviceId) => may(permissions, caller, 'content.edit', officeScope(serviceId)));
  return mine ? ok(mine) : fail(problem('not-allowed', contentText.notYours));
}

const lineOf = (version: ContentVersion, published: ServiceContent['published']): ContentAnswer['versions'][number] => {
  const { number, at, by, from, content } = version;
  const { licence, version: wording } = frameworkOf(content);
  return {
    number,
    at,
    by,
    from,
    licence,
    wording,
    state: number === published?.number ? 'published' : 'retired',
    cells: Object.keys(content.local.cells).length,
  };
};

/** The words of a service with their draft and history; `known` is what the caller of this has just written. */
export async function seeContent(
  { content }: Pick<ContentPorts, 'content'>,
  serviceId: ServiceId,
  known?: ServiceContent,
): Promise<ContentAnswer> {
  const [loaded, versions] = await Promise.all([
    known ? undefined : content.load(serviceId),
    content.versions(serviceId),
  ]);
  const { rev, draft, published } = known ?? loaded?.value ?? blankContent(serviceId);
  return {
    rev,
    shown: frameworkOf(published?.content),
    draft: draft && { framework: frameworkOf(draft.content), at: draft.at, by: draft.by },
    content: workingOn({ draft, published }),
    versions: versions.map((each) => lineOf(each, published)),
  };
}
