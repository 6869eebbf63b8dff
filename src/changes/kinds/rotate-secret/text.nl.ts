import { dayWords, momentWords } from '../../steps/day.js';
import { secretEndsNl } from '../../steps/manual/end.nl.js';
import { secretsWords, secretWords } from '../../steps/manual/secret-words.js';
import { lostNl, manualNl, secretNl } from '../../steps/manual/text.nl.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

export const nl: KindWords = {
  title: 'Nieuw clientgeheim voor de handmatige koppeling',
  undo: 'Er valt niets terug te draaien: het oude geheim werkt tot het afloopt. Nog eens vernieuwen geeft weer een nieuw.',
  wish: wish => [
    { label: 'Geheim geldig', value: `${wish['secretMonths']} maanden` },
    {
      label: 'Oud geheim',
      value:
        wish['old'] === 'remove' ? 'na 24 uur verwijderd, met een aparte druk op de knop' : 'blijft tot het afloopt',
    },
  ],
  steps: {
    'client-secret': { ...secretNl, title: 'Nieuw clientgeheim naast het oude' },
    'jamf-updated': {
      title: 'Nieuw geheim in Jamf Pro',
      clicks: () => [
        'Settings > Global > Conditional Access > Edit',
        'Client secret: het laatste dat ik heb getoond',
        'Save; Jamf test de verbinding en toont de uitkomst',
      ],
      link: context => ({ label: `Open Jamf Pro (${context.host})`, url: context.consoles.jamf }),
      confirm: 'Opgeslagen, en de test is gelukt',
      proof:
        'Je woord telt: dit is niet terug te lezen. Een heartbeat bewijst niets, want het oude geheim houdt die gaande; welk geheim aanmeldt, vertelt de API van Microsoft me hier niet.',
    },
    'lost-secrets': lostNl,
    'old-secret-removed': {
      title: 'Oud geheim verwijderd',
      clicks: context => [
        `App registrations > All applications > ${context.baseline['appName']} > Certificates & secrets`,
        `Verwijder ${secretWords(context.baseline['old'], 'nl')}, en geen ander`,
      ],
      link: context => ({ label: 'Open Entra', url: context.consoles.entra }),
      confirm: 'Oud geheim nu verwijderen',
      proof:
        'Ik lees de geheimen van de registratie. Niet eerder dan 24 uur na stap 2, alleen als een goedkeurder het goedvindt, en alleen zolang het nieuwe werkt.',
    },
  },
  warnings: {
    ...checkWarnings('nl'),
    'old-secret-stays': f =>
      `Voor zover te zien is nu ${secretWords(f['secret'], 'nl')} in gebruik. Tot die dag blijft het werken.`,
    'no-good-secret': () => 'Geen enkel geheim van de registratie werkt nog: Jamf Pro kan Intune nu niet bereiken.',
    'unexplained-secrets': f =>
      `Er zijn meer geldige geheimen, en ik weet niet wie ze gebruikt: ${secretsWords(f['secrets'], 'nl')}. Daar blijf ik af.`,
  },
  waiting: {
    ...waitingWords.nl,
    ...manualNl.waiting,
    'no-secret-of-ours': f =>
      `Dit is de cloudconnector (${f['app']}): het geheim ervan ligt bij Jamf, hier valt niets te vernieuwen.`,
    'registration-missing': () => 'De app achter de koppeling heeft in deze tenant geen registratie meer.',
    'jamf-updated-open': () => 'Ik wacht op het nieuwe geheim in Jamf Pro.',
    'old-secret-there': () => 'Het oude geheim is er nog.',
    'old-secret-rests': f =>
      `Het oude geheim blijft staan tot ${momentWords(f['until'], 'nl')}: 24 uur nadat Jamf Pro het nieuwe kreeg.`,
    'old-secret-may-go': () =>
      'Het oude geheim mag nu weg. Gebruikt Jamf Pro het nog, dan valt de koppeling uit: kijk nog eens naar de test in Jamf Pro. Een goedkeurder kiest "Oud geheim nu verwijderen".',
    'old-secret-open': () => 'Het oude geheim mag nu weg, en is er nog.',
  },
  irreversible: ['Een geheim wordt één keer getoond. Wat is verwijderd, komt niet terug.'],
  next: (end, wish) => [
    ...secretEndsNl(end),
    ...(end['oldEnds'] && wish['old'] !== 'remove'
      ? [
          `Het oude geheim loopt vanzelf af op ${dayWords(end['oldEnds'], 'nl')}. Melden Macs zich dan niet meer, dan gebruikte Jamf Pro het nog.`,
        ]
      : []),
  ],
};
