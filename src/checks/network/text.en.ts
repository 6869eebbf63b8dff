import { notReadEn } from '../not-read.js';
import { calendarDay } from '../said.js';
import type { CheckWords, GroupText } from '../words.js';
import type { NetworkName } from './names.js';
import { stage } from './said.js';

const here = 'from where the bot runs';

type More = { readonly after?: string; readonly inspection?: string; readonly codes?: CheckWords['codes'] };

/** `after`: what being reached does not prove. */
function reached(title: string, { after = '', inspection = '', codes = {} }: More = {}): CheckWords {
  const also = after && ` ${after}`;
  return {
    title,
    codes: {
      ok: f => ({ cause: `${f['place']} can be reached ${here} (${f['ms']} ms).${also}` }),
      'dns-failed': f => ({
        cause: `The name ${f['host']} cannot be resolved ${here}.${also}`,
        fix: "Have the DNS server of the bot's machine resolve this name.",
      }),
      'inside-address': f => ({
        cause: `The resolver gives an inside address for ${f['host']} (${f['address']}). The bot does not connect to it.`,
        fix: 'Have the DNS answer corrected.',
      }),
      refused: f => ({
        cause: `${f['place']} refuses connections ${here}.${also}`,
        fix: `Allow outgoing TCP to ${f['place']} in the firewall.`,
      }),
      'no-route': f => ({
        cause: `There is no way to ${f['place']} ${here}.${also}`,
        fix: `Allow outgoing TCP to ${f['place']}, and look at the routing of the bot's machine.`,
      }),
      closed: f => ({
        cause: `The connection to ${f['place']} is cut off ${here} (at ${stage(f['stage'])}).${also}`,
        fix: `Look for a firewall or proxy that cuts off connections to ${f['place']}.`,
      }),
      'timed-out': f => ({
        cause: `${f['place']} does not answer in time ${here} (at ${stage(f['stage'])}).${also}`,
        fix: `Allow outgoing TCP to ${f['place']} in the firewall.`,
      }),
      'tls-failed': f => ({
        cause: `TLS cannot be set up with ${f['place']} ${here}.${also}`,
        fix: `Exempt ${f['host']} from TLS inspection.`,
      }),
      'tls-intercepted': f => ({
        cause: `A proxy seems to open the TLS traffic to ${f['host']}: the certificate comes from ${f['issuer']}, which is not trusted.${also}`,
        fix: `Exempt ${f['host']} from TLS inspection.${inspection}`,
      }),
      'tls-opened': f => ({
        cause: `A proxy seems to open the TLS traffic to ${f['host']}: the certificate comes from ${f['issuer']}, whose root was added on the bot's machine.${also}`,
        fix: `Exempt ${f['host']} from TLS inspection.${inspection}`,
      }),
      'tls-expired': f => ({
        cause: `The certificate of ${f['host']} is not valid now (it ends on ${calendarDay(f['until'], 'en')}).`,
        fix: "Look at the certificate, and at the clock of the bot's machine.",
      }),
      'tls-wrong-name': f => ({
        cause: `What answers at ${f['place']} shows a certificate for another name, from ${f['issuer']}.`,
        fix: `Find out what answers in place of ${f['host']}.`,
      }),
      'not-http': f => ({
        cause: `What answers at ${f['place']} does not speak HTTP.`,
        fix: `Find out what answers in place of ${f['host']}.`,
      }),
      'not-tried': f => ({ cause: `There was no time left to try ${f['place']}.`, fix: 'Try again in a moment.' }),
      'not-read': notReadEn('The network'),
      'not-published': () => ({ cause: 'No host is published for this in this cloud, so none was tried.' }),
      ...codes,
    },
  };
}

export const en: GroupText<NetworkName> = {
  'network-sign-in': reached('Microsoft sign-in'),
  'network-graph': reached('Microsoft Graph'),
  'network-intune': reached('Intune API', {
    after: 'Jamf Pro and the Macs need it from their own networks.',
  }),
  'network-bot-framework': reached("Keys of Teams' messages"),
  'network-teams': reached('Answers to Teams'),
  'network-key-vault': reached('Azure Key Vault', {
    codes: { 'not-used': () => ({ cause: 'No secret of the bot is kept in Azure Key Vault.' }) },
  }),
  'network-jamf': reached('Jamf Pro', {
    codes: {
      'inside-address': f => ({
        cause: `The resolver gives an inside address for ${f['host']} (${f['address']}). The bot does not connect to it.`,
        fix: 'Have the DNS answer corrected. If the server does have an inside address, the operator sets JAMF_<ALIAS>_PRIVATE=true.',
      }),
      'tls-untrusted': f => ({
        cause: `The certificate of ${f['host']} comes from ${f['issuer']}, which is not trusted ${here}.`,
        fix: 'If that authority is yours, the operator adds its root with NODE_EXTRA_CA_CERTS; if not, a proxy opens the traffic.',
      }),
      'certificate-ending': f => ({
        cause: `${f['place']} can be reached, but its certificate ends on ${calendarDay(f['until'], 'en')} (days left: ${f['days']}).`,
        fix: 'Renew the certificate of the server.',
      }),
    },
  }),
  'network-apple-push': reached('Apple push, from a server', {
    after: 'This says nothing about the network of Jamf Pro or of the Macs.',
    inspection: ' Apple refuses every connection that is inspected.',
  }),
  'network-mac-push': {
    title: 'Apple push, to the Macs',
    codes: {
      'not-from-here': f => ({
        cause: `Macs need TCP ${f['port']} to ${f['network']}, or ${f['fallbackPort']} where that is closed. This cannot be seen ${here}.`,
        fix: `Try it on a Mac in the network of the Macs: nc -vz 1-courier.push.apple.com ${f['port']}`,
      }),
      'not-read': notReadEn('The network of the Macs'),
    },
  },
  'network-old-push-ports': {
    title: 'Ports 2195 and 2196',
    codes: {
      retired: f => ({
        cause: `Not needed any more, so not tried: Apple turned off the protocol on ports ${f['ports']} on ${calendarDay(f['since'], 'en')}. Older articles still list them.`,
      }),
      'not-read': notReadEn('The old push ports'),
    },
  },
  'network-azure-ad-graph': {
    title: 'graph.windows.net',
    codes: {
      retired: f => ({
        cause: `Not needed any more, so not tried: Azure AD Graph (${f['host']}) was retired on ${calendarDay(f['since'], 'en')}. An app that needs it was not migrated.`,
      }),
      'not-read': notReadEn('Azure AD Graph'),
    },
  },
};
