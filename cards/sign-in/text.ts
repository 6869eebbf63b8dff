import { escapeMarkdown, plain } from '../escape.js';
import { facts } from '../rows.js';
import { symbols } from '../symbols.js';
import type { SignInCause, SignInData, SignInState } from './data.js';

const signs: { readonly [state in SignInState]: string } = {
  offer: symbols.person,
  'not-needed': symbols.info,
  'nothing-written': symbols.info,
  ok: symbols.done,
  lacking: symbols.warning,
  failed: symbols.stopped,
};

const statesEn: { readonly [state in SignInState]: string } = {
  offer: 'Try your sign-in',
  'not-needed': 'You need not sign in here',
  'nothing-written': 'You need not sign in here',
  ok: 'Your sign-in works',
  lacking: 'Your sign-in works, but not for writing',
  failed: 'The sign-in did not work',
};

const linesEn: { readonly [state in Exclude<SignInState, 'failed'>]: string } = {
  offer:
    'Here I write nothing with rights of my own: a step that writes is run by a person, with their own. Press Sign in to see whether that works for you. Nothing is written.',
  'not-needed':
    "Here I write with a registration of my own, and only in a step that was approved. Nobody's sign-in is used for it.",
  'nothing-written':
    'Here I write nothing at all: people enter it in Intune themselves, and I read whether it is there.',
  ok: 'That is all a step needs from you. Whether your role in Intune allows the write, Intune decides when you run it.',
  lacking: 'An administrator has to consent to what is missing, once for everybody.',
};

/** What the operator looks after, as the settings call it. */
const credentialEn = {
  secret: 'the client secret of the bot (BOT_APP_PASSWORD)',
  certificate: 'the certificate of the bot (BOT_CERTIFICATE_FILE)',
  federated: 'the federated credential of the bot (BOT_FEDERATED_TOKEN_FILE)',
  'managed-identity': 'the managed identity of the bot (BOT_MANAGED_IDENTITY)',
};

const causesEn: { readonly [cause in SignInCause]: (data: SignInData) => string } = {
  'consent-missing': () =>
    'Nobody has consented yet that I act in your name. An administrator does that once for everybody; the role Cloud Application Administrator is enough.',
  'more-proof': () =>
    'Microsoft wants one more proof of who you are, such as a code. Sign out of Teams, sign in again with that proof, then press the button again.',
  blocked: () =>
    'A Conditional Access policy blocks this sign-in. Ask who looks after those policies; they find it in the sign-in log under your name.',
  'bot-credential': data =>
    `It is not you: ${credentialEn[data.credential]} is wrong or has expired. Whoever runs the bot replaces it; doctor says more.`,
  'token-old': () => 'The token that Teams sent along was too old. Press the button again.',
  unreachable: () => 'Microsoft gave no answer in time. Nothing was lost; press the button again in a minute.',
  other: () => 'Microsoft refused it. Give the code to whoever runs the bot.',
};

const lineEn = (data: SignInData) => (data.state === 'failed' ? causesEn[data.cause](data) : linesEn[data.state]);

export const en = (data: SignInData) => ({
  title: `${signs[data.state]} ${statesEn[data.state]}`,
  line: escapeMarkdown(lineEn(data), 400),
  facts: facts(
    [
      'Microsoft says you are',
      isIn(data) ? `${escapeMarkdown(data.name, 80)} · ${escapeMarkdown(data.objectId, 40)}` : '',
    ],
    ['Allowed in your name', isIn(data) ? listed(data.scopes, 'nothing') : ''],
    ['Missing', listed(data.missing, '')],
    ['Code', escapeMarkdown(data.code, 40)],
  ),
  kept: isIn(data) ? 'I keep nothing of this sign-in: it was used for this answer and is forgotten.' : '',
  signIn: data.state === 'offer' ? 'Sign in' : 'Try again',
  again: 'Sign in and run the step',
  show: 'Show the change',
  consent: "Open Microsoft's consent page (leaves Teams)",
  help: 'Help',
  speak: `${statesEn[data.state]}. ${plain(lineEn(data), 400)}`,
  fallback: `${statesEn[data.state]}. ${plain(lineEn(data), 400)}`,
});

const isIn = ({ state }: SignInData): boolean => state === 'ok' || state === 'lacking';

function listed(names: readonly string[], none: string): string {
  if (names.length === 0) return none;
  const shown = names.slice(0, 10).join(', ');
  return escapeMarkdown(names.length > 10 ? `${shown} …` : shown, 500);
}

