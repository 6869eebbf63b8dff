import type { Room } from '../support/demo.js';
import { browser, linkOf, pageOf, publicUrl } from '../support/download.js';
import { approved } from '../support/manual.js';
import { lastWords, moment, roomWithPeople } from '../support/story.js';

const secretLinkOf = async (room: Room): Promise<string> => {
  const seen = JSON.stringify(await room.bram.see('personal'));
  return seen.match(/\/secret\/[\w-]{43}/g)?.at(-1) ?? '';
};

/** Bram opens the link, presses the button, and signs in; the page that he ends on. */
async function makeSecret(room: Room, link: string): Promise<string> {
  const { look, signIn } = browser(room);
  const gone = await look(link, { method: 'POST' });
  const cookie = gone.headers.get('set-cookie')?.split(';')[0] ?? '';
  return pageOf(await look(await signIn(gone.headers.get('location') ?? '', 'approver'), { headers: { cookie } }));
}

async function readyForSecret(): Promise<Room> {
  const room = await roomWithPeople({ story: 'expiring-secret', overrides: { appsWrite: 'bot', publicUrl } });
  await approved(room, 'rotate-secret', { secretMonths: 6, old: 'expire' });
  return room;
}

describe('the card with a link to a client secret', () => {
  it('says after the secret was made that it was, and offers another as such', async () => {
    const room = await readyForSecret();
    await room.bram.say('secret CR-1', { place: 'personal' });
    const link = await secretLinkOf(room);
    expect(await lastWords(room, 'bram', 'personal')).toContain('Make the client secret of acme');

    expect(await makeSecret(room, link)).toBe('made');
    await room.pass(2000);
    const used = await room.bram.seeCard('personal');
    expect(JSON.stringify(used.cards)).not.toContain(link);
    expect(await lastWords(room, 'bram', 'personal')).toContain('The client secret of acme was made');

    // Typed in English, pressed in Bram's own language.
    await room.bram.press(used, 'Secret lost? Make another…');
    await moment(room);
    expect(await secretLinkOf(room)).not.toBe(link);
    expect(await lastWords(room, 'bram', 'personal')).toMatch(
      /Maak een nieuw clientgeheim van acme[\s\S]*komt ervoor in de plaats/,
    );
  });

  it('keeps the link while no secret came of it', async () => {
    const room = await readyForSecret();
    await room.bram.say('geheim CR-1', { place: 'personal' });
    const link = await secretLinkOf(room);
    const refusal = {
      api: 'graph',
      method: 'POST',
      path: 'addPassword',
      count: 1,
      effect: { is: 'status', status: 403 },
    };
    await room.control('faults', refusal);
    expect(await makeSecret(room, link)).toBe('write-refused');
    await room.pass(2000);
    expect(JSON.stringify((await room.bram.seeCard('personal')).cards)).toContain(link);

    expect(await makeSecret(room, link)).toBe('made');
    await room.pass(2000);
    expect(await lastWords(room, 'bram', 'personal')).toContain('Het clientgeheim van acme is gemaakt');
  });

  it('is sent by a press on the card of the change, and drawn anew just the same', async () => {
    const room = await readyForSecret();
    await room.bram.press(await room.bram.seeCard('personal'), 'secret');
    await moment(room);
    expect(await makeSecret(room, await secretLinkOf(room))).toBe('made');
    await room.pass(2000);
    expect(await lastWords(room, 'bram', 'personal')).toContain('Het clientgeheim van acme is gemaakt');
  });
});

it('the card with a link to a file says when it was fetched', async () => {
  const room = await roomWithPeople({ overrides: { publicUrl } });
  await room.anna.say('support bundle acme', { place: 'personal' });
  const link = await linkOf(room, 'anna');
  expect((await browser(room).fetch(link, 'requester')).status).toBe(200);
  await room.pass(2000);
  expect(await lastWords(room, 'anna', 'personal')).toContain('The support bundle of acme was fetched');
  expect(JSON.stringify((await room.anna.seeCard('personal')).cards)).not.toContain(link);
});
