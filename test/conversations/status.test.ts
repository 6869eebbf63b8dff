import { wordsOf } from '../support/demo.js';
import { roomWithPeople } from '../support/story.js';

describe('status', () => {
  it('answers with a card for each declared instance, or for the one that was named', async () => {
    const room = await roomWithPeople();
    const before = (await room.anna.see('channel')).length;
    await room.anna.say('status');
    await room.settled();
    const all = (await room.anna.see('channel')).slice(before).filter(message => message.cards.length > 0);
    expect(all).toHaveLength(2);
    expect(wordsOf(all[0]?.cards ?? [])).toContain('acme.jamfcloud.com');
    expect(wordsOf(all[1]?.cards ?? [])).toContain('globex.jamfcloud.com');

    await room.anna.say('status globex');
    await room.settled();
    const named = (await room.anna.see('channel')).slice(before).filter(message => message.cards.length > 0);
    expect(named).toHaveLength(3);
    expect(wordsOf(named[2]?.cards ?? [])).toContain('globex.jamfcloud.com');
  });
});
