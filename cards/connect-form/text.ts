import type { Cloud, LandingPage } from '../../src/kinds.js';
import { plain } from '../escape.js';
import { rows } from '../rows.js';
import type { ConnectFormData, FormError } from './data.js';

const errorsEn: { readonly [error in FormError]: string } = {
  'instance-missing': 'Choose a Jamf Pro server.',
  'instance-unknown': 'I do not know that Jamf Pro server. Choose one from the list.',
  'cloud-unknown': 'Choose the sovereign cloud from the list.',
  'landing-page-unknown': 'Choose the landing page from the list.',
  'custom-url-missing': 'A custom page needs its URL.',
  'custom-url-wrong': 'The custom URL must begin with https:// and must not hold a user name or password.',
  'custom-url-not-used': 'Leave the custom URL empty, or choose Custom URL as the landing page.',
  'reason-length': 'Give a reason of 10 to 500 characters: approvers decide on it.',
  'ticket-missing': 'A ticket number is required here.',
  'ticket-length': 'The ticket may have 100 characters at most.',
};

const errorsNl: typeof errorsEn = {
  'instance-missing': 'Kies een Jamf Pro-server.',
  'instance-unknown': 'Die Jamf Pro-server ken ik niet. Kies er een uit de lijst.',
  'cloud-unknown': 'Kies de cloud uit de lijst.',
  'landing-page-unknown': 'Kies de landingspagina uit de lijst.',
  'custom-url-missing': 'Bij een eigen pagina hoort een URL.',
  'custom-url-wrong': 'De eigen URL moet met https:// beginnen en mag geen gebruikersnaam of wachtwoord bevatten.',
  'custom-url-not-used': 'Laat de eigen URL leeg, of kies Eigen URL als landingspagina.',
  'reason-length': 'Geef een reden van 10 tot 500 tekens: daarop beslissen de goedkeurders.',
  'ticket-missing': 'Een ticketnummer is hier verplicht.',
  'ticket-length': 'Het ticket mag hooguit 100 tekens lang zijn.',
};

const cloudsEn: { readonly [cloud in Cloud]: string } = {
  global: 'Global (commercial)',
  'us-gov-high': 'US Government (GCC High)',
  'us-gov-dod': 'US Government (DoD)',
  china: 'China (21Vianet)',
};
const cloudsNl: typeof cloudsEn = { ...cloudsEn, global: 'Global (de gewone)' };

const landingsEn: { readonly [page in LandingPage]: string } = {
  default: 'Default Jamf Pro device registration page',
  'access-denied': 'Access Denied page',
  custom: 'Custom URL',
};
const landingsNl: typeof landingsEn = {
  default: 'De standaard registratiepagina van Jamf Pro',
  'access-denied': 'De pagina Access Denied',
  custom: 'Eigen URL',
};

const choices = (titles: { readonly [value: string]: string }) =>
  Object.entries(titles).map(([value, title]) => ({ title, value }));
const servers = (data: ConnectFormData) =>
  data.instances.map(({ alias, host }) => ({ title: plain(`${alias} (${host})`), value: alias }));
const filled = (data: ConnectFormData) => ({
  customUrl: plain(data.customUrl, 500),
  reason: plain(data.reason, 500),
  ticket: plain(data.ticket, 100),
});

export const en = (data: ConnectFormData) => ({
  ...filled(data),
  title: 'Connect Jamf Pro to Intune',
  about: 'With the cloud connector. I read both sides, make a plan and ask for approval. Until then I change nothing.',
  errors: rows(data.errors.map(error => `❌ ${errorsEn[error]}`)),
  instanceLabel: 'Jamf Pro server',
  instances: servers(data),
  instanceError: errorsEn['instance-missing'],
  cloudLabel: 'Sovereign cloud',
  clouds: choices(cloudsEn),
  cloudError: errorsEn['cloud-unknown'],
  landingLabel: 'Landing page for computers that Microsoft does not recognise',
  landings: choices(landingsEn),
  landingError: errorsEn['landing-page-unknown'],
  customLabel: 'Custom URL (only for a custom landing page)',
  reasonLabel: 'Reason',
  reasonHint: 'Why is this needed, and why now?',
  reasonError: errorsEn['reason-length'],
  ticketLabel: data.ticketRequired ? 'Ticket (required here)' : 'Ticket (optional)',
  typed: 'Or type: connect jamf acme cloud global default because our Macs move to Intune',
  send: 'Make a plan',
  help: 'Help',
  speak: 'Form: connect Jamf Pro to Intune with the cloud connector.',
  fallback: 'Type: connect jamf, the server, cloud, the sovereign cloud, the landing page, because, and your reason.',
});

export const nl: typeof en = data => ({
  ...filled(data),
  title: 'Jamf Pro koppelen aan Intune',
  about:
    'Met de cloudconnector. Ik lees beide kanten uit, maak een plan en vraag akkoord. Tot die tijd wijzig ik niets.',
  errors: rows(data.errors.map(error => `❌ ${errorsNl[error]}`)),
  instanceLabel: 'Jamf Pro-server',
  instances: servers(data),
  instanceError: errorsNl['instance-missing'],
  cloudLabel: 'Sovereign Cloud',
  clouds: choices(cloudsNl),
  cloudError: errorsNl['cloud-unknown'],
  landingLabel: 'Landingspagina voor computers die Microsoft niet herkent',
  landings: choices(landingsNl),
  landingError: errorsNl['landing-page-unknown'],
  customLabel: 'Eigen URL (alleen bij een eigen landingspagina)',
  reasonLabel: 'Reden',
  reasonHint: 'Waarom is dit nodig, en waarom nu?',
  reasonError: errorsNl['reason-length'],
  ticketLabel: data.ticketRequired ? 'Ticket (hier verplicht)' : 'Ticket (mag leeg blijven)',
  typed: 'Of typ: koppel jamf acme cloud global standaard omdat onze Macs naar Intune gaan',
  send: 'Maak een plan',
  help: 'Help',
  speak: 'Formulier: Jamf Pro koppelen aan Intune met de cloudconnector.',
  fallback: 'Typ: koppel jamf, de server, cloud, de soort cloud, de landingspagina, omdat, en je reden.',
});
