import pino from 'pino';
import { LoggableError, type Log } from './ports/log.ts';

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

/** Log lines as JSON on standard output: events and ids, and of an error its kind and place, not what it quotes. */
export function jsonLog(): Log {
  const out = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (event, about = {}) => out.info({ event, ...about }),
    error: (event, about, error) => out.error({ event, ...about, ...(error instanceof Error ? described(error) : {}) }),
  };
}
