const { AsyncLocalStorage } = require('node:async_hooks');
const { createRequire } = require('node:module');
const fromJest = createRequire(createRequire(require.resolve('jest')).resolve('jest-environment-node'));
const { ModuleMocker } = fromJest('jest-mock');
const { ModernFakeTimers } = fromJest('@jest/fake-timers');

/**
 * Node itself, and no second world of globals inside it: `instanceof` means what it means in the product, and what is
 * loaded can be kept from one test file to the next (see `runtime.js`).
 */
module.exports = class PlainNode {
  global = globalThis;
  fakeTimers = null;

  constructor({ projectConfig }) {
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    this.fakeTimersModern.dispose();
    for (const store of entered.splice(0)) store.disable();
    // Where jest keeps the tests of this file and who listens to them.
    for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
      if (['EVENT_HANDLERS', 'JEST_STATE_SYMBOL'].includes(symbol.description)) delete globalThis[symbol];
    }
  }

  /** No context of its own. */
  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
};

/** Each that was once used costs time at every promise until it is disabled, and jest makes one per test file. */
const entered = [];
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...given) {
  if (!entered.includes(this)) entered.push(this);
  return run.apply(this, given);
};
