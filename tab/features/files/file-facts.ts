import { filesText as t } from '../../../shared/files/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';

type File = RequestAnswer['files'][number];

/** What a file is called on this screen; who may not know who the child is has no title to read. */
export const whatItIs = ({ title }: Pick<File, 'title'>): string => title || t.untitled;

/** Everything else about it, in one line. Rows G08, G09. */
export const factsOf = (file: File): string =>
  [
    `${t.kinds[file.kind]}, ${t.sizeOf(file.bytes)}`,
    file.datedOn && t.datedOn(file.datedOn),
    file.isOld && t.old,
    file.author && t.wroteIt(file.author),
    t.addedOn(file.addedAt, file.by),
  ]
    .filter(Boolean)
    .join(' · ');
