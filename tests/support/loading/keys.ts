/** Where a test file finds `test`, `expect` and the others of its own. */
export const globalsKey = Symbol.for('link-therapy.test-globals');

/** Where what is made once a process is kept from file to file. */
export const keptKey = Symbol.for('link-therapy.kept');
