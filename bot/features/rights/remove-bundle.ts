import type { RequestId } from '../../../shared/kernel/ids.ts';
import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import { disposalIdOf, type Bundle } from '../../../shared/rights/bundle.ts';
import { onPages } from '../../../shared/rights/report.ts';
import { sheetKindSchema } from '../../../shared/sheet/sheet.ts';
import type { Records } from '../../ports/change.ts';
import type { Kept, StandingPorts } from './standings.ts';

type Ports = StandingPorts & { readonly records: Records };

/** The children whom the pages of a bundle speak of; no more than their ids stays. */
export async function spokenIn(
  { sheets }: Pick<Ports, 'sheets'>,
  { schoolId }: SchoolScope,
  bundle: Bundle,
  { own }: Pick<Kept, 'own'>,
): Promise<RequestId[]> {
  if (bundle.class !== 'service-record') return [];
  const ids = new Set(bundle.documents.map(({ id }) => id));
  const pages = (await Promise.all(sheetKindSchema.options.map((kind) => sheets.list(schoolId, kind)))).flat();
  const theirs = pages.filter(({ id }) => ids.has(id));
  const children = own.filter(({ side }) => side === 'school').map(({ requestId }) => requestId);
  return [...onPages(theirs, children)];
}

/** Removes what two people have agreed to dispose of, and says so. What is there already gone is no failure. */
export async function removeBundle(
  ports: Ports,
  scope: SchoolScope,
  bundle: Pick<Bundle, 'class' | 'key' | 'documents'>,
): Promise<void> {
  await ports.bundles.remove(scope, bundle.documents);
  const before = await ports.bundles.disposal(scope, bundle.class, bundle.key);
  if (!before) return;
  const value = { ...before.value, gone: true, rev: before.value.rev + 1 };
  await ports.records.commit({
    schoolId: scope.schoolId,
    puts: [{ type: 'disposal', value, before }],
    audit: [],
    outbox: [],
  });
}

/** Finishes what was decided and interrupted; answers whether there was anything. */
export async function finishDisposals(
  ports: Ports,
  scope: SchoolScope,
  { bundles, disposals }: Kept,
): Promise<boolean> {
  const open = disposals.filter(({ copy, gone }) => copy.state === 'erased' && !gone);
  for (const { id, class: kind, key } of open) {
    const bundle = bundles.find((each) => disposalIdOf(scope, each.class, each.key) === id);
    await removeBundle(ports, scope, { class: kind, key, documents: bundle?.documents ?? [] });
  }
  return open.length > 0;
}
