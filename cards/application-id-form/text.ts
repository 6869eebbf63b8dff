import { escapeMarkdown, plain } from '../escape.js';
import { rows } from '../rows.js';
import type { ApplicationIdFormData } from './data.js';

export const en = (data: ApplicationIdFormData) => ({
  title: `CR-${data.number}: the application ID from Jamf Pro`,
  error: `❌ ${escapeMarkdown(data.error, 300)}`,
  clicks: rows([
    `1\\. Open the Application ID page in Jamf Pro (${escapeMarkdown(data.host)}).`,
    '2\\. Choose Copy and open Intune. Only the copied ID is needed here.',
    '3\\. Paste it below. I check it against the apps in Entra before anything is written.',
  ]),
  label: 'Application ID',
  value: plain(data.value, 100),
  required: 'Paste the ID: 32 characters in five groups with hyphens.',
  typed: `Or type: application-id CR-${data.number} and then the ID`,
  send: 'Check this ID',
  speak: `Give the application ID from Jamf Pro for change ${data.number}.`,
  fallback: `Type: application-id CR-${data.number} and then the ID from Jamf Pro.`,
});

export const nl: typeof en = data => ({
  title: `CR-${data.number}: de toepassings-id uit Jamf Pro`,
  error: `❌ ${escapeMarkdown(data.error, 300)}`,
  clicks: rows([
    `1\\. Open de pagina Application ID in Jamf Pro (${escapeMarkdown(data.host)}).`,
    '2\\. Kies Copy and open Intune. Hier heb je alleen de gekopieerde id nodig.',
    '3\\. Plak hem hieronder. Ik vergelijk hem met de apps in Entra voordat er iets wordt geschreven.',
  ]),
  label: 'Toepassings-id',
  value: plain(data.value, 100),
  required: 'Plak de id: 32 tekens in vijf groepen met streepjes.',
  typed: `Of typ: toepassings-id CR-${data.number} met daarachter de id`,
  send: 'Deze id controleren',
  speak: `Geef de toepassings-id uit Jamf Pro voor wijziging ${data.number}.`,
  fallback: `Typ: toepassings-id CR-${data.number} met daarachter de id uit Jamf Pro.`,
});
