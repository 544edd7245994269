/** Words of the scoping layout, en-GB. */
export const layoutText = {
  /** A gap says so in words, never by its colour alone. */
  gap: (text: string): string => `Gap: ${text}`,
  status: { planned: 'planned', paused: 'paused', ended: 'ended' },
};
