import { academicYearOf } from '../../../../shared/calendar/academic-year.ts';
import type { ImportSource } from '../../../../shared/calendar/contract.ts';
import type { ImportFinding } from '../../../../shared/calendar/import/dated.ts';
import { yearsIn, type ImportedDates } from '../../../../shared/calendar/import/imported.ts';
import { datesOfText, yearMeant } from '../../../../shared/calendar/import/read-text.ts';
import { readLines } from '../../../../shared/calendar/import/rows.ts';
import { importText } from '../../../../shared/calendar/import/text.ts';
import { writtenLines } from '../../../../shared/calendar/import/written.ts';
import type { LayerSource } from '../../../../shared/calendar/layer.ts';
import { problem } from '../../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import { unreadableSentence } from '../../unreadable.ts';
import type { ImportPorts } from './ports.ts';

type Given = Exclude<ImportSource, { kind: 'dates' }>;

/** What was brought, read for one school year. */
export interface ReadSource {
  readonly academicYear: string;
  readonly years: readonly string[];
  readonly text: string;
  readonly how: LayerSource['how'];
  readonly name: string | null;
  readonly dates: ImportedDates;
}

interface Lines {
  readonly text: string;
  readonly how: LayerSource['how'];
  readonly name: string | null;
  readonly said: readonly ImportFinding[];
}

async function linesOf(ports: ImportPorts, source: Given, academicYear: string | undefined): Promise<Result<Lines>> {
  if (source.kind === 'text') return ok({ text: source.text, how: source.how, name: source.name, said: [] });
  const content = Uint8Array.from(atob(source.content), (sign) => sign.charCodeAt(0));
  const file = await ports.readCalendar({ name: source.name, content }, academicYear);
  if (!file.ok) return fail(problem('not-understood', importText.refused[file.why]));
  // What cannot be taken as it is stands in the lines and is found there; what was left out is only known here.
  const said = file.read.findings.filter(({ level }) => level === 'warning');
  return ok({ text: writtenLines(file.read), how: file.how, name: source.name, said });
}

/** A file, or lines of one, as the dates of a school year: the one that was chosen, or the one most likely meant. */
export async function readSource(
  ports: ImportPorts,
  source: Given,
  academicYear: string | undefined,
): Promise<Result<ReadSource>> {
  const lines = await linesOf(ports, source, academicYear);
  if (!lines.ok) return lines;
  const { text, how, name, said } = lines.value;
  const unreadable = unreadableSentence(text);
  if (unreadable) return fail(problem('not-understood', unreadable));
  const thisYear = academicYearOf(ports.clock.today());
  const years = yearsIn(readLines(text, academicYear ?? thisYear).dated);
  const year = academicYear ?? yearMeant(years, thisYear);
  const dates = datesOfText(text, year, source.kind === 'text' ? source.terms : {});
  return ok({
    academicYear: year,
    years,
    text,
    how,
    name,
    dates: { ...dates, findings: [...said, ...dates.findings] },
  });
}
