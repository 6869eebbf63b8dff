import { texts } from '../../commands/text.js';
import { type Said, saying, type Texts } from './said.js';

const againNl = 'Ga terug naar Teams, kies Toon de wijziging op de kaart en druk daar opnieuw op de knop.';
const nothingNl = 'Je stem is niet geteld.';
const codeNl = ({ code }: Said) => (code ? `Code: ${code}.` : '');

export const nl: Texts = {
  pages: {
    'approve-counted': ({ change }) =>
      saying(
        `Je goedkeuring van ${change ?? 'het verzoek'} telt`,
        'Je kunt dit venster sluiten en terug naar Teams gaan.',
      ),
    'reject-counted': ({ change }) =>
      saying(`Je hebt ${change ?? 'het verzoek'} afgewezen`, 'Je kunt dit venster sluiten en terug naar Teams gaan.'),
    unknown: () => saying('Deze link ken ik niet', `Misschien is hij in een ander venster opnieuw geopend. ${againNl}`),
    expired: () =>
      saying(
        'Deze link is niet meer geldig',
        'Hij geldt vijf minuten, en van elke stem alleen de nieuwste.',
        `${nothingNl} ${againNl}`,
      ),
    used: () =>
      saying(
        'Deze link is al gebruikt',
        'Op de kaart in Teams zie je of je stem telt. Zo niet, kies daar de knop dan opnieuw.',
      ),
    'not-available': () =>
      saying(
        'Stemmen met een nieuwe aanmelding is hier niet ingericht',
        'De beheerder van deze bot moet een verificatiecontext en een openbaar adres instellen.',
      ),
    'another-browser': () =>
      saying(
        'Deze aanmelding is in een andere browser begonnen',
        nothingNl,
        'Koos je de knop in Teams zelf: kies hem opnieuw, en blijf in één browser.',
        'Stuurde iemand je een link om je aan te melden: sluit dit venster, en meld het bij de beheerder van deze bot.',
      ),
    cancelled: () => saying('Je hebt het aanmelden niet afgemaakt', nothingNl, `Wil je toch stemmen? ${againNl}`),
    'sign-in-refused': said =>
      saying(
        'Microsoft heeft de aanmelding niet voltooid',
        [nothingNl, codeNl(said)].join(' ').trim(),
        `${againNl} Gebeurt het weer, geef de code en het tijdstip dan door aan de beheerder van deze bot.`,
      ),
    'microsoft-unreachable': () => saying('Microsoft is nu niet bereikbaar', `${nothingNl} Wacht even. ${againNl}`),
    'rights-unreadable': () => saying('Je rechten zijn nu niet te lezen', `${nothingNl} Wacht even. ${againNl}`),
    'somebody-else': () =>
      saying(
        'Dit is de stem van iemand anders',
        'Je hebt je met een ander account aangemeld dan waarmee in Teams op de knop is gedrukt. Er is niets geteld.',
        'Is het jouw stem: kies de knop opnieuw, en meld je aan met het account dat je in Teams gebruikt.',
      ),
    'context-missing': ({ context }) =>
      saying(
        'Deze aanmelding was niet genoeg voor deze stem',
        `${nothingNl} Microsoft bevestigde niet wat hier gevraagd wordt (verificatiecontext ${context ?? '?'}).`,
        'Vraag wie in Entra de voorwaardelijke toegang beheert of er een beleid is voor die context en voor jou.',
      ),
    'signed-in-too-long-ago': () =>
      saying(
        'Je aanmelding is te lang geleden',
        `${nothingNl} De aanmelding mag hooguit vijf minuten oud zijn.`,
        againNl,
      ),
    'signed-in-before-the-vote': () =>
      saying('Je meldde je aan voordat je stemde', `${nothingNl} Elke stem vraagt een eigen aanmelding.`, againNl),
    'signed-in-in-the-future': () =>
      saying(
        'Twee klokken lopen niet gelijk',
        `${nothingNl} Volgens Microsoft meldde je je later aan dan het nu volgens mijn klok is.`,
        'De beheerder van deze bot moet de klok van de machine gelijkzetten.',
      ),
    'not-open': ({ change, status }) =>
      saying(
        `Op ${change ?? 'het verzoek'} hoeft niemand meer te beslissen`,
        texts.nl.statuses[status ?? ''] ?? '',
        nothingNl,
      ),
    'already-voted': ({ change }) =>
      saying(`Je hebt al over ${change ?? 'het verzoek'} beslist`, 'Per persoon telt één stem.'),
    'another-plan': ({ change }) =>
      saying(
        `Het plan van ${change ?? 'het verzoek'} is gewijzigd`,
        `${nothingNl} Bekijk de kaart in Teams, en beslis over het nieuwe plan.`,
      ),
    'policy-changed': ({ change }) =>
      saying(
        `De regels zijn gewijzigd terwijl over ${change ?? 'het verzoek'} werd beslist`,
        'De stemmen zijn vervallen. Het moet opnieuw worden aangevraagd.',
      ),
    'own-request': ({ change }) =>
      saying(`Je hebt ${change ?? 'dit'} zelf aangevraagd`, 'Daarover moet iemand anders beslissen.'),
    'not-allowed': () =>
      saying(
        'Je hebt niet het recht om hierover te beslissen',
        `${nothingNl} Rechten komen uit groepen in Entra. Vraag de beheerder van deze bot welke groep je nodig hebt.`,
      ),
    'not-this-stage': ({ change }) =>
      saying(
        `Over ${change ?? 'het verzoek'} wordt beslist in een ronde die niet de jouwe is`,
        `${nothingNl} Je wordt gevraagd als jouw ronde aan de beurt is.`,
      ),
    'not-counted': () => saying('Je stem is niet geteld', 'Op de kaart in Teams zie je hoe het ervoor staat.'),
  },
  rows: ({ change, decision, name }) => [
    ...(change ? [['Wijziging', change] as const] : []),
    ...(decision ? [['Besluit', decision === 'approve' ? 'goedkeuren' : 'afwijzen'] as const] : []),
    ...(name ? [['Aangemeld als', name] as const] : []),
  ],
};
