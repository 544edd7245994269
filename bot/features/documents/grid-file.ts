import type { FrameworkContent } from '../../../shared/balanced-system/content.ts';
import type { GridFileKind } from '../../../shared/documents/files.ts';
import { gridFileText } from '../../../shared/documents/grid-file-text.ts';
import { gridForm, gridPaper, type GridCopy } from '../../../shared/documents/grid-paper.ts';
import { gridWorkbook } from '../../../shared/documents/grid-workbook.ts';
import { schoolIdSchema, schoolOfRecord, type SchoolId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { gridIdOf } from '../../../shared/scoping/grid.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { frameworkOfService } from '../content/framework-for.ts';
import { auditOf } from '../records.ts';
import type { DocumentPorts } from './ports.ts';

type Ports = Pick<DocumentPorts, 'grid' | 'schools' | 'content' | 'records' | 'documents' | 'clock'>;

/** The school that the id of a grid, or of a version of it, belongs to. */
const schoolIn = (about: string): SchoolId | undefined =>
  about.startsWith(gridIdOf('')) ? schoolIdSchema.safeParse(about.slice(5)).data : schoolOfRecord(about);

/** The grid that an id means: the one of today, or a version that was kept. Undefined when there is no such version. */
async function copyOf({ grid, clock }: Ports, school: School, about: string): Promise<GridCopy | undefined> {
  if (about === gridIdOf(school.id)) {
    const now = (await grid.load(school.id))?.value;
    const entries = now?.serviceId === school.serviceId ? now.entries : [];
    return { schoolName: school.name, label: null, at: clock.now(), entries };
  }
  const kept = about.startsWith('grid-version|') ? await grid.version(school.id, about) : undefined;
  // What was kept with an earlier service is not the present one's to take away.
  if (kept?.serviceId !== school.serviceId) return undefined;
  return { schoolName: kept.schoolName, label: kept.label, at: kept.takenAt, entries: kept.entries };
}

function make(
  { documents, clock }: Pick<Ports, 'documents' | 'clock'>,
  kind: GridFileKind,
  content: FrameworkContent,
  copy: GridCopy,
): Promise<TakeAway> {
  switch (kind) {
    case 'grid-excel':
      return documents.workbook(gridWorkbook(content, copy));
    case 'grid-form':
      return documents.paper(gridForm(content, copy.schoolName, clock.now()), 'word');
    case 'grid-word':
    case 'grid-pdf':
      return documents.paper(gridPaper(content, copy), kind === 'grid-word' ? 'word' : 'pdf');
  }
}

/**
 * A school's grid as a file for somebody who may see it, looked up now and not when the link was made. That they took it
 * is written down before they get it. Rows E13, E20.
 */
export async function gridFile(
  ports: Ports,
  caller: Caller,
  about: string,
  kind: GridFileKind,
): Promise<Result<TakeAway>> {
  const schoolId = schoolIn(about);
  const school = schoolId && (await ports.schools.load(schoolId));
  const isTheirs = school && may(permissions, caller, 'grid.see', schoolScope(school));
  const copy = isTheirs && (await copyOf(ports, school, about));
  if (!copy) return fail(problem('not-found', gridFileText.noFile));
  const file = await make(ports, kind, await frameworkOfService(ports, school.serviceId), copy);
  await ports.records.commit({
    schoolId: school.id,
    puts: [],
    audit: [auditOf(ports, caller, { ...schoolScope(school), id: about }, 'grid.downloaded')],
    outbox: [],
  });
  return ok(file);
}
