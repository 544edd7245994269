import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { auditOf } from '../records.ts';
import type { JoiningPorts } from './ports.ts';
import { serviceInOf } from '../organisation/my-schools.ts';

/**
 * An organisation is put on the list of those that are served, by a lead or administrator of the service; from then on
 * its people can give codes. Added twice it stays as it was. That it was asked for is written down first. Decisions 9.
 */
export async function addOrganisation(
  ports: JoiningPorts,
  caller: Caller,
  { tenantId, name }: { readonly tenantId: string; readonly name: string },
): Promise<Result<{ id: string; name: string; wasThere: boolean }>> {
  const serviceId = serviceInOf(caller);
  if (!serviceId || !may(permissions, caller, 'organisation.add', officeScope(serviceId)))
    return fail(problem('not-allowed', joiningText.notAllowed));
  const id = tenantId.toLowerCase();
  const known = await ports.services.tenant(id);
  const about = { ...officeScope(serviceId), id: `tenant|${id}` };
  await ports.records.commit({
    schoolId: about.schoolId,
    puts: [],
    audit: [auditOf(ports, caller, about, 'organisation.added')],
    outbox: [],
  });
  await ports.services.addTenant(serviceId, { id, name, serviceIds: [] });
  return ok({ id, name: known?.name ?? name, wasThere: known !== undefined });
}
