import type { NotServed } from './admission.js';

/** What the bot says by itself, before or instead of a command. */
export const en = {
  notServed: {
    'no-object-id':
      'I cannot tell who you are: Teams did not send your Entra id. Sign in to Teams with your work account.',
    'other-tenant': 'I only work for people of the organisation that installed me. Ask a colleague there.',
    guest: 'Guests cannot use me. Ask a colleague of the organisation that owns this team.',
    outsiders:
      'People from outside your organisation can read along here, so I only answer help. Ask me in a 1:1 chat, or in a channel or chat of your own people.',
    'standing-unknown':
      'Teams did not tell me whether you are a member or a guest here, so I changed nothing. Try again in a minute.',
    'company-unknown':
      'Teams did not tell me who else is in this conversation, so I changed nothing. Try again in a minute, or ask me in a 1:1 chat.',
  } satisfies Record<NotServed, string>,
  oldButton:
    'That button is old, or not one of mine. Nothing was done. Type status or approvals to see what is current.',
  unclearInput: (example: string) =>
    example === ''
      ? 'Something in that is missing or not right. Nothing was done. Type help for examples.'
      : `Something in that is missing or not right. Nothing was done. For example: ${example}`,
  stillWorking: 'I am still working on that. The card shows the result as soon as there is one.',
  forYouAlone:
    'That answer is for you alone. Press the button on your own view of the card, or ask me in our 1:1 chat.',
  shownBefore: 'That was shown already, and is kept nowhere. Press again for a new one.',
  answeredBelow: 'The answer is in the conversation.',
  dialogTitle: 'Connector Bot',
  signIn: 'Sign in, for this once. I keep nothing of it.',
  signInTitle: 'Sign in',
};

export const nl: typeof en = {
  notServed: {
    'no-object-id':
      'Ik kan niet zien wie je bent: Teams stuurde je Entra-id niet mee. Meld je bij Teams aan met je werkaccount.',
    'other-tenant':
      'Ik werk alleen voor mensen van de organisatie die mij heeft geïnstalleerd. Vraag het daar een collega.',
    guest: 'Gasten kunnen mij niet gebruiken. Vraag het een collega van de organisatie waar dit team bij hoort.',
    outsiders:
      'Hier lezen mensen van buiten je organisatie mee; daarom beantwoord ik alleen help. Vraag het me in een 1-op-1-chat, of in een kanaal of chat met alleen eigen mensen.',
    'standing-unknown':
      'Teams liet niet weten of je hier lid of gast bent; daarom heb ik niets veranderd. Probeer het over een minuut opnieuw.',
    'company-unknown':
      'Teams liet niet weten wie er nog meer in dit gesprek zitten; daarom heb ik niets veranderd. Probeer het over een minuut opnieuw, of vraag het me in een 1-op-1-chat.',
  },
  oldButton:
    'Die knop is verouderd of niet van mij. Er is niets gedaan. Typ status of approvals om te zien wat er nu speelt.',
  unclearInput: example =>
    example === ''
      ? 'Er ontbreekt iets of er klopt iets niet. Er is niets gedaan. Typ help voor voorbeelden.'
      : `Er ontbreekt iets of er klopt iets niet. Er is niets gedaan. Bijvoorbeeld: ${example}`,
  stillWorking: 'Ik ben er nog mee bezig. Zodra er een resultaat is, staat het op de kaart.',
  forYouAlone:
    'Dat antwoord is alleen voor jou. Druk op de knop op je eigen weergave van de kaart, of vraag het in onze 1-op-1-chat.',
  shownBefore: 'Dat is al getoond en wordt nergens bewaard. Druk opnieuw voor een nieuwe.',
  answeredBelow: 'Het antwoord staat in het gesprek.',
  dialogTitle: 'Connector Bot',
  signIn: 'Meld je aan, voor deze ene keer. Ik bewaar er niets van.',
  signInTitle: 'Aanmelden',
};

export const text = { en, nl } as const;
