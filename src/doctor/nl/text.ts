import { type DoctorWords, listed, text } from '../words.js';
import { apps, notRead } from './apps/text.js';

const parts: { readonly [target: string]: string } = {
  copy: 'bijgewerkte kaarten',
  conversation: 'kaarten in een gesprek',
  person: 'kaarten in een 1-op-1-chat',
  reply: 'regels onder een kaart',
  answer: 'antwoorden',
};

const writing: { readonly [as: string]: string } = {
  nobody: 'De bot schrijft niets: mensen doen dat.',
  approver: 'Elke stap die schrijft, voert iemand uit met eigen rechten.',
  app: 'De bot schrijft met een eigen registratie, alleen in goedgekeurde stappen.',
};

const groupFix = 'Geef de lezer GroupMember.Read.All.';
const databaseFix = 'Kijk naar de regel over de database.';
const installFix =
  'Installeer de app voor hen (een installatiebeleid in het Teams-beheercentrum), of vraag hen die toe te voegen.';

const byPeople = 'Apps in Entra worden alleen in naam van een persoon gewijzigd.';

export const nl: DoctorWords = {
  ...apps,
  groups: {
    title: f => (f['name'] ? `Groep ${text(f['name'])}` : 'Groepen van het beleid'),
    codes: {
      ok: f => ({ cause: `${text(f['groups'])} groepen, alle aanwezig en met mensen erin.` }),
      empty: () => ({ cause: 'Er zit niemand in.', fix: 'Voeg in Entra mensen toe.' }),
      'not-there': () => ({
        cause: 'Entra kent geen groep met die id.',
        fix: 'Verbeter de id in het beleidsbestand en herstart.',
      }),
      'not-read': notRead(() => 'De groep is', groupFix),
    },
  },
  quorum: {
    title: f => (f['act'] ? `Goedkeuring van: ${text(f['act'])}` : 'Genoeg goedkeurders'),
    codes: {
      ok: () => ({ cause: 'Genoeg mensen voor elk soort wijziging, wie het ook vraagt.' }),
      never: f => ({
        cause: `De ${text(f['people'])} mensen in de groepen zijn nooit genoeg.`,
        fix: 'Voeg goedkeurders toe aan de groepen, of verlaag het quorum in het beleidsbestand.',
      }),
      'not-for': f => ({
        cause: `Er blijven er te weinig over als een van hen iets vraagt: ${listed(f['names'])}.`,
        fix: 'Voeg een goedkeurder toe, of laat iemand anders het vragen.',
      }),
      'not-read': notRead(() => 'De goedkeurders zijn', groupFix),
    },
  },
  reach: {
    title: () => 'Goedkeurders in Teams',
    codes: {
      ok: f => ({ cause: `Alle ${text(f['people'])} zijn te bereiken.` }),
      'not-reached': f => ({
        cause: `Niet te bereiken in een 1-op-1-chat: ${listed(f['names'])}.`,
        fix: installFix,
      }),
      'too-few': f => ({
        cause: `Te weinig te bereiken voor goedkeuring van: ${listed(f['acts'])}. Niet bereikt: ${listed(f['names'])}.`,
        fix: installFix,
      }),
      'not-told': f => ({
        cause: `Teams zei niet of ik hen kan bereiken: ${listed(f['names'])}.`,
        fix: 'Probeer het opnieuw.',
      }),
      'not-read': notRead(() => 'Of goedkeurders te bereiken zijn, is', 'Probeer het opnieuw.'),
    },
  },
  'own-line': {
    title: () => 'Een regel aan jou',
    codes: {
      ok: () => ({ cause: 'Die stuurde ik zojuist, in onze 1-op-1-chat.' }),
      'not-sent': f => ({
        cause: `Teams nam die niet aan${f['status'] ? ` (${f['status']})` : ''}.`,
        fix: 'Voeg de app in Teams voor jezelf toe en vraag het opnieuw.',
      }),
      'not-read': notRead(() => 'Of die aankwam, is', 'Probeer het opnieuw.'),
    },
  },
  deliveries: {
    title: () => 'Berichten van de laatste 24 uur',
    codes: {
      ok: () => ({ cause: 'Alles kwam aan.' }),
      failed: f => ({
        cause: `${text(f['count'])} kwamen niet aan, vooral ${parts[text(f['target'])] ?? 'andere'} (${text(f['reason'])}).`,
        fix: '403 en 404: de app is daar verwijderd. Anders: Teams was onbereikbaar; wijzigingen gingen gewoon door.',
      }),
      'not-read': notRead(() => 'Welke berichten aankwamen, is', databaseFix),
    },
  },
  database: {
    title: () => 'Database',
    codes: {
      ok: f => ({
        cause:
          f['kind'] === 'postgres'
            ? 'PostgreSQL antwoordt; tabellen bijgewerkt.'
            : 'De ingebouwde antwoordt; tabellen bijgewerkt. Die bedient één proces.',
      }),
      'not-read': notRead(() => 'De database is', 'Ga na of die draait en DATABASE_URL klopt.'),
    },
  },
  queue: {
    title: () => 'Wachtrij',
    codes: {
      ok: f => ({ cause: `Er wachten ${text(f['waiting'])} taken.` }),
      failed: f => ({
        cause: `Vandaag zijn ${text(f['failed'])} taken opgegeven; er wachten er ${text(f['waiting'])}.`,
        fix: 'Het logboek vertelt waarom. Geen wijziging gaat verloren: elke komt om de paar seconden weer aan de beurt.',
      }),
      'not-started': () => ({
        cause: 'Op deze database is nog nooit een wachtrij gestart.',
        fix: 'Start de bot zelf (npm start); een chat in een terminal heeft geen wachtrij.',
      }),
      'not-read': notRead(() => 'De wachtrij is', databaseFix),
    },
  },
  overdue: {
    title: () => 'Open wijzigingen',
    codes: {
      ok: () => ({ cause: 'Geen enkele wacht op haar beurt.' }),
      late: f => ({
        cause: `Eén had ${text(f['minutes'])} minuten geleden verder moeten gaan.`,
        fix: 'Kijk in het logboek wat haar tegenhoudt; herstart de bot als het zwijgt.',
      }),
      'not-read': notRead(() => 'Of er een wijziging wacht, is', databaseFix),
    },
  },
  clock: {
    title: () => 'Klok',
    codes: {
      ok: f => ({ cause: `${text(f['seconds'])} s naast die van Microsoft.` }),
      apart: f => ({
        cause: `Loopt ${text(f['seconds'])} s ${f['ahead'] ? 'voor' : 'achter'} op die van Microsoft: aanmelden en verlopen gaan mis.`,
        fix: 'Zet tijdsynchronisatie aan op de machine.',
      }),
      'not-read': notRead(
        () => 'De tijd van Microsoft is',
        'Ga na of de machine bij het aanmelden van Microsoft komt.',
      ),
    },
  },
  writes: {
    title: () => 'Schrijven',
    codes: {
      ok: f => ({
        cause: [writing[text(f['as'])], ...(f['apps'] === 'bot' && f['as'] === 'app' ? [byPeople] : [])].join(' '),
      }),
      stopped: f => ({
        cause: `Gestopt door ${text(f['by'])}: ${text(f['reason'])}. Er wordt niets geschreven tot twee beheerders het weer starten.`,
        fix: 'Als de reden weg is: start schrijven.',
      }),
      'not-read': notRead(() => 'Of het schrijven gestopt is, is', databaseFix),
    },
  },
  'step-up': {
    title: () => 'Verse aanmelding voor een stem',
    codes: {
      ok: () => ({ cause: 'Beschikbaar.' }),
      'not-needed': () => ({ cause: 'Niet ingericht, en niets wat het beleid toestaat, vraagt erom.' }),
      'not-available': f => ({
        cause: `Niet ingericht. Wat iets wegneemt, rust alleen op twee goedkeuringen: ${listed(f['acts'])}.`,
        fix: 'Maak in Entra een verificatiecontext en stel AUTHENTICATION_CONTEXT en PUBLIC_URL in.',
      }),
    },
  },
  cloud: {
    title: () => 'Cloud',
    codes: {
      ok: f => ({ cause: `Elk adres van ${text(f['cloud'])} is bekend.` }),
      incomplete: f => ({
        cause: `De adressen van ${listed(f['names'])} zijn niet gepubliceerd voor ${text(f['cloud'])}.`,
        fix: 'Kies een andere CLOUD; in deze kan de bot niet volledig werken.',
      }),
    },
  },
};
