import { stateWords } from '../../../checks/state-words.js';
import type { Facts } from '../../../kinds.js';
import { intuneLink, jamfLink, list } from '../../steps/device-compliance/said.js';
import * as connecting from '../../steps/device-compliance/text.nl.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

const toConnect = ({ instance }: Facts): string =>
  `Vraag in plaats daarvan om "koppel jamf ${instance} device-compliance".`;

export const nl: KindWords = {
  title: 'Jamf Pro overzetten naar Device Compliance',
  undo: instance =>
    `Alleen de nieuwe koppeling is terug te draaien, met "ontkoppel ${instance} device-compliance". Het oude platform neemt geen nieuwe koppelingen meer aan.`,
  wish: connecting.wish,
  steps: {
    ...connecting.steps,
    'old-partner-groups': {
      title: 'Haal in Intune de groepen van het oude platform weg',
      clicks: () => [
        'Tenant administration > Connectors and tokens > Partner device management',
        'Verwijder elke groep onder Include; staat er All users, haal dat dan ook weg',
        'Save',
      ],
      link: intuneLink,
      proof: 'Ik lees de regel in Intune: geen groep opgenomen en niet alle gebruikers.',
    },
    'old-jamf-untick': {
      title: 'Zet Conditional Access uit in Jamf Pro',
      clicks: () => [
        'Settings > Global > Conditional Access > Edit',
        'Haal het vinkje weg bij Enable Intune Integration for macOS',
        'Save',
      ],
      link: jamfLink,
      confirm: 'Vinkje weg en opgeslagen',
      proof: 'Te zien zodra Intune de oude partner als beëindigd toont; anders telt je woord.',
    },
  },
  warnings: {
    ...checkWarnings('nl'),
    ...connecting.warnings,
    'others-on-old-platform': f =>
      `Ook deze servers zitten op het oude platform en delen de regel in Intune: ${list(f['others'])}. Zonder de groepen registreert zich via hen geen nieuwe Mac: zet ze hierna over.`,
  },
  waiting: {
    ...waitingWords.nl,
    ...connecting.waiting,
    'no-old-connection': f =>
      f['state'] === 'ended'
        ? `De oude koppeling is al beëindigd: er valt niets meer over te zetten. ${toConnect(f)}`
        : `Via het oude platform is niets gekoppeld. ${toConnect(f)}`,
    'old-groups-open': f =>
      f['allUsers'] === true
        ? 'Bij Partner device management staan nog alle gebruikers.'
        : `Bij Partner device management staan nog: ${list(f['groups'])}.`,
    'old-untick-open': f =>
      `Ik wacht tot Conditional Access in Jamf Pro uit staat. Intune toont voor de oude partner ${stateWords(f['state'], 'nl')}.`,
  },
  irreversible: ['Het oude platform neemt geen nieuwe koppelingen meer aan: staat het uit, dan is er geen weg terug.'],
  afterwards: {
    'old-platform-ended': f =>
      f['holds'] === 'no'
        ? 'Intune toont de oude partner nog als gekoppeld. Kijk in Jamf Pro bij Conditional Access of de integratie uit staat, op elke server.'
        : 'Of Intune de oude partner heeft beëindigd, was niet te lezen. "controleer" toont het later.',
  },
  next: (end, wish) => [
    ...connecting.next(end, wish),
    'De toepassings-id van het oude platform blijft in Intune staan en de apps in Entra. Ze doen niets meer; verwijder ze zodra geen server het oude platform nog gebruikt.',
  ],
};
