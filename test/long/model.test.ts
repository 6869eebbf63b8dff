import { checkDatabase } from '../model/check-database.js';
import { anySeed, checkRules, told } from '../model/check-rules.js';

test('a hundred thousand random schedules on the rules: nothing is written that was not approved', () => {
  const checked = checkRules(100_000, anySeed());
  console.info(told(checked));
  expect(checked.failure).toBeUndefined();
}, 3_600_000);

test('a thousand through the engine and the database, with two replicas', async () => {
  const checked = await checkDatabase(1000, anySeed());
  console.info(told(checked));
  expect(checked.failure).toBeUndefined();
}, 7_200_000);
