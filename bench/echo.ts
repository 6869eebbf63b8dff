import { Application } from '@microsoft/teams-ai';
import { Template } from 'adaptivecards-templating';
import { createServer } from 'restify';
import { statusCard } from '../cards/status/index.js';
import { BotAdapter } from '../src/bot/adapter.js';
import { readJsonBody } from '../src/bot/read-body.js';
import { systemClock } from '../src/clock.js';
import { cloudHosts } from '../src/clouds.js';
import { createBotConfidentialClient } from '../src/entra/confidential-client.js';
import { createHttp } from '../src/http/http.js';
import { silentLog } from '../src/log.js';
import { demoIdentities, startSimulator } from '../src/simulator/index.js';
import { type Visitor, visit } from '../src/simulator/room/visitor.js';

export type Echo = { readonly anna: Visitor; stop(): Promise<void> };

/** The least a bot can be with the same libraries: it answers all with one card of a template. It does not even ask who speaks. */
export async function startEcho(): Promise<Echo> {
  let botMessagesUrl = '';
  const simulator = await startSimulator({
    port: 0,
    clock: systemClock,
    get botMessagesUrl() {
      return botMessagesUrl;
    },
  });
  const http = createHttp({
    hosts: [],
    privateHosts: [],
    routes: simulator.routes,
    log: silentLog,
    clock: systemClock,
  });
  const channel = cloudHosts('global').bot;
  if (!channel) throw new Error('The cloud has no Bot Framework');
  const { bot, tenantId } = demoIdentities;
  const adapter = new BotAdapter({
    appId: bot.appId,
    credentials: createBotConfidentialClient({ cloud: 'global', tenantId, ...bot, http }),
    exchange: call => http.exchange(call),
    channel,
    metadataUrl: channel.metadata,
  });
  const application = new Application({ adapter, startTypingTimer: false });
  const template = new Template(statusCard.template);
  const [sample] = Object.values(statusCard.samples);
  if (!sample) throw new Error('The card has no sample');
  application.activity('message', async context => {
    const text = { ...statusCard.text.en(sample), typed: context.activity.text };
    const content = template.expand({ $root: { text, data: sample } });
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', content };
    await context.sendActivity({ type: 'message', attachments: [card] });
  });
  const server = createServer();
  server.post('/api/messages', async (request, response) => {
    const body = await readJsonBody(request);
    if (!body.ok) throw new Error('An activity could not be read');
    const activity = body.value as Parameters<BotAdapter['receive']>[0];
    await adapter.receive(activity, async context => void (await application.run(context)));
    response.send(200);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
  botMessagesUrl = `http://127.0.0.1:${server.address().port}/api/messages`;
  return {
    anna: visit(simulator.url, 'requester'),
    async stop() {
      server.server.closeAllConnections();
      server.close();
      await simulator.stop();
      await http.close();
    },
  };
}
