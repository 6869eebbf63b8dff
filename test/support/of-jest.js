const { createRequire } = require('node:module');

const jest = createRequire(require.resolve('jest'));
const core = createRequire(jest.resolve('@jest/core'));

/** A part that jest brings along itself: the very one it uses, whatever else is installed. */
module.exports = createRequire(core.resolve('jest-config'));
