import { openRoom, wordsOf } from '../support/demo.js';
import { keepingLog } from '../support/fake-server.js';

/*
 * What a question costs the other side: every call counted, exactly. A batch is one call to Graph, whatever travels in
 * it. Sign-ins are counted apart: tokens outlive many questions.
 */

type Line = { message?: string; doing?: string; host?: string; method?: string };

async function asking(story: string) {
  const log = keepingLog();
  const room = await openRoom({ story, log });
  await room.anna.open('personal');
  await room.settled();
  const ask = async (line: string) => {
    log.lines.length = 0;
    await room.anna.say(line, { place: 'personal' });
    await room.settled();
    const lines = log.lines.map(text => JSON.parse(text) as Line).filter(({ message }) => message === 'called');
    const to = (host: RegExp) => lines.filter(one => host.test(one.host ?? '') && !/sign|token/i.test(one.doing ?? ''));
    return {
      graph: to(/^graph\./).length,
      jamf: to(/jamfcloud/).length,
      all: to(/./).map(one => `${one.host}: ${one.doing}`),
    };
  };
  return { room, ask };
}

describe('a question costs', () => {
  it('status: two calls to Graph and three to Jamf, then none for a quarter of a minute', async () => {
    const { room, ask } = await asking('connected');
    expect(await ask('status acme')).toMatchObject({ graph: 2, jamf: 3 });
    expect(await ask('status acme')).toMatchObject({ graph: 0, jamf: 0 });
    await room.pass(16_000);
    expect(await ask('status acme')).toMatchObject({ graph: 2, jamf: 3 });
    expect(await ask('status acme refresh')).toMatchObject({ graph: 2, jamf: 3 });
  });

  it('check permissions: three calls to Graph and none to Jamf', async () => {
    const { room, ask } = await asking('connected');
    expect(await ask('check permissions')).toMatchObject({ graph: 3, jamf: 0 });
    expect(await ask('check permissions')).toMatchObject({ graph: 0, jamf: 0 });
    // Two servers share the apps, so each is spoken of once.
    const words = wordsOf((await room.anna.seeCard('personal')).cards);
    expect(words.match(/App Cloud Connector: /g)).toHaveLength(1);
    expect(await ask('check permissions refresh')).toMatchObject({ graph: 3, jamf: 0 });
  });
});
