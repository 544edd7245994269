import type { Block, Table } from '../../shared/documents/paper.ts';

/** Letters in a line as wide as the page, and the lines that are surely on one page. Rough on purpose. */
const lettersAcross = 95;
const mostLines = 38;

const linesIn = (table: Table): number => {
  const whole = table.widths.reduce((sum, each) => sum + each, 0);
  return [table.head, ...table.rows].reduce((sum, row) => {
    const heights = row.map(({ label, lines, notes = [], room = 0, span }, index) => {
      const across = span && span > 1 ? lettersAcross : ((table.widths[index] ?? whole) / whole) * lettersAcross - 2;
      const said = [...lines, ...notes].reduce((count, line) => count + Math.ceil(line.length / across), 0);
      return said + (label ? 1 : 0) + room;
    });
    return sum + Math.max(1, ...heights) + 0.6;
  }, 0);
};

/** Whether a block is small enough to be kept on one page. */
export function isSmall(block: Block): boolean {
  if (block.kind === 'table') return !block.flows && linesIn(block) <= mostLines;
  if (block.kind === 'list') return block.items.length <= 12 && block.items.join('').length <= 2_000;
  return true;
}

const isLead = (block: Block): boolean => block.kind === 'heading' || (block.kind === 'text' && block.tone === 'quiet');

/**
 * Blocks in groups that may not be torn apart: headings with the first thing they head. A large table stands alone;
 * its own head holds it together.
 */
export function together(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let lead: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' || (lead.length && isLead(block))) lead = [...lead, block];
    else {
      groups.push(...(isSmall(block) ? [[...lead, block]] : [lead, [block]]));
      lead = [];
    }
  }
  return [...groups, lead].filter((group) => group.length > 0);
}
