// Jest's transform: Node's own type stripping, so tests run the same text that the server runs.
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
  getCacheKey: (source, file) => `${file}:${source.length}:${source}`,
};
