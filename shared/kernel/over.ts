/** `before` with what `change` names; an undefined field names nothing. */
export const over = <T extends object>(before: T, change: { [K in keyof T]?: T[K] | undefined } | undefined): T => ({
  ...before,
  ...Object.fromEntries(Object.entries(change ?? {}).filter(([, value]) => value !== undefined)),
});
