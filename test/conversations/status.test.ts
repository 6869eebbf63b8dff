import { wordsOf } from '../support/demo.js';
import { roomWithPeople } from '../support/story.js';

describe('status', () => {
  it('shows every declared server in a line, and the one that was named with everything about it', async () => {
    const room = await roomWithPeople();
    const cards = async () => (await room.anna.see('channel')).filter(message => message.cards.length > 0);
    const before = (await cards()).length;
    await room.anna.say('status');
    await room.settled();
    const board = wordsOf((await cards())[before]?.cards ?? []);
    expect(board).toContain('Jamf Pro and Intune, every server');
    expect(board).toMatch(
      /2 agree[\s\S]*acme · acme\.jamfcloud\.com · agree[\s\S]*globex · globex\.jamfcloud\.com · agree/,
    );
    expect(board).toContain('Or type: status acme · status again');

    await room.anna.say('status globex');
    await room.settled();
    const named = wordsOf((await cards())[before + 1]?.cards ?? []);
    expect(named).toContain('globex · globex.jamfcloud.com · Contoso Demo');
    expect(named).toContain('The two sides agree');
    expect(named).toMatch(/reader: \d+ days left/);

    await room.finn.say('stop writes because of a test', { place: 'personal' });
    await room.settled();
    await room.anna.say('status acme again');
    await room.settled();
    expect(wordsOf((await cards())[before + 2]?.cards ?? [])).toContain('stopped since');
  });
});
