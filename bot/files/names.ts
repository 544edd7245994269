import type { FileFolder, FilePlace } from '../ports/files.ts';

/** An id as one step of a path: every sign that a path could understand is told by its number, and two ids stay two. */
const step = (id: string): string => id.replace(/[^\w-]/gu, (sign) => `~${sign.codePointAt(0)?.toString(16)}~`);

/** The folder of a request, with a slash at its end. */
export const folderName = ({ schoolId, requestId }: FileFolder): string => `${step(schoolId)}/${step(requestId)}/`;

/** Where a file lies: opaque ids and nothing that anybody called it. */
export const placeName = (place: FilePlace): string => `${folderName(place)}${step(place.fileId)}`;
