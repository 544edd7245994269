import { z } from 'zod';
import { headSchema, type AuditHead } from '../../shared/audit/event.ts';

const lineSchema = headSchema.extend({ event: z.literal('audit.head') });

const jsonIn = (line: string): unknown => {
  try {
    return JSON.parse(line.slice(line.indexOf('{')));
  } catch {
    return undefined;
  }
};

/** The heads that were written into a log, from its lines; a log's own words before a line's JSON are passed over. */
export const headsInLog = (log: string): AuditHead[] =>
  log.split('\n').flatMap((line) => {
    const read = lineSchema.safeParse(jsonIn(line));
    return read.success ? [headSchema.parse(read.data)] : [];
  });
