import { cut } from '../../../shared/kernel/cut.ts';

/** Text that has to fit beside much else on one card. */
export const clip = (words: string, most = 160): string => cut(words, most);
