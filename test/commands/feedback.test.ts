import { leastHelpful } from '../../src/commands/feedback/store.js';
import { testDatabase } from '../support/database.js';
import { anna, bram, openDesk, wordsOf } from './turn.js';

const settings = { tenantId: '11111111-1111-4111-8111-111111111111' };

async function place() {
  const database = await testDatabase();
  const rows = () => database.kysely.selectFrom('answer_feedback').selectAll().orderBy('object_id').execute();
  return { rows, ...openDesk(database) };
}

describe('feedback', () => {
  it('thanks in a line, and leaves the answer where it is', async () => {
    const { say, press } = await place();
    const thanks = await press('feedback', { topic: 'port-jamf', helpful: true });
    expect(thanks).toMatchObject({ aside: true, card: { card: 'note' } });
    expect(wordsOf(thanks)).toContain('Thank you');
    expect(wordsOf(await say('niet nuttig port-jamf'), 'nl')).toContain('Dank je');
  });

  it("keeps each person's last word on a topic", async () => {
    const { say, rows } = await place();
    await say('helpful port-jamf', { person: anna, roles: [] });
    await say('not helpful port-jamf because 8443 is missing', { person: anna });
    await say('helpful port-jamf', { person: bram });
    expect(await rows()).toMatchObject([
      { topic: 'port-jamf', object_id: anna.objectId, helpful: false, comment: '8443 is missing' },
      { topic: 'port-jamf', object_id: bram.objectId, helpful: true, comment: null },
    ]);
  });

  it('cuts a comment that is too long, and stores what a database would refuse', async () => {
    const { press, rows } = await place();
    await press('feedback', { topic: 'port-jamf', helpful: false, comment: `\u0000${'x'.repeat(900)}` });
    const [row] = await rows();
    expect(row?.comment).toBe(`\ufffd${'x'.repeat(499)}`);
  });

  it('keeps the word, but no comment that seems to hold a secret', async () => {
    const { press, rows } = await place();
    await press('feedback', { topic: 'port-jamf', helpful: false, comment: 'Password=hunter2! does not work' });
    expect(await rows()).toMatchObject([{ helpful: false, comment: null }]);
  });

  it('tells which answers helped least, with the newest comment', async () => {
    const { database, press } = await place();
    const of = (person: typeof anna, topic: string, helpful: boolean, comment = '') =>
      press('feedback', { topic, helpful, comment }, { person });
    await of(anna, 'port-jamf', false, 'first');
    await of(bram, 'port-jamf', false);
    await of(anna, 'port-apple', true);
    await of(bram, 'port-apple', false, 'of Bram');
    await of(anna, 'port-intune', true);
    expect(await leastHelpful({ database, settings } as never, 5)).toEqual([
      { topic: 'port-jamf', helpful: 0, notHelpful: 2, comment: 'first' },
      { topic: 'port-apple', helpful: 1, notHelpful: 1, comment: 'of Bram' },
    ]);
  });
});
