import { cellsOf, groupOf, needOf, type Pasted } from './paste.ts';
import { noCounts, type Need, type ProfileRow, type YearGroup } from './profile.ts';
import { needsText as t } from './text.ts';

/** What a field of a list says of one child: needs that it has, or nothing that anybody understands. */
type Reads = (said: string) => readonly Need[] | undefined;

const yes = /^(y|yes|x|t|true|1|✓|✔)$/i;
const no = /^(|n|no|f|false|0|-|–|none|n\/a)$/i;

const yesOrNo =
  (need: Need): Reads =>
  (said) =>
    yes.test(said) ? [need] : no.test(said) ? [] : undefined;

/** The code of the census: N, K for SEN support, E for an EHC plan. */
const status: Reads = (said) => {
  if (/^(k|sen support)$/i.test(said)) return ['sen-support'];
  if (/^(e|ehcp?|ehc plan)$/i.test(said)) return ['ehc-plans'];
  return no.test(said) ? [] : undefined;
};

const primaryNeed: Reads = (said) => (/^slcn$/i.test(said) ? ['slcn'] : []);

interface ListColumn {
  readonly at: number;
  readonly gives: readonly Need[];
  readonly reads: Reads;
}

/** What a column of a list tells of a child; undefined for one that is not counted, such as names. */
function columnOf(heading: string, at: number): ListColumn | undefined {
  const plain = heading.trim().toLowerCase();
  if (/^sen( status| provision| code)?$/.test(plain)) return { at, gives: ['sen-support', 'ehc-plans'], reads: status };
  if (/^(primary (sen )?need|sen (need|type)|main need|need type)$/.test(plain))
    return { at, gives: ['slcn'], reads: primaryNeed };
  const need = needOf(plain);
  return need && need !== 'roll' ? { at, gives: [need], reads: yesOrNo(need) } : undefined;
}

const isYear = (heading: string): boolean =>
  /^(year|year ?group|yr|yr ?group|ncy|nc year|national curriculum year)$/i.test(heading.trim());

/**
 * Counts a list with a line for each child, such as an export of the school's own system: a column with the year group, and
 * columns with yes and no or the census's codes. Every other column, the names among them, is never looked at, and no field
 * is repeated in words. Row M01.
 */
export function countList(text: string): Pasted {
  const lines = text
    .split(/\r?\n/)
    .map((line, n) => ({ line: n + 1, cells: cellsOf(line).map((cell) => cell.trim()) }));
  const [head, ...children] = lines.filter(({ cells }) => cells.some(Boolean));
  if (!head) return { rows: [], findings: [{ line: 1, says: t.pasteEmpty }] };
  const year = head.cells.findIndex(isYear);
  if (year < 0) return { rows: [], findings: [{ line: head.line, says: t.listHead }] };
  const columns = head.cells.flatMap((heading, at) => (at === year ? [] : (columnOf(heading, at) ?? [])));
  const none = Object.fromEntries(['roll', ...columns.flatMap(({ gives }) => gives)].map((need) => [need, 0]));
  const rows = new Map<YearGroup, ProfileRow>();
  const findings: { line: number; says: string }[] = [];
  for (const { line, cells } of children) {
    const group = groupOf(cells[year] ?? '');
    if (!group) {
      findings.push({ line, says: t.listGroup });
      continue;
    }
    const read = columns.map(({ at, reads }) => ({ at, needs: reads(cells[at] ?? '') }));
    for (const { at, needs } of read) if (!needs) findings.push({ line, says: t.listField(head.cells[at] ?? '') });
    const counts = { ...(rows.get(group)?.counts ?? { ...noCounts, ...none }) };
    for (const need of new Set<Need>(['roll', ...read.flatMap(({ needs }) => needs ?? [])]))
      counts[need] = (counts[need] ?? 0) + 1;
    rows.set(group, { group, counts });
  }
  return { rows: [...rows.values()], findings };
}
