/**
 * What must not wait for a meeting. Asked once before a child is put on the agenda; whoever chooses one is shown its own
 * route, and nothing about the child is kept. Hazard H-02.
 */
export const redFlags = ['swallowing', 'sudden-loss', 'safeguarding'] as const;
export type RedFlag = (typeof redFlags)[number];
