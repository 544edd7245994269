import type { z } from 'zod';
import {
  changedAnswer,
  previewAnswer,
  type importSourceSchema,
  type PreviewAnswer,
  type ServiceTarget,
} from '../../../shared/calendar/contract.ts';
import type { Term } from '../../../shared/calendar/calendar.ts';
import { mostFileMegabytes } from '../../../shared/calendar/import/dated.ts';
import type { Answer, Post } from '../../api.ts';
import { base64Of } from '../scoping/chosen-file.ts';
import { calendarPageText as t } from './text.ts';

/** What is sent to be brought in, before it is read. */
export type SentSource = z.input<typeof importSourceSchema>;

/** Where changes of a calendar go: to one school, or to a target of the service. */
export interface CalendarDoor {
  readonly path: string;
  readonly target?: ServiceTarget;
}

export const doorOfSchool = (id: string): CalendarDoor => ({
  path: `/api/schools/${encodeURIComponent(id)}/calendar`,
});
export const doorOfService = (target: ServiceTarget): CalendarDoor => ({ path: '/api/calendars', target });

/** What is asked to be shown. */
export interface Wish {
  readonly source: SentSource;
  readonly academicYear?: string | undefined;
}

const bodyOf = ({ target }: CalendarDoor, { source, academicYear }: Wish) => ({
  ...(target && { target }),
  ...(academicYear && { academicYear }),
  source,
});

export const askPreview = (post: Post, door: CalendarDoor, wish: Wish): Promise<Answer<PreviewAnswer>> =>
  post(`${door.path}/preview`, bodyOf(door, wish), previewAnswer);

/** What was shown, as it is sent to be looked at again or saved: a file goes on as the lines that were read of it. */
export function wishOf(
  shown: PreviewAnswer,
  wish: Wish,
  {
    text = shown.text,
    terms = {},
  }: { readonly text?: string | null; readonly terms?: Readonly<Record<string, Term>> } = {},
): Wish {
  if (text === null) return wish;
  const { how, name, academicYear } = shown;
  return { academicYear, source: { kind: 'text', text, how, name, terms: { ...termsIn(wish), ...terms } } };
}

const termsIn = ({ source }: Wish): Readonly<Record<string, Term>> =>
  source.kind === 'text' ? (source.terms ?? {}) : {};

export const askApply = (
  post: Post,
  door: CalendarDoor,
  wish: Wish,
  { seen, digest }: PreviewAnswer,
  confirmed: boolean,
) =>
  post(`${door.path}/apply`, { ...bodyOf(door, wish), seen, digest, ...(confirmed && { confirmed }) }, changedAnswer);

export const askUndo = (post: Post, { path }: CalendarDoor, body: object) => post(`${path}/undo`, body, changedAnswer);

/** A chosen file as a source, or why it cannot be one. */
export async function sourceOfFile(file: File): Promise<SentSource | string> {
  // A little over the limit is sent, so that one place alone says what is too large.
  if (file.size > 2 * mostFileMegabytes * 1024 * 1024) return t.bring.tooLarge;
  const content = await base64Of(file).catch(() => undefined);
  return content === undefined ? t.bring.unreadable : { kind: 'file', name: file.name.slice(0, 200), content };
}
