import { checkDatabase } from './check-database.js';
import { anySeed, told } from './check-rules.js';

/** In `npm run test:long` it is a thousand (test/long/model.test.ts). */
test('the same through the engine and the database, with two replicas', async () => {
  const checked = await checkDatabase(25, anySeed());
  console.info(told(checked));
  expect(checked.failure).toBeUndefined();
  expect(checked.counts['voted']).toBeGreaterThan(0);
}, 300_000);
