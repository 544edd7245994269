/** Lines of the agenda that come by themselves, en-GB. No child is ever named in one. */
export const agendaText = {
  hours: (left: string, allocated: string, used: string, year: string): string =>
    `${left} left of ${allocated} for ${year}; ${used} used`,
  usedOn: (activities: readonly string[]): string => `Used on: ${activities.join(', ')}`,
  gridBlank: 'Nothing has been mapped in the grid yet.',
  change: (
    what: 'added' | 'changed' | 'removed' | 'restored' | 'met' | 'reopened',
    kind: 'provision' | 'gap' | null,
    text: string,
    cells: readonly string[],
  ): string => {
    const verb = {
      ...{ added: 'Added', changed: 'Changed', removed: 'Taken out', restored: 'Put back' },
      ...{ met: 'Gap met', reopened: 'Not met after all' },
    }[what];
    const named = `${verb}${kind ? ` (${kind})` : ''}: ${text}`;
    return cells.length ? `${named} [${cells.join('; ')}]` : named;
  },
  noChange: (hadPlan: boolean): string =>
    hadPlan ? 'Nothing has changed in the grid since your last plan.' : 'Nothing has changed in the grid so far.',
  moreChanges: (count: number): string =>
    `And ${count} more ${count === 1 ? 'change' : 'changes'}; the grid has them all.`,
  gaps: (count: number): string =>
    count === 0 ? 'No gaps are noted in the grid.' : `${count} ${count === 1 ? 'gap' : 'gaps'} to put in order`,
  moreGaps: (count: number): string =>
    `${count} more ${count === 1 ? 'gap stands' : 'gaps stand'} in the grid and not in this plan`,
  children: (count: number, carried: number): string => {
    if (count === 0) return 'No child is on the list yet.';
    const all = `${count} ${count === 1 ? 'child' : 'children'} to talk about`;
    return carried ? `${all}, ${carried} of them from last term` : all;
  },
};
