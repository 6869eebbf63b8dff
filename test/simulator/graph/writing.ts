import { botAppId, writerAppId } from '../../../src/simulator/people.js';
import type { World } from '../../../src/simulator/world.js';
import { type Answer, at, started } from '../started.js';

const graph = 'https://graph.microsoft.com';
const writer = { client_id: writerAppId, client_secret: 'demo-writer-secret' };

/** A simulator with short ways to write through Graph: as the writer, or in a person's name. */
export async function writing(story = 'fresh') {
  const simulator = await started({ story });

  const asApp = (method: string, path: string, body?: object): Promise<Answer> =>
    simulator.graph(path, { method, ...(body ? { body: JSON.stringify(body) } : {}) }, writer);

  async function asPerson(person: string, method: string, path: string, body?: object): Promise<Answer> {
    const uri = `api://botid-${botAppId}`;
    const assertion = String(at(await simulator.post('/control/sso-token', { person, uri }), 'token'));
    const answer = await simulator.signIn({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: botAppId,
      client_secret: 'demo-bot-secret',
      scope: `${graph}/.default`,
      assertion,
    });
    return simulator.call(`/graph/v1.0${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${at(answer, 'access_token')}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  const world = async (): Promise<World> => (await simulator.call('/control/world')).body as World;
  return { ...simulator, asApp, asPerson, world };
}

export const errorOf = (answer: Answer): unknown => [answer.status, at(answer, 'error', 'code')];
