const { createRequire } = require('node:module');

/** The very one that jest brings along itself, whatever else is installed. */
const core = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const { default: Sequencer } = createRequire(core.resolve('jest-config'))('@jest/test-sequencer');

/** Longest first. They are small files, and by size, which is all jest knows of a fresh clone, they would come last. */
const longest = [
  'kill/kill',
  'plays/plays',
  'conversations/migrate',
  'conversations/remove-manual',
  'conversations/device-compliance',
  'conversations/reconnect',
  'conversations/disconnect',
  'conversations/repair',
  'conversations/faults',
  'conversations/votes',
  'conversations/sign-in',
  'conversations/writes',
  'conversations/locks',
  'conversations/connect',
  'conversations/proposals',
  'changes/races',
  'model/database',
  'secrets/canary',
  'pages/sign-in-flow',
  'commands/doctor',
  'database/folder',
  'replicas/',
];

const rank = ({ path }) => {
  const found = longest.findIndex(part => path.includes(`/test/${part}`));
  return found === -1 ? longest.length : found;
};

/** With times of an earlier run jest's own order, without them ours: so no worker is left alone with a long file. */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isTimed = sorted.some(test => typeof test.duration === 'number');
    return isTimed ? sorted : [...sorted].sort((one, other) => rank(one) - rank(other));
  }
};
