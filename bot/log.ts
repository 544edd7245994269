import pino from 'pino';
import { LoggableError, type Log } from './ports/log.ts';
import { markedNames } from './storage/schemas.ts';

/** Where an error arose. Its message is left out, since an error of a library may quote what a person wrote. */
const placeOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');

const described = (error: Error) => ({
  error: error.name,
  at: placeOf(error),
  ...(error instanceof LoggableError ? { message: error.message } : {}),
});

/** What a line is about, without the values of fields that a schema marks as saying who somebody is. Decisions 3. */
export const loggable = (about: Readonly<Record<string, string | number | boolean>>) =>
  Object.fromEntries(Object.entries(about).map(([name, value]) => [name, markedNames.has(name) ? 'withheld' : value]));

/** Log lines as JSON on standard output: events and ids, and of an error its kind and place, not what it quotes. */
export function jsonLog(): Log {
  const out = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (event, about = {}) => out.info({ event, ...loggable(about) }),
    error: (event, about, error) =>
      out.error({ event, ...loggable(about), ...(error instanceof Error ? described(error) : {}) }),
  };
}
