const { readFile } = require('node:fs/promises');
const { join } = require('node:path');
const ofJest = require('./of-jest.js');

const { TestEnvironment } = ofJest('jest-environment-node');

let database;

/**
 * Each test file loads the embedded database anew, and V8 would translate its nine megabytes of WebAssembly anew. While
 * somebody in the process holds the same module, it takes the translation that is there: about a second less per file.
 */
async function keepTranslation() {
  const main = require.resolve('@electric-sql/pglite');
  return WebAssembly.compile(await readFile(join(main, '../pglite.wasm')));
}

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    database ??= keepTranslation();
    await database;
  }
};
