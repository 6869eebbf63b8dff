import type { ProblemCode } from '../../src/problem.js';
import { escapeMarkdown } from '../escape.js';
import { facts } from '../rows.js';
import { when } from '../when.js';
import type { ProblemData } from './data.js';

type Words = { readonly [code in ProblemCode]: { readonly cause: string; readonly next: string } };

const wordsEn: Words = {
  internal: {
    cause: 'I made a mistake of my own while handling this.',
    next: 'Try again. If it happens again, give the number below to whoever runs this bot.',
  },
  'call-refused': {
    cause: 'Microsoft or Jamf refused what I asked for.',
    next: 'Ask whoever runs this bot to check the permission below, then try again.',
  },
  'call-unreachable': {
    cause: 'I got no answer from Microsoft or Jamf. That says nothing about the connection itself.',
    next: 'Try again in a few minutes.',
  },
  'call-unreadable': {
    cause: 'An answer from Microsoft or Jamf did not have the form it should have, so I do not rely on it.',
    next: 'Try again. If it stays, give the number below to whoever runs this bot.',
  },
  'host-not-allowed': {
    cause: 'I was about to call a server that is not on the list of allowed hosts, so I did not.',
    next: 'Ask whoever runs this bot to check the addresses in its settings.',
  },
  'sign-in-failed': {
    cause: 'I could not sign in to Microsoft or Jamf.',
    next: 'Ask whoever runs this bot to check its client id and secret: one may have expired.',
  },
  'database-unavailable': {
    cause: 'I cannot reach my own database, so I can record nothing and change nothing.',
    next: 'Try again in a few minutes. Changes under way go on by themselves once it is back.',
  },
  'audit-not-stored': {
    cause: 'I could not write this down in the audit trail. What is not recorded is not done.',
    next: 'Nothing was changed. Try again in a few minutes.',
  },
  'rights-unreadable': {
    cause: 'I could not read your group memberships in time, so I do not know what you may do.',
    next: 'Nothing was done and no vote was counted. Try again.',
  },
  'settings-wrong': {
    cause: 'Something in my settings is wrong or missing.',
    next: 'Ask whoever runs this bot to look in its log for the number below.',
  },
};

const wordsNl: Words = {
  internal: {
    cause: 'Er ging bij mij zelf iets mis.',
    next: 'Probeer het nog eens. Gebeurt het weer, geef het nummer hieronder dan door aan de beheerder van deze bot.',
  },
  'call-refused': {
    cause: 'Microsoft of Jamf heeft mijn verzoek geweigerd.',
    next: 'Vraag de beheerder van deze bot om het recht hieronder te controleren en probeer het daarna opnieuw.',
  },
  'call-unreachable': {
    cause: 'Ik kreeg geen antwoord van Microsoft of Jamf. Dat zegt niets over de koppeling zelf.',
    next: 'Probeer het over een paar minuten opnieuw.',
  },
  'call-unreadable': {
    cause: 'Een antwoord van Microsoft of Jamf zag er anders uit dan het hoort, dus ga ik er niet op af.',
    next: 'Probeer het nog eens. Blijft het zo, geef het nummer hieronder dan door aan de beheerder van deze bot.',
  },
  'host-not-allowed': {
    cause: 'Ik moest een server aanroepen die niet op de lijst met toegestane adressen staat. Dat heb ik niet gedaan.',
    next: 'Vraag de beheerder van deze bot om de adressen in de instellingen na te kijken.',
  },
  'sign-in-failed': {
    cause: 'Ik kon niet aanmelden bij Microsoft of Jamf.',
    next: 'Vraag de beheerder van deze bot om de client-id en het geheim te controleren: mogelijk is er een verlopen.',
  },
  'database-unavailable': {
    cause: 'Ik kan niet bij mijn eigen database. Daardoor kan ik niets vastleggen en dus ook niets wijzigen.',
    next: 'Probeer het over een paar minuten opnieuw. Lopende wijzigingen gaan vanzelf verder zodra de database er weer is.',
  },
  'audit-not-stored': {
    cause: 'Ik kon dit niet in het auditlogboek vastleggen. Wat niet is vastgelegd, voer ik niet uit.',
    next: 'Er is niets gewijzigd. Probeer het over een paar minuten opnieuw.',
  },
  'rights-unreadable': {
    cause: 'Ik kon niet op tijd uitlezen in welke groepen je zit. Daarom weet ik niet wat je mag.',
    next: 'Er is niets gedaan en er is geen stem geteld. Probeer het nog eens.',
  },
  'settings-wrong': {
    cause: 'In mijn instellingen klopt iets niet, of er ontbreekt iets.',
    next: 'Vraag de beheerder van deze bot om in het logboek naar het nummer hieronder te zoeken.',
  },
};

export const en = (data: ProblemData) => ({
  title: '⚠️ That did not work',
  cause: wordsEn[data.code].cause,
  nextTitle: 'What now',
  next: wordsEn[data.code].next,
  facts: facts(
    ['Number', escapeMarkdown(data.incident)],
    ['Time', when(data.at)],
    ['Answer', data.status === 0 ? '' : `HTTP ${data.status}`],
    ['Permission', escapeMarkdown(data.permission)],
  ),
  show: 'Show the change',
  help: 'Help',
  speak: `That did not work. ${wordsEn[data.code].cause} ${wordsEn[data.code].next}`,
  fallback: `That did not work. ${wordsEn[data.code].cause} ${wordsEn[data.code].next} (${data.incident})`,
});

export const nl: typeof en = data => ({
  title: '⚠️ Dat is niet gelukt',
  cause: wordsNl[data.code].cause,
  nextTitle: 'Wat nu',
  next: wordsNl[data.code].next,
  facts: facts(
    ['Nummer', escapeMarkdown(data.incident)],
    ['Tijd', when(data.at)],
    ['Antwoord', data.status === 0 ? '' : `HTTP ${data.status}`],
    ['Recht', escapeMarkdown(data.permission)],
  ),
  show: 'Toon de wijziging',
  help: 'Help',
  speak: `Dat is niet gelukt. ${wordsNl[data.code].cause} ${wordsNl[data.code].next}`,
  fallback: `Dat is niet gelukt. ${wordsNl[data.code].cause} ${wordsNl[data.code].next} (${data.incident})`,
});
