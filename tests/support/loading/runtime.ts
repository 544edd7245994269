import type { jest as Jest } from '@jest/globals';
import { createRequire } from 'node:module';
import { freshModules } from './fresh.ts';
import { globalsKey, keptKey } from './keys.ts';

const ofJest = createRequire(createRequire(import.meta.url).resolve('@jest/globals'));
ofJest('@jest/expect'); // it keeps its matchers in a global, which is there to stay
const { ModuleMocker } = ofJest('jest-mock') as {
  ModuleMocker: new (global: typeof globalThis) => Pick<typeof Jest, 'fn' | 'spyOn' | 'restoreAllMocks'>;
};

const everything = globalThis as unknown as Record<PropertyKey, unknown>;
everything[keptKey] ??= new Map<string, unknown>();

/** Jest's runtime of a test file (docs/decisions/test-loading.md): Node itself loads what the file imports. */
export default class NodeLoads {
  readonly #load = freshModules();
  readonly #mocker = new ModuleMocker(globalThis);
  readonly #globals = new Set(Reflect.ownKeys(globalThis));
  readonly #environment = { ...process.env };
  readonly #exit = process.exit;

  /** What the test file left behind in the process goes with it. */
  teardown(): void {
    this.#mocker.restoreAllMocks();
    for (const key of Reflect.ownKeys(globalThis)) if (!this.#globals.has(key)) Reflect.deleteProperty(globalThis, key);
    for (const name of Object.keys(process.env)) if (!(name in this.#environment)) delete process.env[name];
    Object.assign(process.env, this.#environment);
    process.exit = this.#exit;
  }

  unstable_shouldLoadAsEsm(): boolean {
    return true;
  }
  unstable_importModule(file: string): Promise<unknown> {
    // Jest's own way of writing stack traces is for text that was compiled; ours is as it was written.
    Reflect.deleteProperty(Error, 'prepareStackTrace');
    // Node's own depth. Jest's, a hundred, makes each error that is thrown and caught cost a fifth of a millisecond.
    Error.stackTraceLimit = 10;
    return this.#load(file);
  }
  /** Jest's test framework, anew for each file, since it keeps the file's tests. */
  requireInternalModule(file: string): unknown {
    Reflect.deleteProperty(ofJest.cache, file);
    return ofJest(file);
  }
  requireModule(file: string): unknown {
    return ofJest(file);
  }

  setGlobalsForRuntime(globals: object): void {
    const mocker = this.#mocker;
    const jest = {
      fn: mocker.fn.bind(mocker),
      spyOn: mocker.spyOn.bind(mocker),
      restoreAllMocks: () => mocker.restoreAllMocks(),
      setTimeout: (ms: number) => {
        everything[Symbol.for('TEST_TIMEOUT_SYMBOL')] = ms;
      },
      retryTimes: (times: number) => {
        everything[Symbol.for('RETRY_TIMES')] = times;
      },
    };
    everything[globalsKey] = { ...globals, jest };
  }

  enterTestCode(): void {}
  leaveTestCode(): void {}
  getSourceMaps(): Map<string, string> {
    return new Map();
  }
  getAllCoverageInfoCopy(): undefined {
    return undefined;
  }
}
