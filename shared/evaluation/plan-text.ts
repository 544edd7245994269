/** Every sentence about what a low answer becomes: a gap on the grid and its place in the action plan; en-GB. */
export const planText = {
  title: 'Action plan',
  low: 'What came out low: tick what should go on the grid as a gap',
  lowError: 'Tick at least one.',
  press: 'Put on the grid as gaps',
  added: (count: number): string =>
    count === 1 ? 'One gap is on the grid now.' : `${count} gaps are on the grid now.`,
  thereAlready: (count: number): string =>
    count === 1 ? 'It is on the grid already.' : 'They are on the grid already.',
  /** How the action plan stands, in a line: what is still open and what is met. */
  standing: (open: number, met: number): string =>
    [open ? `${open} still open` : '', met ? `${met} met` : ''].filter(Boolean).join(', '),
  onGrid: 'On the grid as gaps',
  noTool: 'There is no such evaluation, so nothing was put on the grid.',
} as const;
