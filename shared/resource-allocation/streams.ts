import { streamSchema, type Stream } from '../hours/posting.ts';

export { streamSchema, type Stream };

/** Where the money of hours comes from; hours of one are never mixed with another's. Row L12. */
export const streams = streamSchema.options;

/** A number for each stream. */
export type ByStream<T = number> = Readonly<Record<Stream, T>>;

/** The same made for each stream. */
export const eachStream = <T>(make: (stream: Stream) => T): ByStream<T> => ({
  core: make('core'),
  authority: make('authority'),
  'bought-in': make('bought-in'),
});

export const sumOf = (minutes: ByStream): number => streams.reduce((all, stream) => all + minutes[stream], 0);
