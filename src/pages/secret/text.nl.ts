import type { en } from './text.en.js';

const nogEens = 'Open de link in Teams nog een keer.';

export const nl: typeof en = {
  start: {
    title: 'Een nieuw clientgeheim voor Jamf Pro',
    lines: [
      'Je meldt je aan bij Microsoft. Daarna wordt het geheim op jouw naam gemaakt, en zie je het één keer, op de volgende pagina.',
      'Zet Jamf Pro vast open: ik bewaar het geheim nergens, en niemand kan het later opzoeken.',
    ],
    button: 'Aanmelden en het geheim maken',
  },
  made: {
    title: 'Het clientgeheim is gemaakt',
    lines: [
      'Je ziet het alleen deze keer, en het wordt nergens bewaard. Sluit je deze pagina, dan is het weg.',
      'Kopieer het, plak het in Jamf Pro en sla het daar op. Ga daarna verder in Teams.',
    ],
    field: 'Clientgeheim',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
  },
  next: label => `${label} openen`,
  rows: {
    person: 'Gemaakt door',
    change: 'Wijziging',
    instance: 'Jamf Pro-server',
    validFor: 'Geldig voor',
    ends: 'Geldig tot',
  },
  months: count => (count === 1 ? '1 maand' : `${count} maanden`),
  refusals: {
    'not-valid': () => ({
      title: 'Deze link werkt niet, of niet meer',
      lines: [
        'Een link van mij werkt één keer, een kwartier lang.',
        'Ga terug naar Teams en druk daar opnieuw op de knop.',
      ],
    }),
    'another-browser': () => ({
      title: 'Deze aanmelding is in een andere browser begonnen',
      lines: [
        'Opende je de link zelf: open hem in Teams nog een keer, en blijf in één browser.',
        'Stuurde iemand anders je een link: sluit dit venster, en meld het bij de beheerder van deze bot.',
      ],
    }),
    cancelled: () => ({
      title: 'Je hebt het aanmelden niet afgemaakt',
      lines: [`Er is geen geheim gemaakt. ${nogEens}`],
    }),
    'sign-in-refused': code => ({
      title: 'Microsoft heeft de aanmelding niet voltooid',
      lines: [
        `Er is geen geheim gemaakt. ${nogEens}${code === '' ? '' : ` Code: ${code}.`}`,
        'Gebeurt het weer, geef de code en het tijdstip dan door aan de beheerder van deze bot.',
      ],
    }),
    'microsoft-unreachable': () => ({
      title: 'Microsoft is nu niet bereikbaar',
      lines: [`Er is geen geheim gemaakt. Wacht even. ${nogEens}`],
    }),
    'rights-unreadable': () => ({
      title: 'Je rechten zijn nu niet te lezen',
      lines: [`Er is geen geheim gemaakt. Wacht even. ${nogEens}`],
    }),
    'somebody-else': () => ({
      title: 'Deze link is voor een ander account gemaakt',
      lines: [
        'Er is geen geheim gemaakt, en de link werkt nog voor wie hij bedoeld is.',
        'Vroeg je er zelf om: open hem in Teams nog een keer. Microsoft vraagt dan welk account je wilt; kies het account dat je in Teams gebruikt.',
      ],
    }),
    'not-allowed': () => ({
      title: 'Je hebt hier geen recht op',
      lines: [
        'Er is geen geheim gemaakt. Er is een rol uit het beleid voor nodig, en je zit in geen van die groepen meer.',
        'Vraag de beheerder van deze bot welke groep je nodig hebt.',
      ],
    }),
    'not-this-step': () => ({
      title: 'De wijziging is niet meer bij deze stap',
      lines: ['Er is geen geheim gemaakt. Kijk in Teams hoe het met de wijziging staat.'],
    }),
    'votes-lost': () => ({
      title: 'De wijziging is niet meer goedgekeurd',
      lines: ['Er is geen geheim gemaakt: iemand die akkoord gaf, mag dat niet meer. In Teams staat wat er ontbreekt.'],
    }),
    'writes-stopped': () => ({
      title: 'Al het schrijven is gestopt',
      lines: ['Er is geen geheim gemaakt. In Teams staat wie het stopte, en hoe het weer mag.'],
    }),
    busy: () => ({
      title: 'Iemand is nu met deze stap bezig',
      lines: [`Hier is geen geheim gemaakt. Wacht even. ${nogEens}`],
    }),
    'write-refused': () => ({
      title: 'Microsoft weigerde het geheim te maken',
      lines: [
        'Je account heeft in Entra de rol Toepassingsbeheerder nodig. Activeer je rollen tijdelijk, activeer hem dan eerst.',
        nogEens,
      ],
    }),
    'outcome-unknown': () => ({
      title: 'Microsoft liet niet weten of het geheim is gemaakt',
      lines: [`${nogEens} Is het eerste er toch gekomen, dan wordt het daarbij verwijderd.`],
    }),
    refused: () => ({
      title: 'Er is geen geheim gemaakt',
      lines: [
        'Kijk in Teams hoe het met de wijziging staat.',
        'Gebeurt het weer, geef het tijdstip dan door aan de beheerder van deze bot.',
      ],
    }),
  },
};
