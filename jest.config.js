const swc = [
  '@swc/jest',
  {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' }, keepClassNames: true },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const common = {
  testEnvironment: '<rootDir>/test/support/jest/environment.js',
  runtime: require.resolve('./test/support/jest/runtime.js'),
  roots: ['<rootDir>/test'],
  // `@microsoft/app-manifest` requires `strip-bom`, which is published as an ES module only.
  transform: { '^.+\\.ts$': swc, '/node_modules/strip-bom/.+\\.js$': swc },
  transformIgnorePatterns: ['/node_modules/(?!strip-bom/)'],
};

/** Everything that runs on a database; the project `db` runs the same files on PostgreSQL. */
const onDatabase = [
  'database',
  'audit',
  'bot',
  'changes',
  'conversations',
  'kill',
  'pages',
  'plays',
  'replicas',
  'scans',
  'downloads',
];

module.exports = {
  maxWorkers: 2,
  // A worker's embedded database is never closed; PostgreSQL's own timers would hold the worker for ten seconds.
  forceExit: true,
  testSequencer: '<rootDir>/test/support/sequencer.js',
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/long/', '<rootDir>/test/browser/'],
    },
    {
      ...common,
      displayName: 'db',
      // What other services answer has nothing to do with the database behind the bot.
      testPathIgnorePatterns: ['/node_modules/', 'conversations/faults', 'conversations/status'],
      testMatch: [
        ...onDatabase.map(folder => `<rootDir>/test/${folder}/**/*.test.ts`),
        '<rootDir>/test/model/database.test.ts',
      ],
    },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
    { ...common, displayName: 'long', testMatch: ['<rootDir>/test/long/**/*.test.ts'] },
  ],
};
