import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import '../../../infra/local/launch/as-named.mjs';

const root = new URL('../../../', import.meta.url).href;
const globals = new URL('globals.ts', import.meta.url).href;
/** What a module's address ends in: the number of the test file that it was loaded for. */
const mark = /\?file=\d+$/;
const tests = new URL('tests/', root).href;
/** The tests' own modules begin anew with each test file; the product's keep no state and are those of the process. */
const isOfTests = (url: string): boolean => url.startsWith(tests);

/** The text of our files as JavaScript, once a process. */
const texts = new Map<string, string>();
const textOf = (file: string): string => {
  const known = texts.get(file);
  if (known !== undefined) return known;
  // With its plain path as name, which is what a stack trace shows.
  const text = `${stripTypeScriptTypes(readFileSync(file, 'utf8'), { mode: 'strip' })}\n//# sourceURL=${file}`;
  texts.set(file, text);
  return text;
};

/** Where the packages lie that our files import by name. */
const packages = new Map<string, string>();

registerHooks({
  resolve(specifier, context, next) {
    const file = mark.exec(context.parentURL ?? '')?.[0];
    if (file === undefined) return next(specifier, context);
    if (specifier === '@jest/globals') return { url: globals + file, shortCircuit: true };
    if (/^\..*\.ts$/.test(specifier)) {
      const { href } = new URL(specifier, context.parentURL);
      return { url: isOfTests(href) ? href + file : href, shortCircuit: true };
    }
    const isImport = context.conditions.includes('import');
    const known = isImport ? packages.get(specifier) : undefined;
    if (known) return { url: known, shortCircuit: true };
    const found = next(specifier, context);
    if (isOfTests(found.url)) return { ...found, url: found.url + file };
    if (isImport) packages.set(specifier, found.url);
    return found;
  },
  load(url, context, next) {
    if (!mark.test(url) || !/\.ts\?/.test(url)) return next(url, context);
    return { format: 'module', source: textOf(fileURLToPath(url)), shortCircuit: true };
  },
});

let files = 0;

/** How one test file loads: our modules begin anew with it, packages are those of the process. */
export function freshModules(): (file: string) => Promise<unknown> {
  files += 1;
  const suffix = `?file=${files}`;
  return (file) => import(pathToFileURL(file).href + suffix);
}
