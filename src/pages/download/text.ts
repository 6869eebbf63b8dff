import type { Texts } from './said.js';

const again = 'Go back to Teams and ask me for it again.';
const onceMore = 'Open the link in Teams once more.';

const en: Texts = {
  'not-valid': () => ({
    title: 'This link does not work, or does not work any more',
    lines: ['A link of mine works once, for 15 minutes.', again],
  }),
  'another-browser': () => ({
    title: 'This sign-in was begun in another browser',
    lines: [
      'If you opened the link yourself: open it in Teams once more, and stay in one browser.',
      'If somebody else sent you a link: close this window, and tell whoever runs this bot.',
    ],
  }),
  cancelled: () => ({ title: 'You did not finish signing in', lines: [`Nothing was fetched. ${onceMore}`] }),
  'sign-in-refused': code => ({
    title: 'Microsoft did not complete the sign-in',
    lines: [
      `${onceMore}${code === '' ? '' : ` Code: ${code}.`}`,
      'If it happens again, tell whoever runs this bot the code and the time.',
    ],
  }),
  'microsoft-unreachable': () => ({
    title: 'Microsoft cannot be reached right now',
    lines: [`Wait a moment. ${onceMore}`],
  }),
  'rights-unreadable': () => ({
    title: 'Your rights cannot be read right now',
    lines: [`Wait a moment. ${onceMore}`],
  }),
  'somebody-else': () => ({
    title: 'This link was made for another account',
    lines: [
      'Nothing was fetched, and the link still works for whom it was made.',
      'If you asked for it: open it in Teams once more. Microsoft then asks which account to take; choose the one that you use in Teams.',
    ],
  }),
  'not-allowed': () => ({
    title: 'You do not have the right to this file',
    lines: [
      'Nothing was fetched. It takes one of the roles of the policy, and you are in none of its groups any more.',
      'Ask whoever runs this bot which group you need.',
    ],
  }),
  'secret-found': () => ({
    title: 'This file is not given to anybody',
    lines: [
      'I found something in it that looks like a secret, and a file with a secret never leaves. The log says where it stood.',
      'Tell whoever runs this bot. The support of Jamf and Microsoft can begin without the file.',
    ],
  }),
  'not-read': () => ({
    title: 'Jamf Pro did not give what the file is made from',
    lines: [
      'Nothing was fetched, and this link is used up.',
      'Type check devices in Teams to see why. Then ask me for a new link.',
    ],
  }),
  'nothing-to-give': () => ({ title: 'There is nothing to fetch here any more', lines: [again] }),
};

const opnieuw = 'Ga terug naar Teams en vraag er opnieuw om.';
const nogEens = 'Open de link in Teams nog een keer.';

const nl: Texts = {
  'not-valid': () => ({
    title: 'Deze link werkt niet, of niet meer',
    lines: ['Een link van mij werkt één keer, een kwartier lang.', opnieuw],
  }),
  'another-browser': () => ({
    title: 'Deze aanmelding is in een andere browser begonnen',
    lines: [
      'Opende je de link zelf: open hem in Teams nog een keer, en blijf in één browser.',
      'Stuurde iemand anders je een link: sluit dit venster, en meld het bij de beheerder van deze bot.',
    ],
  }),
  cancelled: () => ({ title: 'Je hebt het aanmelden niet afgemaakt', lines: [`Er is niets opgehaald. ${nogEens}`] }),
  'sign-in-refused': code => ({
    title: 'Microsoft heeft de aanmelding niet voltooid',
    lines: [
      `${nogEens}${code === '' ? '' : ` Code: ${code}.`}`,
      'Gebeurt het weer, geef de code en het tijdstip dan door aan de beheerder van deze bot.',
    ],
  }),
  'microsoft-unreachable': () => ({ title: 'Microsoft is nu niet bereikbaar', lines: [`Wacht even. ${nogEens}`] }),
  'rights-unreadable': () => ({ title: 'Je rechten zijn nu niet te lezen', lines: [`Wacht even. ${nogEens}`] }),
  'somebody-else': () => ({
    title: 'Deze link is voor een ander account gemaakt',
    lines: [
      'Er is niets opgehaald, en de link werkt nog voor wie hij bedoeld is.',
      'Vroeg je er zelf om: open hem in Teams nog een keer. Microsoft vraagt dan welk account je wilt; kies het account dat je in Teams gebruikt.',
    ],
  }),
  'not-allowed': () => ({
    title: 'Je hebt geen recht op dit bestand',
    lines: [
      'Er is niets opgehaald. Er is een rol uit het beleid voor nodig, en je zit in geen van die groepen meer.',
      'Vraag de beheerder van deze bot welke groep je nodig hebt.',
    ],
  }),
  'secret-found': () => ({
    title: 'Dit bestand krijgt niemand',
    lines: [
      'Er staat iets in dat op een geheim lijkt, en een bestand met een geheim gaat de deur niet uit. In het log staat waar.',
      'Meld het bij de beheerder van deze bot. De support van Jamf en Microsoft kan ook zonder het bestand beginnen.',
    ],
  }),
  'not-read': () => ({
    title: 'Jamf Pro gaf niet waar het bestand uit bestaat',
    lines: [
      'Er is niets opgehaald, en deze link is verbruikt.',
      'Typ controleer apparaten in Teams om te zien waarom. Vraag me daarna om een nieuwe link.',
    ],
  }),
  'nothing-to-give': () => ({ title: 'Hier valt niets meer op te halen', lines: [opnieuw] }),
};

export const texts = { en, nl };
