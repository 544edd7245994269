/**
 * Jest's environment of a test file (docs/decisions/test-loading.md): Node as it is, with no sandbox around it, so that
 * what packages make and what tests make are of one kind (`instanceof Error`).
 */
export default class PlainNode {
  readonly global = globalThis;
  readonly fakeTimers = null;
  readonly fakeTimersModern = null;
  readonly #console = globalThis.console;

  getVmContext(): null {
    return null;
  }
  exportConditions(): string[] {
    return ['node', 'node-addons'];
  }
  async setup(): Promise<void> {}
  async teardown(): Promise<void> {
    globalThis.console = this.#console;
  }
}
