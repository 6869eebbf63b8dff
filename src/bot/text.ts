import type { Stranger } from './inbound.js';

/** What the bot says by itself, before or instead of a command. */
export const en = {
  strangers: {
    'no-object-id':
      'I cannot tell who you are: Teams did not send your Entra id. Sign in to Teams with your work account.',
    'other-tenant': 'I only work for people of the organisation that installed me. Ask a colleague there.',
    guest: 'Guests cannot use me. Ask a colleague of the organisation that owns this team.',
  } satisfies Record<Stranger['reason'], string>,
  oldButton:
    'That button is old, or not one of mine. Nothing was done. Type status or approvals to see what is current.',
  unclearInput: (example: string) =>
    example === ''
      ? 'Something in that is missing or not right. Nothing was done. Type help for examples.'
      : `Something in that is missing or not right. Nothing was done. For example: ${example}`,
  stillWorking: 'I am still working on that. The card shows the result as soon as there is one.',
  answeredBelow: 'The answer is in the conversation.',
  dialogTitle: 'Connector Bot',
  signIn: 'Sign in, for this once. I keep nothing of it.',
  signInTitle: 'Sign in',
};

export const nl: typeof en = {
  strangers: {
    'no-object-id':
      'Ik kan niet zien wie je bent: Teams stuurde je Entra-id niet mee. Meld je bij Teams aan met je werkaccount.',
    'other-tenant':
      'Ik werk alleen voor mensen van de organisatie die mij heeft geïnstalleerd. Vraag het daar een collega.',
    guest: 'Gasten kunnen mij niet gebruiken. Vraag het een collega van de organisatie waar dit team bij hoort.',
  },
  oldButton:
    'Die knop is verouderd of niet van mij. Er is niets gedaan. Typ status of approvals om te zien wat er nu speelt.',
  unclearInput: example =>
    example === ''
      ? 'Er ontbreekt iets of er klopt iets niet. Er is niets gedaan. Typ help voor voorbeelden.'
      : `Er ontbreekt iets of er klopt iets niet. Er is niets gedaan. Bijvoorbeeld: ${example}`,
  stillWorking: 'Ik ben er nog mee bezig. Zodra er een resultaat is, staat het op de kaart.',
  answeredBelow: 'Het antwoord staat in het gesprek.',
  dialogTitle: 'Connector Bot',
  signIn: 'Meld je aan, voor deze ene keer. Ik bewaar er niets van.',
  signInTitle: 'Aanmelden',
};

export const text = { en, nl } as const;
