// Our files name each other with all of their address, so it is not looked up: Node would ask the disk for the file and
// for package.json in each folder above it, at each of several thousand imports, which is a seventh of a start.
import { registerHooks } from 'node:module';

const ours = /^\.{1,2}\/.*\.ts$/;

registerHooks({
  resolve(specifier, context, next) {
    if (context.parentURL === undefined || !ours.test(specifier)) return next(specifier, context);
    const { href } = new URL(specifier, context.parentURL);
    return { url: href, format: 'module-typescript', shortCircuit: true };
  },
});
