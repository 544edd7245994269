import { familyLinks } from './family-links.ts';
import { feedLinks } from './feed-links.ts';
import { fileLinks } from './file-links.ts';
import { shareLinks } from './share-links.ts';
import { signedLinks } from './signed-links.ts';

/** Every kind of word that is signed for an address. One kind is never read as another. */
export const linkWords = (secret: string) => ({
  signedLinks: signedLinks(secret),
  shareLinks: shareLinks(secret),
  feedLinks: feedLinks(secret),
  fileLinks: fileLinks(secret),
  familyLinks: familyLinks(secret),
});
export type LinkWords = ReturnType<typeof linkWords>;
