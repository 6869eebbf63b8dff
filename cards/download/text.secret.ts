import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { Words } from './words.js';

/** Of the page on which a client secret is made and shown once. */
export const secretEn: Words = {
  ready: data => ({
    title: `${symbols.lock} Make ${data.another ? 'another' : 'the'} client secret of ${data.instance}`,
    lines: [
      ...(data.another
        ? [
            'One was made in this change before. The new one takes its place: Jamf Pro needs the last one, and the one before is removed in the end.',
          ]
        : []),
      'The link leads to Microsoft, where you sign in as yourself. Then the secret is made and shown to you once; I keep it nowhere.',
      `It is for you alone and works once, for 15 minutes (until ${when(data.expiresAt)}). Have Jamf Pro open, to paste the secret there at once.`,
      `Used it, or came too late? Ask for a new link: secret CR-${data.number}.`,
    ],
  }),
  used: data => ({
    title: `${symbols.done} The client secret of ${data.instance} was made`,
    lines: [
      'It was shown once, on the page, and I keep it nowhere. The link leads to nothing any more.',
      `Go on in Jamf Pro, and then on the card of CR-${data.number}.`,
      'Was the page closed too soon, or is the secret lost? Until Jamf Pro has it, another can be made; Jamf Pro then needs that one.',
    ],
  }),
  sent: () => ({
    title: `${symbols.done} The link is in our 1:1 chat`,
    lines: ['It leads one person to a secret, so it stands on a card of its own there.'],
  }),
  'no-chat': () => ({
    title: `${symbols.stopped} I cannot write to you in a 1:1 chat`,
    lines: [
      'The link leads one person to a secret, so I show it nowhere else.',
      'Add Connector Bot for yourself under Apps in Teams, and ask me there.',
    ],
  }),
  'not-sent': () => ({
    title: `${symbols.stopped} The link could not be sent to our 1:1 chat`,
    lines: ['Teams did not take it. Try again in a minute, or ask me in our 1:1 chat.'],
  }),
  'no-address': () => ({
    title: `${symbols.stopped} I have no page for secrets here`,
    lines: [
      'A secret is shown in a browser, and no address is configured at which a browser could reach me.',
      'Make it in Entra instead: App registrations, the app, Certificates & secrets, New client secret.',
    ],
  }),
};

export const secretNl: Words = {
  ready: data => ({
    title: `${symbols.lock} Maak ${data.another ? 'een nieuw' : 'het'} clientgeheim van ${data.instance}`,
    lines: [
      ...(data.another
        ? [
            'In deze wijziging is er al een gemaakt. Het nieuwe komt ervoor in de plaats: Jamf Pro heeft het laatste nodig, en het vorige wordt aan het eind verwijderd.',
          ]
        : []),
      'De link gaat eerst naar Microsoft, waar je je als jezelf aanmeldt. Dan wordt het geheim gemaakt en één keer aan jou getoond; ik bewaar het nergens.',
      `Hij is alleen voor jou en werkt één keer, een kwartier lang (tot ${when(data.expiresAt)}). Houd Jamf Pro open, om het geheim daar meteen te plakken.`,
      `Al gebruikt, of te laat? Vraag een nieuwe link: geheim CR-${data.number}.`,
    ],
  }),
  used: data => ({
    title: `${symbols.done} Het clientgeheim van ${data.instance} is gemaakt`,
    lines: [
      'Het is één keer getoond, op de pagina, en ik bewaar het nergens. De link doet niets meer.',
      `Ga verder in Jamf Pro, en daarna op de kaart van CR-${data.number}.`,
      'Is de pagina te vroeg gesloten, of ben je het geheim kwijt? Zolang Jamf Pro het niet heeft, kun je een nieuw laten maken; Jamf Pro heeft dan dat nodig.',
    ],
  }),
  sent: () => ({
    title: `${symbols.done} De link staat in onze 1-op-1-chat`,
    lines: ['Hij leidt één persoon naar een geheim; daarom staat hij daar op een eigen kaart.'],
  }),
  'no-chat': () => ({
    title: `${symbols.stopped} Ik kan je niet in een 1-op-1-chat schrijven`,
    lines: [
      'De link leidt één persoon naar een geheim; daarom toon ik hem nergens anders.',
      'Voeg Connector Bot in Teams onder Apps voor jezelf toe, en vraag het me daar.',
    ],
  }),
  'not-sent': () => ({
    title: `${symbols.stopped} De link is niet in onze 1-op-1-chat aangekomen`,
    lines: ['Teams nam hem niet aan. Probeer het over een minuut opnieuw, of vraag het me in onze 1-op-1-chat.'],
  }),
  'no-address': () => ({
    title: `${symbols.stopped} Een pagina voor geheimen heb ik hier niet`,
    lines: [
      'Een geheim wordt in een browser getoond, en er is geen adres ingesteld waarop een browser mij bereikt.',
      'Maak het dan in Entra: App-registraties, de app, Certificaten en geheimen, Nieuw clientgeheim.',
    ],
  }),
};
