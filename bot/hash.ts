import { createHash } from 'node:crypto';
import type { Hash } from './ports/hash.ts';

export const sha256: Hash = (pieces) => {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece, 'utf8');
  return hash.digest('hex');
};
