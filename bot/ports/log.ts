/** An error whose message was written by us, with ids only, and may stand in a log. */
export class LoggableError extends Error {}

/** A log line: what happened and ids, never a name or free text that a person wrote. */
export interface Log {
  info(event: string, about?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, about: Readonly<Record<string, string | number | boolean>>, error?: unknown): void;
}
