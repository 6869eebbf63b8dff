import type { Language } from '../../language.js';
import type { NetworkUser } from '../../settings/network-targets.js';
import type { FirewallPurpose, RetiredRow } from './firewall-list.js';

type Words = {
  readonly heading: string;
  readonly notNeeded: string;
  readonly users: { readonly [user in NetworkUser]: string };
  readonly purposes: { readonly [purpose in FirewallPurpose]: string };
  readonly retired: { readonly [row in RetiredRow]: string };
};

const en: Words = {
  heading: 'Outgoing; without TLS inspection. Host, port, protocol, who needs it, what for:',
  notNeeded: 'Not needed any more:',
  users: { bot: 'this bot', 'jamf-server': 'Jamf Pro', macs: 'Macs' },
  purposes: {
    'sign-in': 'Microsoft sign-in',
    graph: 'Microsoft Graph',
    intune: 'Intune API',
    'intune-macs': 'Intune and Company Portal',
    'bot-framework': "keys of Teams' messages",
    teams: 'answers to Teams (the one that your tenant uses)',
    'key-vault': 'Azure Key Vault: secrets of Jamf Pro',
    jamf: 'Jamf Pro',
    'apple-push': 'Apple push, from the server (443 or 2197; not for Jamf Cloud)',
    'mac-push': 'Apple push, to the Mac',
    'mac-push-fallback': 'Apple push where 5223 is closed',
  },
  retired: {
    'old-push-ports': 'Apple turned off the old push protocol',
    'azure-ad-graph': 'Azure AD Graph was retired; an app that needs it was not migrated',
    'jamf-http': 'still listed by Microsoft, without a host; Jamf Pro is reached over HTTPS',
  },
};

const nl: Words = {
  heading: 'Uitgaand; zonder TLS-inspectie. Host, poort, protocol, wie het nodig heeft, waarvoor:',
  notNeeded: 'Niet meer nodig:',
  users: { bot: 'deze bot', 'jamf-server': 'Jamf Pro', macs: 'Macs' },
  purposes: {
    'sign-in': 'aanmelden bij Microsoft',
    graph: 'Microsoft Graph',
    intune: 'API van Intune',
    'intune-macs': 'Intune en Bedrijfsportal',
    'bot-framework': 'sleutels van de berichten uit Teams',
    teams: 'antwoorden aan Teams (de host die jouw tenant gebruikt)',
    'key-vault': 'Azure Key Vault: geheimen van Jamf Pro',
    jamf: 'Jamf Pro',
    'apple-push': 'Apple-push vanaf de server (443 of 2197; niet voor Jamf Cloud)',
    'mac-push': 'Apple-push naar de Mac',
    'mac-push-fallback': 'Apple-push waar 5223 dicht is',
  },
  retired: {
    'old-push-ports': 'Apple heeft het oude pushprotocol uitgezet',
    'azure-ad-graph': 'Azure AD Graph bestaat niet meer; een app die het nog nodig heeft, is niet gemigreerd',
    'jamf-http': 'staat nog zonder host bij Microsoft; Jamf Pro is bereikbaar via HTTPS',
  },
};

export const firewallWords: { readonly [language in Language]: Words } = { en, nl };
