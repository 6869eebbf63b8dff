import { escapeMarkdown } from '../escape.js';
import { facts, rows } from '../rows.js';
import type { InstancesData } from './data.js';

/** More would not fit on a card. */
const most = 15;
const more = (data: InstancesData) => Math.max(0, data.instances.length - most);

export const en = (data: InstancesData) => ({
  title: '🖥️ Jamf Pro servers I know',
  none: 'None yet. Whoever runs this bot declares them in its settings, starting with JAMF\\_INSTANCES.',
  instances: rows(
    data.instances.slice(0, most).map(one => ({
      alias: escapeMarkdown(one.alias),
      facts: facts(
        ['Server', escapeMarkdown(one.host)],
        ['Hosting', { 'jamf-cloud': 'Jamf Cloud', 'own-server': 'own server', unknown: 'not known' }[one.hosting]],
        ['I sign in with', one.signIn === 'account' ? 'an account' : 'an API client'],
        ['Address', one.private ? 'private, declared as such' : ''],
      ),
    })),
  ),
  more: more(data) === 0 ? '' : `And ${more(data)} more.`,
  typed:
    data.first === ''
      ? 'Type: help'
      : `Or type: status ${escapeMarkdown(data.first)} · connect jamf ${escapeMarkdown(data.first)}`,
  status: `Status of ${data.first}`,
  connect: 'Connect Jamf',
  help: 'Help',
  speak: `I know ${data.instances.length} Jamf Pro servers.`,
  fallback: `Jamf Pro servers: ${data.instances
    .slice(0, most)
    .map(one => one.alias)
    .join(', ')}`,
});

export const nl: typeof en = data => ({
  title: '🖥️ Jamf Pro-servers die ik ken',
  none: 'Nog geen. De beheerder van deze bot geeft ze op in de instellingen, te beginnen met JAMF\\_INSTANCES.',
  instances: rows(
    data.instances.slice(0, most).map(one => ({
      alias: escapeMarkdown(one.alias),
      facts: facts(
        ['Server', escapeMarkdown(one.host)],
        ['Hosting', { 'jamf-cloud': 'Jamf Cloud', 'own-server': 'eigen server', unknown: 'niet bekend' }[one.hosting]],
        ['Ik meld me aan met', one.signIn === 'account' ? 'een account' : 'een API-client'],
        ['Adres', one.private ? 'privé, zo opgegeven' : ''],
      ),
    })),
  ),
  more: more(data) === 0 ? '' : `En nog ${more(data)}.`,
  typed:
    data.first === ''
      ? 'Typ: help'
      : `Of typ: status ${escapeMarkdown(data.first)} · koppel jamf ${escapeMarkdown(data.first)}`,
  status: `Status van ${data.first}`,
  connect: 'Jamf koppelen',
  help: 'Help',
  speak: `Ik ken ${data.instances.length} Jamf Pro-servers.`,
  fallback: `Jamf Pro-servers: ${data.instances
    .slice(0, most)
    .map(one => one.alias)
    .join(', ')}`,
});
