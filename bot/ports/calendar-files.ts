import type { ReadDates } from '../../shared/calendar/import/dated.ts';
import type { importText } from '../../shared/calendar/import/text.ts';
import type { LayerSource } from '../../shared/calendar/layer.ts';

/** What became of a calendar somebody brought: its dates, or why there are none. Nothing of it is kept. */
export type CalendarRead =
  | { readonly ok: true; readonly how: Exclude<LayerSource['how'], 'hand'>; readonly read: ReadDates }
  | { readonly ok: false; readonly why: keyof typeof importText.refused };

/** Reads a calendar file of whatever kind; `name` only helps to tell the kind. Takes a few milliseconds at most. */
export type ReadCalendar = (
  file: { readonly name: string; readonly content: Uint8Array },
  academicYear: string | undefined,
) => Promise<CalendarRead>;
