import { cut } from '../../../shared/sheet/layout.ts';

/** Text that has to fit beside much else on one card. */
export const clip = (words: string, most = 160): string => cut(words, most);