const statesNl: typeof statesEn = {
  offer: 'Probeer je aanmelding',
  'not-needed': 'Aanmelden hoeft hier niet',
  'nothing-written': 'Aanmelden hoeft hier niet',
  ok: 'Je aanmelding werkt',
  lacking: 'Je aanmelding werkt, maar niet om te schrijven',
  failed: 'Het aanmelden is niet gelukt',
};

const linesNl: typeof linesEn = {
  offer:
    'Hier schrijf ik niets met eigen rechten: een stap die schrijft, voert iemand uit met de zijne. Druk op Aanmelden om te zien of dat voor jou werkt. Er wordt niets geschreven.',
  'not-needed':
    'Hier schrijf ik met een eigen registratie, en alleen in een stap die is goedgekeurd. Daarvoor wordt niemands aanmelding gebruikt.',
  'nothing-written': 'Hier schrijf ik helemaal niets: mensen vullen het zelf in Intune in en ik lees of het er staat.',
  ok: 'Meer heeft een stap niet van je nodig. Of jouw rol in Intune het schrijven toestaat, beslist Intune als je de stap uitvoert.',
  lacking: 'Een beheerder moet toestemming geven voor wat ontbreekt, één keer voor iedereen.',
};

const credentialNl: typeof credentialEn = {
  secret: 'het clientgeheim van de bot (BOT_APP_PASSWORD)',
  certificate: 'het certificaat van de bot (BOT_CERTIFICATE_FILE)',
  federated: 'de federatieve referentie van de bot (BOT_FEDERATED_TOKEN_FILE)',
  'managed-identity': 'de beheerde identiteit van de bot (BOT_MANAGED_IDENTITY)',
};

const causesNl: typeof causesEn = {
  'consent-missing': () =>
    'Niemand heeft er nog toestemming voor gegeven dat ik in jouw naam handel. Een beheerder doet dat één keer voor iedereen; de rol Cloud Application Administrator is genoeg.',
  'more-proof': () =>
    'Microsoft wil nog een bewijs van wie je bent, zoals een code. Meld je af bij Teams, meld je weer aan met dat bewijs en druk dan opnieuw op de knop.',
  blocked: () =>
    'Een beleid voor voorwaardelijke toegang blokkeert deze aanmelding. Vraag het aan wie dat beleid beheert; het staat onder jouw naam in het aanmeldingslogboek.',
  'bot-credential': data =>
    `Het ligt niet aan jou: ${credentialNl[data.credential]} klopt niet of is verlopen. Wie de bot beheert, vervangt het; doctor vertelt meer.`,
  'token-old': () => 'Het token dat Teams meestuurde, was te oud. Druk opnieuw op de knop.',
  unreachable: () =>
    'Microsoft gaf niet op tijd antwoord. Er is niets verloren; druk over een minuut opnieuw op de knop.',
  other: () => 'Microsoft weigerde het. Geef de code aan wie de bot beheert.',
};

const lineNl = (data: SignInData) => (data.state === 'failed' ? causesNl[data.cause](data) : linesNl[data.state]);

export const nl: typeof en = data => ({
  ...en(data),
  title: `${signs[data.state]} ${statesNl[data.state]}`,
  line: escapeMarkdown(lineNl(data), 400),
  facts: facts(
    [
      'Volgens Microsoft ben jij',
      isIn(data) ? `${escapeMarkdown(data.name, 80)} · ${escapeMarkdown(data.objectId, 40)}` : '',
    ],
    ['Toegestaan in jouw naam', isIn(data) ? listed(data.scopes, 'niets') : ''],
    ['Ontbreekt', listed(data.missing, '')],
    ['Code', escapeMarkdown(data.code, 40)],
  ),
  kept: isIn(data) ? 'Ik bewaar niets van deze aanmelding: ze diende voor dit antwoord en is vergeten.' : '',
  signIn: data.state === 'offer' ? 'Aanmelden' : 'Opnieuw proberen',
  again: 'Aanmelden en de stap uitvoeren',
  show: 'Toon de wijziging',
  consent: 'Open de toestemmingspagina van Microsoft (verlaat Teams)',
  speak: `${statesNl[data.state]}. ${plain(lineNl(data), 400)}`,
  fallback: `${statesNl[data.state]}. ${plain(lineNl(data), 400)}`,
});
