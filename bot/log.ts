import pino from 'pino';
import type { Log } from './ports/log.ts';

/** Log lines as JSON on standard output: events and ids, and of an error its kind and place, not what it quotes. */
export function jsonLog(): Log {
  const out = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (event, about = {}) => out.info({ event, ...about }),
    error: (event, about, error) =>
      out.error({ event, ...about, ...(error instanceof Error ? { error: error.name, at: error.stack } : {}) }),
  };
}
