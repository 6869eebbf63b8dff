import type { Instance } from '../../src/settings.js';
import { type Room, wordsOf } from '../support/demo.js';
import { roomWithPeople } from '../support/story.js';

/** Says a line in the channel and gives the message with the card that answers it. */
async function asked(room: Room, line: string) {
  await room.anna.say(line);
  await room.settled();
  return room.anna.seeCard('channel');
}

/** Servers that the settings declare; nobody answers there. */
const declared = (count: number): readonly Instance[] =>
  Array.from({ length: count }, (_, index) => {
    const alias = `site-${String(index).padStart(3, '0')}`;
    const host = `${alias}.jamfcloud.com`;
    const signIn = { is: 'api-client', clientId: 'bot', clientSecret: 'demo' } as const;
    return { alias, host, url: `https://${host}`, hosting: 'jamf-cloud', private: false, signIn };
  });

describe('status', () => {
  it('shows every declared server in a line, and the one that is opened with everything about it', async () => {
    const room = await roomWithPeople();
    const board = await asked(room, 'status');
    expect(wordsOf(board.cards)).toContain('Jamf Pro and Intune, every server');
    expect(wordsOf(board.cards)).toMatch(/2 agree[\s\S]*acme · acme\.jamfcloud\.com · agree[\s\S]*globex · /);
    expect(wordsOf(board.cards)).toContain('Or type: status acme · status again');
    const opened = wordsOf(await room.anna.press(board, 'Show globex'));
    expect(opened).toContain('globex · globex.jamfcloud.com · Contoso Demo');

    const named = await asked(room, 'status globex');
    expect(wordsOf(named.cards)).toContain('globex · globex.jamfcloud.com · Contoso Demo');
    expect(wordsOf(named.cards)).toContain('The two sides agree');
    expect(wordsOf(named.cards)).toMatch(/reader: \d+ days left/);
    expect(wordsOf(named.cards)).not.toContain('stopped since');
    expect(wordsOf(await room.anna.press(named, 'All servers'))).toContain('Jamf Pro and Intune, every server');

    await room.finn.say('stop writes because of a test', { place: 'personal' });
    await room.settled();
    expect(wordsOf((await asked(room, 'status acme')).cards)).toContain('stopped since');
    expect(wordsOf((await asked(room, 'toon de status')).cards)).toContain('gestopt; typ: vergrendelingen');
  });

  it('shows a reading of a moment ago with its age, and reads anew when asked to', async () => {
    const room = await roomWithPeople({ story: 'connected' });
    expect(wordsOf((await asked(room, 'status globex')).cards)).toContain('A server is heard');
    await room.control('faults', { api: 'jamf', effect: { is: 'status', status: 500 } });
    await room.pass(12_000);
    const later = await asked(room, 'status globex');
    expect(wordsOf(later.cards)).toMatch(/Read 1\d s ago/);
    expect(wordsOf(await room.anna.press(later, 'Read again'))).toContain('I could not read the Jamf side');
  });

  it('shows the world of a story as soon as that story began', async () => {
    const room = await roomWithPeople({ story: 'connected' });
    expect(wordsOf((await asked(room, 'status acme')).cards)).toContain('Cloud Connector (Conditional Access)');
    await room.demo.reset('device-compliance');
    expect(wordsOf((await asked(room, 'status acme')).cards)).toMatch(/Connection\s+Device Compliance/);
  });

  it('knows 200 servers: every one of them once over the pages', async () => {
    const room = await roomWithPeople({ overrides: { instances: declared(200) } });
    const seen: string[] = [];
    let page = await asked(room, 'status');
    for (let number = 1; number <= 17; number++) {
      const words = wordsOf(page.cards);
      expect(words).toContain(`Page ${number} of 17`);
      expect(words).toMatch(/200 cannot tell/);
      seen.push(...[...words.matchAll(/(site-\d{3}) · site-/g)].map(([, alias]) => alias ?? ''));
      if (number < 17) page = await asked(room, `status page ${number + 1}`);
    }
    expect(seen).toHaveLength(200);
    expect(new Set(seen).size).toBe(200);
    // Everything checked at once fits on a card, too: what does not is counted.
    expect(wordsOf((await asked(room, 'check')).cards)).toMatch(/200 Jamf Pro servers[\s\S]*And \d{3,} more/);
    expect(wordsOf((await asked(room, 'check network')).cards)).toContain('Network, from where I run');
  });
});
