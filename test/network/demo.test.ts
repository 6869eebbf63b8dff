import { openRoom, wordsOf } from '../support/demo.js';

test('the demo probes a network of its own, by the code that production runs', async () => {
  const room = await openRoom({ story: 'firewalled' });
  await room.anna.open('personal');
  await room.anna.say('check network acme', { place: 'personal' });
  const said = wordsOf((await room.anna.seeCard('personal')).cards);
  expect(said).toMatch(/api\.push\.apple\.com.*refuses connections from where the bot runs/);
  expect(said).toMatch(/the certificate comes from Inspection Proxy/);
  expect(said).toContain('17.0.0.0/8');

  const { network, clock } = room.demo.bot.parts;
  const found = await network.ofTenant();
  expect(found.map(({ purpose, outcome }) => `${purpose} ${outcome}`)).toEqual(
    expect.arrayContaining(['sign-in ok', 'graph ok', 'teams ok', 'apple-push refused']),
  );
  expect(await network.ofInstance('globex')).toMatchObject({ outcome: 'tls-untrusted' });
  // Letting time pass in the demo ends no certificate.
  room.demo.clock.skip(400 * 86_400_000);
  const [first] = await network.ofTenant();
  expect(Date.parse(first?.certificate?.notAfter ?? '')).toBeGreaterThan(clock.now().getTime());
});
