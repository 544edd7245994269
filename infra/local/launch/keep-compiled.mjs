// Preloaded into the programs that are started again and again: what Node has compiled is kept for the next start, which
// halves the work of it. Written while the program runs too, since some of them are killed in the middle of their work.
import './as-named.mjs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../../.local/compile-cache', import.meta.url)));
setTimeout(flushCompileCache, 2000).unref();
